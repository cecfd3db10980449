import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { GuideDto } from '../../../../web/api/types.ts';
import type { Session } from '../../../../web/app/session.ts';
import { linesIn } from '../../../../web/areas/guides/bv-guide-adding.ts';
import '../../../../web/areas/guides/bv-guide-page.ts';
import { deep, expectAccessible, focused, mount } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';

const session = (role: 'researcher' | 'stakeholder'): Session => ({
  person: { id: 'us_1', name: 'Ada', email: 'a@example.org' },
  workspace: { id: 'ws_1', name: 'W' },
  role,
  workspaces: [],
});
const study = { id: 'st_1', projectId: 'prj_1', name: 'Spring', archivedAt: null };
const question = (id: string, text: string) => ({
  ...{ id, studyId: 'st_1', text, goal: '', hypothesisIds: [], revision: 0 },
});
const place = (start: number) => ({
  sourceId: 'src_1',
  highlightId: null,
  question: { start: 0, end: 5 },
  answer: { start, end: start + 5 },
});
const GUIDE = {
  questions: [question('gq_1', 'Why this one?'), question('gq_2', 'Where first?')],
  rows: [
    {
      ...{ participantId: 'pt_1', name: 'P1', sourceIds: ['src_1'] },
      cells: [{ questionId: 'gq_1', state: 'answered', places: [place(10), place(40)] }],
    },
    {
      ...{ participantId: 'pt_2', name: 'P2', sourceIds: ['src_2'] },
      cells: [
        { questionId: 'gq_1', state: 'unanswered', places: [{ ...place(0), answer: null }] },
        { questionId: 'gq_2', state: 'raised', places: [{ ...place(7), question: null }] },
      ],
    },
  ],
} as unknown as GuideDto;

async function guidePage(
  guide: GuideDto = GUIDE,
  role: 'researcher' | 'stakeholder' = 'researcher',
  width = 1440,
) {
  const requests = serve({
    'GET /api/projects/prj_1/studies': { studies: [study] },
    'GET /api/projects/prj_1/hypotheses': { hypotheses: [] },
    'GET /api/studies/st_1/guide': guide,
    'POST /api/studies/st_1/guide/questions': { questions: guide.questions },
    'PUT /api/studies/st_1/guide/order': { questions: guide.questions },
    'PATCH /api/guide-questions/gq_1': GUIDE.questions[0],
    'POST /api/guide-questions/gq_1/remove': GUIDE.questions[0],
    'POST /api/guide-questions/gq_1/restore': GUIDE.questions[0],
    'GET /api/studies/st_1/guide/proposals': {
      proposals: [
        { text: 'What next?', sources: 3 },
        { text: 'And then?', sources: 2 },
      ],
    },
  });
  await page.viewport(width, 900);
  history.replaceState(null, '', location.pathname);
  const main = await mount(html`
    <main><bv-guide-page projectId="prj_1" .session=${session(role)}></bv-guide-page></main>
  `);
  return { shown: deep(main, 'bv-guide-page'), requests };
}
const questions = () => page.getByRole('radio', { name: 'Questions' });
const bodies = (requests: ReturnType<typeof serve>, method: string, path: string) =>
  requests.filter((one) => one.method === method && one.path === path).map(({ body }) => body);

describe('the page of a topic guide', () => {
  it('shows for each question who was asked and who answered, with links to the words', async () => {
    const { shown } = await guidePage();
    const row = page.getByRole('row', { name: /Why this one\?/ });
    await expect.element(row).toHaveTextContent(/2\s*1/);
    await expect
      .element(page.getByRole('link', { name: 'P1: Answered', exact: true }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#at=10-15');
    await expect
      .element(page.getByRole('link', { name: 'P1: Answered 2' }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#at=40-45');
    await expect
      .element(page.getByRole('link', { name: 'P2: Raised unprompted' }))
      .toBeInTheDocument();
    await expectAccessible(shown);
  });

  it('is a list of questions on a phone', async () => {
    const { shown } = await guidePage(GUIDE, 'researcher', 390);
    await expect.element(page.getByText('Asked of 2 of 2, answered by 1')).toBeVisible();
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
    await expectAccessible(shown);
  });

  it('starts with what to do when there is no question', async () => {
    const { requests } = await guidePage({ questions: [], rows: [] });
    await expect.element(page.getByRole('heading', { name: 'No questions yet' })).toBeVisible();
    await page.getByRole('textbox', { name: 'New questions' }).fill('1. Why?\n\n- Where first?');
    await page.getByRole('button', { name: 'Add to the guide' }).click();
    await expect
      .poll(() => bodies(requests, 'POST', '/api/studies/st_1/guide/questions'))
      .toEqual([{ texts: ['Why?', 'Where first?'] }]);
  });

  it('offers nothing to change to whoever only reads', async () => {
    await guidePage(GUIDE, 'stakeholder');
    await questions().click();
    await expect.element(page.getByText('Where first?')).toBeVisible();
    const names = page
      .getByRole('button')
      .elements()
      .map((button) => button.ariaLabel);
    expect(names).toEqual(['Download the list']);
  });

  it('edits a question in its place, with the keyboard alone', async () => {
    const { requests } = await guidePage();
    await questions().click();
    const words = page.getByRole('button', { name: 'Why this one?', exact: true });
    await words.click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Why that one?');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => bodies(requests, 'PATCH', '/api/guide-questions/gq_1'))
      .toEqual([{ revision: 0, text: 'Why that one?', goal: '', hypothesisIds: [] }]);
    // The focus is back on the question, and the Enter that saved it has not opened it again.
    await expect.poll(() => focused()?.getAttribute('data-id')).toBe('gq_1');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('control');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.getAttribute('data-id')).toBe('gq_1');
  });

  it('moves a question with Alt and an arrow, and not beyond the ends', async () => {
    const { requests } = await guidePage();
    await questions().click();
    const words = page.getByRole('button', { name: 'Why this one?', exact: true });
    (words.element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowDown}{/Alt}');
    await expect
      .poll(() => bodies(requests, 'PUT', '/api/studies/st_1/guide/order'))
      .toEqual([{ questionIds: ['gq_2', 'gq_1'] }]);
  });

  it('adds what was ticked of the questions that sources repeat', async () => {
    const { requests, shown } = await guidePage();
    await page.getByRole('button', { name: 'Take from sources' }).click();
    const first = page.getByRole('checkbox', { name: 'What next?' });
    await expect.poll(() => focused()).toBe(first.element());
    await page.getByRole('checkbox', { name: 'And then?' }).click();
    await expectAccessible(shown);
    await page.getByRole('button', { name: 'Add to the guide' }).click();
    await expect
      .poll(() => bodies(requests, 'POST', '/api/studies/st_1/guide/questions'))
      .toEqual([{ texts: ['What next?'] }]);
  });
});

describe('a pasted list', () => {
  it('loses its bullets and numbers, not the words of its questions', () => {
    expect(linesIn(' 1. Why?\n2) How?\n• Who?\n\n– 3 reasons to stay?\n12 months on?')).toEqual([
      'Why?',
      'How?',
      'Who?',
      '3 reasons to stay?',
      '12 months on?',
    ]);
  });
});
