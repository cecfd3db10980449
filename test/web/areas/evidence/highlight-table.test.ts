import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Session, sessionContext } from '../../../../web/app/session.ts';
import '../../../../web/areas/evidence/bv-evidence-page.ts';
import type { BvToastWanted } from '../../../../web/ui/bv-toast.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aParticipant, aStudy } from '../sources/some-sources.ts';
import { aHypothesis, aPage, aQuote, aTag } from './some-evidence.ts';

const quotes = [
  aQuote(),
  aQuote({ highlightId: 'hl_2', quote: 'Vi mätte först.', sentiment: null, evidence: [] }),
];
const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/codebook': {
    tags: [aTag(), aTag({ id: 'tag_trust', name: 'Trust' })],
    journeys: [],
  },
  'GET /api/projects/prj_1/studies': { studies: [aStudy()] },
  'GET /api/projects/prj_1/participants': {
    participants: [aParticipant({ id: 'pt_1', pseudonym: 'P1' })],
  },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis] },
  'GET /api/projects/prj_1/evidence': aPage({
    quotes,
    counts: { people: 1, sources: 1, mentions: 2 },
  }),
  'POST /api/projects/prj_1/highlights/change': { changed: 2 },
  'POST /api/hypotheses/hyp_1/evidence/many': { linked: 2, mayFollowLeading: 0 },
  'POST /api/projects/prj_1/take-back': { actions: [] },
  ...overrides,
});

async function tablePage(role: Session['role'] = 'researcher') {
  history.replaceState({}, '', '?view=table');
  const main = await mount(html` <main></main> `);
  const session = {
    person: { id: 'us_1', name: 'Ada', email: 'a@example.org' },
    workspace: { id: 'ws_1', name: 'W' },
    role,
    workspaces: [],
  };
  new ContextProvider(main, { context: sessionContext, initialValue: session });
  const evidence = document.createElement('bv-evidence-page');
  evidence.projectId = 'prj_1';
  main.append(evidence);
  const toasts: BvToastWanted[] = [];
  evidence.addEventListener('bv-toast-wanted', (toast) => toasts.push(toast));
  return { evidence, toasts };
}

let home = '';
beforeEach(async () => {
  home = location.href;
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

it('lists highlights in rows that lead to their place', async () => {
  serve(answers());
  const { evidence } = await tablePage();
  await expect.element(page.getByRole('row', { name: /Vi mätte först/ })).toBeVisible();
  const link = page.getByRole('link', { name: 'Interview, Malmö' }).first().element();
  expect(link.getAttribute('href')).toBe('/projects/prj_1/sources/src_1#hl_1');
  await expectAccessible(evidence);
});

it('changes one in its place', async () => {
  const requests = serve(answers());
  await tablePage();
  const row = page.getByRole('row', { name: /Vi mätte först/ });
  await userEvent.selectOptions(row.getByRole('combobox', { name: 'Sentiment' }), '+2');
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/change'))?.body)
    .toEqual({ highlightIds: ['hl_2'], addTagIds: [], removeTagIds: [], sentiment: 2 });
});

it('shows what only the words say as a question, and takes it over', async () => {
  const messy = aQuote({ quote: 'Rörigt.', sentiment: null, computedSentiment: -2 });
  const requests = serve(
    answers({ 'GET /api/projects/prj_1/evidence': aPage({ quotes: [messy] }) }),
  );
  const { evidence } = await tablePage();
  const takeOver = page.getByRole('button', { name: 'By the words: −2. Take over' });
  await expect.element(takeOver).toHaveTextContent('−2 ?');
  await expectAccessible(evidence);
  await userEvent.click(takeOver);
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/change'))?.body)
    .toEqual({ highlightIds: ['hl_1'], addTagIds: [], removeTagIds: [], sentiment: -2 });
  await expect.element(takeOver).not.toBeInTheDocument();
});

it('tags and links all that are chosen at once, shows it, and one undo takes it back', async () => {
  const requests = serve(answers());
  const { evidence, toasts } = await tablePage();
  await userEvent.click(page.getByRole('checkbox', { name: 'Choose all that are shown' }));
  const bar = page.getByRole('group', { name: 'Change those that are chosen' });
  await expect.element(bar.getByText('2 chosen')).toBeVisible();
  await expectAccessible(evidence);
  await userEvent.selectOptions(bar.getByRole('combobox', { name: 'Add a tag' }), 'Trust');
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/change'))?.body)
    .toEqual({ highlightIds: ['hl_1', 'hl_2'], addTagIds: ['tag_trust'], removeTagIds: [] });
  const table = deep(evidence, 'bv-highlight-table');
  await expect
    .poll(() => table.shadowRoot?.querySelectorAll('bv-tag-chip[name="Trust"]').length)
    .toBe(2);
  expect(toasts.at(-1)?.message.text).toBe('2 highlights changed');
  toasts.at(-1)?.message.undo?.();
  await expect.poll(() => requests.some(({ path }) => path.endsWith('/take-back'))).toBe(true);

  await userEvent.click(bar.getByRole('button', { name: 'Link to a hypothesis' }));
  await expectAccessible(evidence);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('-4{Enter}');
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/many'))?.body)
    .toEqual({ highlightIds: ['hl_1', 'hl_2'], direction: -1, tier: 4 });
});

it('says what was refused, and shows the rows as they are', async () => {
  serve(
    answers({
      'POST /api/projects/prj_1/highlights/change': new Refusal(404, 'highlight.not_found'),
    }),
  );
  const { evidence, toasts } = await tablePage();
  const row = page.getByRole('row', { name: /Vi mätte först/ });
  await userEvent.click(row.getByRole('button', { name: 'Key quote' }));
  await expect.poll(() => toasts.at(-1)?.message.text).toBe('The server says no.');
  expect(deep(evidence, 'bv-highlight-table')).toBeTruthy();
  await expect
    .element(row.getByRole('button', { name: 'Key quote' }))
    .toHaveAttribute('aria-pressed', 'false');
});

it('is not for those who only read', async () => {
  serve(answers());
  await tablePage('stakeholder');
  await expect.element(page.getByText('Vi mätte först.')).toBeVisible();
  expect(page.getByRole('checkbox').elements()).toEqual([]);
});

it('says of highlights under an older definition that the tag still fits, one or all that are chosen', async () => {
  const outdated = quotes.map((quote) => ({ ...quote, outdatedTagIds: ['tag_freight'] }));
  const today = 'What getting it there costs';
  const requests = serve(
    answers({
      'GET /api/projects/prj_1/codebook': { tags: [aTag({ definition: today })], journeys: [] },
      'GET /api/projects/prj_1/evidence': aPage({
        quotes: outdated,
        counts: { people: 1, sources: 1, mentions: 2 },
      }),
      'POST /api/projects/prj_1/highlights/confirm-tags': { changed: 1 },
    }),
  );
  const { evidence, toasts } = await tablePage();
  const sent = () =>
    requests.filter(({ path }) => path.endsWith('/confirm-tags')).map(({ body }) => body);
  const fits = page.getByRole('button', { name: 'Still fits' });
  await expect.poll(() => fits.elements()).toHaveLength(2);
  await expectAccessible(evidence);
  await userEvent.click(fits.first());
  await expect.poll(sent).toEqual([{ highlightIds: ['hl_1'] }]);
  await expect.poll(() => fits.elements()).toHaveLength(1);
  expect(toasts.at(-1)?.message.text).toBe('Still fits');

  history.replaceState({}, '', '?view=table&has=outdated&tag=tag_freight');
  expect(page.getByText(today).elements()).toEqual([]);
  globalThis.dispatchEvent(new PopStateEvent('popstate'));
  const meaning = page.getByRole('region', { name: 'What “Freight cost” means today' });
  await expect.element(meaning.getByText(today)).toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: 'Choose all that are shown' }));
  // That of the bar stands above those of the rows.
  await expect.poll(() => fits.elements()).toHaveLength(3);
  await userEvent.click(fits.first());
  await expect
    .poll(() => sent().at(-1))
    .toEqual({ highlightIds: ['hl_1', 'hl_2'], tagId: 'tag_freight' });
});
