import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/notes/bv-notes-page.ts';
import { savedFrom } from '../../support/saved-from.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';

const hypothesis = { hypothesisId: 'hyp_1', number: 3, statement: 'Freight comes late' };
const note = (id: string, subject: object, more: object = {}) => ({
  ...{ id, text: `Text of ${id}`, authorId: 'us_1', at: '2026-05-04T09:15:00.000Z', subject },
  ...more,
});
const NOTES = [
  note('a', {
    kind: 'highlight',
    highlightId: 'hl_1',
    sourceId: 'src_1',
    sourceTitle: 'Interview, Malmö',
    quote: 'Frakten dök upp sent.',
    pseudonym: 'P1',
  }),
  note('b', { kind: 'decision', ...hypothesis }, { authorId: null }),
  note('c', { kind: 'confidence', component: 'adequacy', ...hypothesis }),
  note('d', { kind: 'merge', tagId: 'tag_1', tagKind: 'code', name: 'Delay', into: 'Late' }),
];
const LIST = 'GET /api/projects/prj_1/notes';
const PAGE = {
  notes: NOTES,
  next: null,
  authors: [{ id: 'us_1', name: 'Karin Holm' }],
  withheld: 0,
};

async function notesPage(address = ''): Promise<HTMLElement> {
  history.replaceState({}, '', address || location.pathname);
  const main = await mount(html`
    <main><bv-notes-page projectId="prj_1"></bv-notes-page></main>
  `);
  return deep(main, 'bv-notes-page');
}
const asked = (requests: readonly SentRequest[]) =>
  new URL(requests.at(-1)?.path ?? '', location.origin).search;

let home = '';
beforeEach(async () => {
  await page.viewport(1440, 900);
  home = location.href;
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-notes-page', () => {
  it('shows who wrote each note, and leads to the exact place it is on', async () => {
    serve({ [LIST]: PAGE });
    const shown = await notesPage();
    await expect.element(page.getByText('Text of a')).toBeVisible();
    await expect.element(page.getByText('Karin Holm,').first()).toBeVisible();
    const links = page.getByRole('listitem').getByRole('link').elements();
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/projects/prj_1/sources/src_1#hl_1',
      '/projects/prj_1/hypotheses/hyp_1#decision',
      '/projects/prj_1/hypotheses/hyp_1#verdict',
      '/projects/prj_1/codebook?kind=code&q=Delay&archived=1',
    ]);
    await expect.element(page.getByText('Confidence set by hand: Adequacy')).toBeVisible();
    await expectAccessible(shown);
  });

  it('is narrowed by words, thing and author, which the file follows', async () => {
    const requests = serve({ [LIST]: PAGE });
    await notesPage();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search notes' }), 'frakt');
    await expect.poll(() => asked(requests)).toBe('?query=frakt');
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Written on' }),
      'On highlights',
    );
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'By' }), 'Karin Holm');
    const all = '?query=frakt&on=highlight&authorId=us_1';
    await expect.poll(() => asked(requests)).toBe(all);
    expect(await savedFrom('CSV')).toBe(`/api/projects/prj_1/lists/notes${all}&format=csv`);
    expect(await savedFrom('Markdown (MD)')).toBe(`/api/projects/prj_1/notes/document${all}`);
  });

  it('shows more from where the page before ended', async () => {
    const more = { ...PAGE, notes: [note('e', { kind: 'decision', ...hypothesis })] };
    const requests = serve({
      [LIST]: () => (requests.length > 1 ? more : { ...PAGE, next: '2026-05-04T09:15:00.000Z~x' }),
    });
    await notesPage();
    await userEvent.click(page.getByRole('button', { name: 'Show more' }));
    await expect.element(page.getByText('Text of e')).toBeVisible();
    await expect.element(page.getByText('Text of a')).toBeVisible();
    expect(asked(requests)).toBe('?before=2026-05-04T09%3A15%3A00.000Z%7Ex');
    await expect.element(page.getByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('says what comes here, that nothing fits, and how many are not shown', async () => {
    const none = { ...PAGE, notes: [], withheld: 2 };
    serve({ [LIST]: none });
    const shown = await notesPage();
    await expect.element(page.getByText('No notes yet')).toBeVisible();
    await expect.element(page.getByText('2 more notes are not shown: consent')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search notes' }), 'frakt');
    await expect.element(page.getByText('No note fits')).toBeVisible();
  });

  it('says when a project is not there', async () => {
    serve({ [LIST]: new Refusal(404, 'project.not_found') });
    await notesPage();
    await expect.element(page.getByText('There is nothing here')).toBeVisible();
  });
});
