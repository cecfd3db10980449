import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';
import { answers, bodyOf, button, code, CODEBOOK, codebookPage } from './some-codebook.ts';

const USED = code('freight', 0, {
  definition: 'Any cost of getting it there.',
  counts: { people: 2, sources: 2, mentions: 3 },
});
const REDEFINED = { ...USED, versions: 1, outdated: 3 };
const UNUSED = code('new', 1, {
  definition: 'Nothing yet.',
  counts: { people: 0, sources: 0, mentions: 0 },
});
const VERSION = {
  id: 'tv_1',
  definition: 'What the lorry costs.',
  useWhen: '',
  avoidWhen: 'it is carried home',
  replacedBy: 'Karin Lind',
  replacedAt: '2026-05-02T10:00:00.000Z',
  wordingOnly: false,
};

it('asks what a change of a definition means where something was tagged under it', async () => {
  const requests = serve(
    answers({
      [CODEBOOK]: { tags: [USED, UNUSED], journeys: [] },
      'PATCH /api/tags/freight': REDEFINED,
    }),
  );
  const shown = await codebookPage();
  await userEvent.click(button('freight'));
  const question = page.getByRole('radiogroup', { name: 'What changes' });
  await userEvent.fill(page.getByLabelText('Example'), 'It was 900 kronor.');
  await userEvent.fill(page.getByLabelText('Definition'), 'any cost of getting it there');
  await expect.element(question).not.toBeInTheDocument();
  await userEvent.fill(page.getByLabelText('Not when'), 'It is carried home.');
  await expect.element(question).toBeVisible();
  await expect.element(page.getByText('The 3 highlights tagged so far are marked')).toBeVisible();
  await expectAccessible(shown);
  await userEvent.click(page.getByRole('radio', { name: /Only the wording/ }));
  await userEvent.click(button('Save'));
  await expect
    .poll(() => bodyOf(requests, 'PATCH'))
    .toMatchObject({ avoidWhen: 'It is carried home.', wordingOnly: true });

  await userEvent.click(button('new'));
  await userEvent.fill(page.getByLabelText('Definition'), 'Something at last.');
  await expect.element(question).not.toBeInTheDocument();
});

it('shows what a tag meant before, leads to what is marked, and takes a judgement', async () => {
  const requests = serve(
    answers({
      [CODEBOOK]: { tags: [REDEFINED], journeys: [] },
      'GET /api/tags/freight/versions': { versions: [VERSION] },
      'PATCH /api/tags/freight/versions/tv_1': { versions: [{ ...VERSION, wordingOnly: true }] },
    }),
  );
  const shown = await codebookPage();
  const link = page.getByRole('link', { name: '3 tagged under an older definition' });
  await expect
    .element(link)
    .toHaveAttribute('href', '/projects/prj_1/evidence?tag=freight&has=outdated&view=table');
  await userEvent.click(button('Actions for freight'));
  await userEvent.click(page.getByRole('menuitem', { name: 'Earlier definitions…' }));
  await expect.element(page.getByText('What the lorry costs.')).toBeVisible();
  await expect.element(page.getByText('Until 2 May, changed by Karin Lind')).toBeVisible();
  await expectAccessible(shown);
  await userEvent.click(button('Treat as wording only'));
  await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ wordingOnly: true });
  await expect.element(button('Treat as a new meaning')).toBeVisible();
});

it('lets those who only read see what a tag meant, and judge nothing', async () => {
  serve(
    answers({
      [CODEBOOK]: { tags: [REDEFINED], journeys: [] },
      'GET /api/tags/freight/versions': { versions: [VERSION] },
    }),
  );
  await codebookPage('', 'stakeholder');
  await expect.element(page.getByText('3 tagged under an older definition')).toBeVisible();
  expect(page.getByRole('button', { name: 'Actions for freight' }).elements()).toHaveLength(0);
});
