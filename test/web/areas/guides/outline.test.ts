import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HighlightDto, SourceGuideDto, SourceTextDto } from '../../../../web/api/types.ts';
import '../../../../web/areas/guides/bv-guide-outline.ts';
import '../../../../web/areas/guides/outline-events.ts';
import { outlineOf } from '../../../../web/areas/guides/outline-lines.ts';
import { expectAccessible, heard, mount } from '../../support/mount.ts';

const TEXT = 'How did it begin?\nIt broke.\nAnd then?\nI asked Peter.';
const segment = (start: number, end: number, kind: string) => ({
  ...{ start, end, kind, speaker: null, timeMs: null, style: 'turn', page: null },
  ...{ layout: 'paragraph', level: 0, row: null, column: null, code: null, codeMeaning: null },
});
const SOURCE = {
  ...{ id: 'src_1', projectId: 'prj_1', text: TEXT },
  segments: [
    segment(0, 17, 'question'),
    segment(18, 27, 'answer'),
    segment(28, 37, 'question'),
    segment(38, 52, 'answer'),
  ],
} as unknown as SourceTextDto;
const HIGHLIGHTS = [{ id: 'hl_1', quote: 'I asked Peter.' }] as unknown as HighlightDto[];
const question = (id: string, text: string) => ({
  ...{ id, studyId: 'st_1', text, goal: '', hypothesisIds: [], revision: 0 },
});
const GUIDE = {
  questions: [
    question('gq_1', 'How did it start?'),
    question('gq_2', 'Who said yes?'),
    question('gq_3', 'Would you do it again?'),
  ],
  places: [
    {
      ...{ questionId: 'gq_1', sourceId: 'src_1', highlightId: null },
      ...{ question: { start: 0, end: 17 }, answer: { start: 18, end: 27 } },
    },
    {
      ...{ questionId: 'gq_2', sourceId: 'src_1', highlightId: 'hl_1' },
      ...{ question: null, answer: { start: 38, end: 52 } },
    },
  ],
} as unknown as SourceGuideDto;

const OUTLINE = outlineOf(GUIDE, SOURCE, HIGHLIGHTS);
const shown = (editable = true) =>
  mount(html`
    <bv-guide-outline
      projectId="prj_1"
      .outline=${OUTLINE}
      .highlights=${HIGHLIGHTS}
      ?editable=${editable}
    ></bv-guide-outline>
  `);

it('says of each question what became of it, where, and what else was asked', () => {
  expect(
    OUTLINE.lines.map(({ state, places }) => [state, places.map(({ words }) => words)]),
  ).toEqual([
    ['answered', ['How did it begin?']],
    ['raised', ['I asked Peter.']],
    ['never', []],
  ]);
  expect(OUTLINE.others.map(({ words, href }) => [words, href])).toEqual([
    ['And then?', '/projects/prj_1/sources/src_1#at=28-37'],
  ]);
});

it('leads to the places, and a wrong match is put right by keyboard', async () => {
  const outline = await shown();
  const chosen = heard(outline, 'bv-asked-chosen');
  const link = page.getByRole('link', { name: 'How did it begin?' });
  await expect.element(link).toHaveAttribute('href', '/projects/prj_1/sources/src_1#at=0-17');
  await expectAccessible(outline);
  await userEvent.click(
    page.getByRole('button', { name: 'Say which question this asks: How did it begin?' }),
  );
  await userEvent.click(page.getByRole('combobox', { name: 'This asks' }));
  await userEvent.keyboard('again{Enter}');
  expect(chosen).toMatchObject([{ start: 0, questionId: 'gq_3', isEverywhere: false }]);
});

it('what is asked in the same words elsewhere is said for every source at once, with how many', async () => {
  const outline = await shown();
  const [chosen, editing] = [heard(outline, 'bv-asked-chosen'), heard(outline, 'bv-asked-editing')];
  const edit = page.getByRole('button', {
    name: 'Say which question this asks: How did it begin?',
  });
  await userEvent.click(edit);
  expect(editing).toMatchObject([{ start: 0 }]);
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
  Object.assign(outline, { same: { start: 0, sources: 14 } });
  await userEvent.click(page.getByText('In all 14 sources that ask this in the same words'));
  await userEvent.click(page.getByRole('combobox', { name: 'This asks' }));
  await userEvent.keyboard('again{Enter}');
  expect(chosen).toMatchObject([{ start: 0, questionId: 'gq_3', isEverywhere: true }]);
  await userEvent.click(edit);
  await expect.element(page.getByRole('checkbox')).not.toBeChecked();
});

it('what was never asked is marked as raised unprompted, and a mark is taken away', async () => {
  const outline = await shown();
  const marked = heard(outline, 'bv-answer-marked');
  const name = 'Say where this was raised unprompted: Would you do it again?';
  await userEvent.click(page.getByRole('button', { name }));
  await userEvent.click(page.getByRole('combobox', { name: 'Raised unprompted in' }));
  await userEvent.keyboard('Peter{Enter}');
  await userEvent.click(
    page.getByRole('button', { name: 'Does not answer this question: I asked Peter.' }),
  );
  expect(marked).toMatchObject([
    { highlightId: 'hl_1', questionId: 'gq_3' },
    { highlightId: 'hl_1', questionId: null },
  ]);
});

it('lets a stakeholder read it and change nothing', async () => {
  await shown(false);
  await expect.element(page.getByText('Who said yes?')).toBeVisible();
  expect(page.getByRole('button', { name: /^Say|^Does not/ }).elements()).toEqual([]);
});
