import { html } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LeadingProposalDto } from '../../../../web/api/types.ts';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/hypotheses/bv-hypothesis-page.ts';
import { deep, expectAccessible, focused, heard, mount } from '../../support/mount.ts';
import { type SentRequest, serve } from '../../support/server.ts';
import { aDetail, aHypothesis, someEvidence, someTags } from './some-hypotheses.ts';

const PLACE = { textVersion: 2, start: 10, end: 60 };
const PROPOSALS = 'GET /api/hypotheses/hy_1/leading-questions';

// Branded ids are plain text on the wire.
const aProposal = (evidenceId: string) =>
  ({
    ...{ evidenceId, hypothesisId: 'hy_1', revision: 0, rule: 'tag', place: PLACE },
    question: 'You compare prices, right?',
  }) as unknown as LeadingProposalDto;

/** A server that asks about two quotes, one of them left out, until each is answered. */
function asking(): SentRequest[] {
  const open = new Map(['ev_1', 'ev_3'].map((id) => [id, aProposal(id)]));
  const answered = (id: string) => (request: SentRequest) => {
    const { neutralQuestion, leadingQuestion } = request.body as Record<string, unknown>;
    const isBack = neutralQuestion === null || leadingQuestion === false;
    if (isBack) open.set(id, { ...aProposal(id), revision: 2 });
    else open.delete(id);
    return someEvidence({ id, revision: isBack ? 2 : 1 });
  };
  return serve({
    'GET /api/hypotheses/hy_1': () => aDetail(),
    [PROPOSALS]: () => ({ proposals: [...open.values()] }),
    'PATCH /api/evidence/ev_1': answered('ev_1'),
    'PATCH /api/evidence/ev_3': answered('ev_3'),
    [ALL]: () => {
      open.clear();
      return { answered: 2 };
    },
    'POST /api/projects/prj_1/take-back': () => {
      for (const id of ['ev_1', 'ev_3']) open.set(id, { ...aProposal(id), revision: 2 });
      return { actions: [] };
    },
    'GET /api/hypotheses/hy_1/comments': { comments: [] },
    'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis()] },
    'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
  });
}

async function hypothesisPage(role: Session['role'] = 'strategist'): Promise<HTMLElement> {
  const session: Session = {
    person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
    workspace: { id: 'ws_1', name: 'Möbelverket' },
    role,
    workspaces: [],
  };
  const main = await mount(html`
    <main>
      <bv-hypothesis-page projectId="prj_1" hypothesisId="hy_1" .session=${session}></bv-hypothesis-page>
    </main>
  `);
  return deep(main, 'bv-hypothesis-page');
}

const ALL = 'POST /api/hypotheses/hy_1/leading-questions/answer';
const manyAnswers = (requests: readonly SentRequest[]) =>
  requests.flatMap(({ method, path, body }) => (`${method} ${path}` === ALL ? [body] : []));
const answers = (requests: readonly SentRequest[]) =>
  requests.filter(({ method }) => method === 'PATCH').map(({ path, body }) => [path, body]);
const cards = (shown: HTMLElement) => [
  ...deep(shown, 'bv-evidence-columns').shadowRoot!.querySelectorAll('bv-evidence-card'),
];
const button = (name: string) => page.getByRole('button', { name });

beforeEach(() => page.viewport(1440, 900));

it('says how many quotes may follow a leading question, and shows these alone', async () => {
  asking();
  const shown = await hypothesisPage();
  await expect.element(page.getByText('2 quotes may follow a leading question.')).toBeVisible();
  expect(cards(shown)).toHaveLength(3);
  await userEvent.click(button('Go through them'));
  await expect.poll(() => cards(shown)).toHaveLength(2);
  await expect.element(page.getByText('“You compare prices, right?”').first()).toBeVisible();
  await expectAccessible(shown);
  await userEvent.click(button('Show all evidence'));
  await expect.poll(() => cards(shown)).toHaveLength(3);
});

it('is answered by key, quote after quote, and each answer can be taken back', async () => {
  const requests = asking();
  const shown = await hypothesisPage();
  const toasts = heard(shown, 'bv-toast-wanted');
  await userEvent.click(button('Go through them'));
  await userEvent.keyboard('j');
  await userEvent.keyboard('l');
  await expect.poll(() => cards(shown)).toHaveLength(1);
  expect(answers(requests)).toEqual([
    ['/api/evidence/ev_1', { revision: 0, leadingQuestion: true }],
  ]);
  await expect.poll(() => focused()?.localName).toBe('bv-evidence-card');
  await userEvent.keyboard('d');
  await expect
    .poll(() => answers(requests).at(-1))
    .toEqual(['/api/evidence/ev_3', { revision: 0, neutralQuestion: PLACE }]);
  await expect.poll(() => cards(shown)).toHaveLength(3);
  await expect.poll(() => toasts).toHaveLength(2);
  toasts[1]?.message.undo?.();
  await expect
    .poll(() => answers(requests).at(-1))
    .toEqual(['/api/evidence/ev_3', { revision: 1, neutralQuestion: null }]);
  await expect.element(page.getByText('1 quote may follow a leading question.')).toBeVisible();
});

it('is answered by its buttons, and the focus stays with the quote', async () => {
  const requests = asking();
  await hypothesisPage();
  await userEvent.click(page.getByRole('button', { name: 'Not leading' }).first());
  await expect
    .poll(() => answers(requests))
    .toEqual([['/api/evidence/ev_1', { revision: 0, neutralQuestion: PLACE }]]);
  await expect.poll(() => focused()?.localName).toBe('bv-evidence-card');
});

it('is answered for all that are shown by one key, and taken back at once', async () => {
  const requests = asking();
  const shown = await hypothesisPage();
  const toasts = heard(shown, 'bv-toast-wanted');
  await expect.element(button('Go through them')).toBeVisible();
  await userEvent.keyboard('D');
  expect(manyAnswers(requests)).toEqual([]);
  await userEvent.click(button('Go through them'));
  await expect.element(button('All 2 are leading')).toBeVisible();
  await expectAccessible(shown);
  await userEvent.keyboard('D');
  const said = { revision: 0, place: PLACE, leads: false };
  const both = [
    { ...said, evidenceId: 'ev_1' },
    { ...said, evidenceId: 'ev_3' },
  ];
  await expect.poll(() => manyAnswers(requests)).toEqual([{ answers: both }]);
  await expect.poll(() => cards(shown)).toHaveLength(3);
  expect(toasts[0]?.message.text).toBe('Noted: 2 questions do not lead');
  toasts[0]?.message.undo?.();
  await expect.element(page.getByText('2 quotes may follow a leading question.')).toBeVisible();
});

it('is answered for all by a button, and the focus goes on to the evidence', async () => {
  const requests = asking();
  await hypothesisPage();
  await userEvent.click(button('Go through them'));
  await userEvent.click(button('All 2 are leading'));
  await expect.poll(() => manyAnswers(requests)).toHaveLength(1);
  await expect.poll(() => focused()?.localName).toBe('bv-evidence-card');
});

it('is not shown to whoever may not answer', async () => {
  const requests = asking();
  const shown = await hypothesisPage('stakeholder');
  await expect.poll(() => cards(shown)).toHaveLength(3);
  expect(requests.map(({ path }) => path)).not.toContain('/api/hypotheses/hy_1/leading-questions');
  expect(() => deep(shown, 'bv-leading-question')).toThrow();
});
