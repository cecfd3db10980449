import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceSuggestionDto } from '../../../../web/api/types.ts';
import '../../../../web/areas/hypotheses/bv-search-log.ts';
import '../../../../web/areas/suggestions/bv-evidence-suggestions-page.ts';
import { directionReasons } from '../../../../web/areas/suggestions/direction-reason.ts';
import { deep, expectAccessible, heard, mount, settled } from '../../support/mount.ts';
import { FakeSource } from '../../support/fake-source.ts';
import { serve, type SentRequest } from '../../support/server.ts';
import { aDetail } from '../hypotheses/some-hypotheses.ts';

const suggestion = (id: string, overrides: object = {}): EvidenceSuggestionDto =>
  ({
    id,
    hypothesisId: 'hy_1',
    sourceId: 'src_1',
    sourceTitle: 'Interview 9',
    method: 'interview',
    heldOn: '2026-09-24',
    start: 10,
    end: 40,
    quote: 'I never compare prices.',
    pseudonym: 'P9',
    highlightId: null,
    proposed: 'refutes',
    reasons: [{ kind: 'negation', word: 'compare', inPassage: true }],
    asked: null,
    leadingQuestion: null,
    usual: { tier: 3, role: 'testing' },
    state: 'waiting',
    direction: null,
    ...overrides,
  }) as unknown as EvidenceSuggestionDto;

/** Where a question stands. */
const PLACE = { textVersion: 1, start: 0, end: 9 };

const WAITING = [
  suggestion('es_1'),
  suggestion('es_2', { quote: 'I look at prices.', proposed: null, reasons: [] }),
];

const SEARCH = {
  at: '2026-11-24T09:00:00.000Z',
  by: 'Anna',
  lookedAt: 420,
  found: 2,
  opposing: 1,
  places: [{ sourceId: 'src_1', start: 10, end: 40 }],
};

function served(first: readonly EvidenceSuggestionDto[] = WAITING, searches: unknown[] = [SEARCH]) {
  let waiting = [...first];
  return serve({
    'GET /api/hypotheses/hy_1/evidence-suggestions': () => ({ job: null, suggestions: waiting }),
    'GET /api/hypotheses/hy_1': aDetail({ searches }),
    'POST /api/hypotheses/hy_1/evidence-suggestions/find': {
      job: { id: 'job_1', kind: 'suggestions.evidence', state: 'queued', progress: 0 },
    },
    'POST /api/projects/prj_1/take-back': () => {
      waiting = [...first];
      return { actions: [{ id: 'ac_1' }] };
    },
    ...Object.fromEntries(
      first.map((one) => [
        `POST /api/evidence-suggestions/${one.id}/decide`,
        () => {
          waiting = waiting.filter(({ id }) => id !== one.id);
          return one;
        },
      ]),
    ),
  });
}

async function queue(): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-evidence-suggestions-page
        projectId="prj_1"
        hypothesisId="hy_1"
      ></bv-evidence-suggestions-page>
    </main>
  `);
  return deep(main, 'bv-evidence-suggestions-page');
}

const decisions = (requests: readonly SentRequest[]) =>
  requests.flatMap(({ path, body }) => (path.endsWith('/decide') ? [[path, body]] : []));

/** How a link is rated when nobody says otherwise. */
const USUAL = { tier: 3, role: 'testing', leadingQuestion: false, secondHand: false };

const textOf = (card: Element): string => card.shadowRoot?.textContent ?? '';

describe('the queue of suggested evidence', () => {
  it('shows the words, which way they may go and why, or that it is left open', async () => {
    served();
    const shown = await queue();
    const cards = [...shown.shadowRoot!.querySelectorAll('bv-evidence-suggestion-card')];
    expect(textOf(cards[0]!)).toContain('Contradicts?');
    expect(textOf(cards[0]!)).toContain('“compare” is negated here');
    expect(textOf(cards[1]!)).toContain('Which way?');
    await expectAccessible(shown);
  });

  it('is worked through by keys, and the last is taken back by one', async () => {
    const requests = served();
    await queue();
    await userEvent.keyboard('y');
    await settled();
    await userEvent.keyboard('n');
    await settled();
    expect(decisions(requests)).toEqual([
      ['/api/evidence-suggestions/es_1/decide', { ...USUAL, state: 'accepted', direction: -1 }],
      ['/api/evidence-suggestions/es_2/decide', { state: 'rejected' }],
    ]);
    await userEvent.keyboard('u');
    await settled();
    expect(requests.some(({ path }) => path.endsWith('/take-back'))).toBe(true);
  });

  it('asks for a direction where none is proposed, and takes any', async () => {
    const requests = served([WAITING[1]!]);
    await queue();
    await userEvent.keyboard('y');
    await settled();
    expect(decisions(requests)).toEqual([]);
    await userEvent.keyboard('+');
    await settled();
    expect(decisions(requests)).toEqual([
      ['/api/evidence-suggestions/es_2/decide', { ...USUAL, state: 'accepted', direction: 1 }],
    ]);
  });

  it('shows a question that seems to lead, which a person says by key', async () => {
    const leadingQuestion = {
      rule: 'tag',
      question: 'You never compare prices, right?',
      place: PLACE,
    };
    const requests = served([suggestion('es_1', { leadingQuestion })]);
    const shown = await queue();
    const card = deep(shown, 'bv-evidence-suggestion-card');
    expect(textOf(card)).toContain('You never compare prices, right?');
    expect(textOf(card)).toContain('It asks for a yes at its end.');
    await expectAccessible(shown);
    await userEvent.keyboard('l');
    await userEvent.keyboard('y');
    await settled();
    expect(decisions(requests)).toEqual([
      [
        '/api/evidence-suggestions/es_1/decide',
        { ...USUAL, state: 'accepted', direction: -1, leadingQuestion: true },
      ],
    ]);
  });

  it('takes that a question does not lead with the link, by key or press, one answer or the other', async () => {
    const leadingQuestion = { rule: 'tag', question: 'You never compare, right?', place: PLACE };
    const requests = served([suggestion('es_1', { leadingQuestion }), WAITING[1]!]);
    const shown = await queue();
    const pressed = () =>
      ['Leading', 'Not leading'].map((name) =>
        page.getByRole('button', { name, exact: true }).element().getAttribute('aria-pressed'),
      );
    await userEvent.keyboard('l');
    await expect.poll(pressed).toEqual(['true', 'false']);
    await userEvent.keyboard('d');
    await expect.poll(pressed).toEqual(['false', 'true']);
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('button', { name: 'Not leading' }));
    await expect.poll(pressed).toEqual(['false', 'false']);
    await userEvent.keyboard('d');
    await userEvent.keyboard('y');
    await settled();
    // Nothing is asked before the other one, so the key says nothing of it.
    await userEvent.keyboard('d+');
    await settled();
    expect(decisions(requests)).toEqual([
      [
        '/api/evidence-suggestions/es_1/decide',
        { ...USUAL, state: 'accepted', direction: -1, neutralQuestion: PLACE },
      ],
      ['/api/evidence-suggestions/es_2/decide', { ...USUAL, state: 'accepted', direction: 1 }],
    ]);
  });

  it('shows a short answer with the question that it answers, and says what it says to it', async () => {
    const asked = { start: 0, end: 9, words: 'Do you compare prices?' };
    const reasons = [
      { kind: 'reply', word: 'No', isYes: false },
      { kind: 'askedWords', words: ['compare', 'prices'] },
    ];
    const leadingQuestion = { rule: 'tag', question: 'Do you compare prices?', place: PLACE };
    served([suggestion('es_1', { quote: 'No.', asked, reasons, leadingQuestion })]);
    const shown = await queue();
    const said = textOf(deep(shown, 'bv-evidence-suggestion-card')).replace(/\s+/g, ' ');
    expect(said).toContain('Asked: “Do you compare prices?”');
    expect(said).toContain(
      'says no to the question: “No” · in common with the question: compare, prices',
    );
    expect(said).toContain('The question may lead. It asks for a yes at its end.');
    await expectAccessible(shown);
  });

  it('says that nobody has searched, and searches when asked', async () => {
    const requests = served([], []);
    const shown = await queue();
    expect(textOf(shown)).not.toBe('');
    const empty = shown.shadowRoot!.querySelector('bv-empty-state')!;
    expect(empty.getAttribute('heading')).toBe('Nobody has searched yet');
    deep(shown, 'bv-button').click();
    await settled();
    expect(requests.some(({ path }) => path.endsWith('/find'))).toBe(true);
    expect(textOf(shown)).toContain('Searching all sources');
  });
});

describe('many of the queue at once', () => {
  const three = [...WAITING, suggestion('es_3', { quote: 'Prices matter.', pseudonym: 'P2' })];
  const MANY = 'POST /api/hypotheses/hy_1/evidence-suggestions/decide';
  const answers = (first = three, refused: object[] = []) => {
    let waiting = first;
    return serve({
      'GET /api/hypotheses/hy_1/evidence-suggestions': () => ({ job: null, suggestions: waiting }),
      'GET /api/hypotheses/hy_1': aDetail({ searches: [SEARCH] }),
      [MANY]: ({ body }: SentRequest) => {
        const { decisions } = body as { decisions: { id: string }[] };
        waiting = waiting.filter(({ id }) => !decisions.some((one) => one.id === id));
        return { decided: [], refused };
      },
      'POST /api/projects/prj_1/take-back': { actions: [{ id: 'ac_1' }] },
    });
  };
  const sent = (requests: readonly SentRequest[]) =>
    requests.find(({ method, path }) => `${method} ${path}` === MANY)?.body;

  it('are chosen by keys, rated and linked in one gesture, with one undo', async () => {
    const requests = answers();
    const shown = await queue();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.keyboard('xJ');
    await settled();
    const bar = deep(shown, 'bv-decide-bar');
    expect(textOf(bar)).toMatch(/2 chosen,\s+of 1 person/);
    await expectAccessible(shown);
    await userEvent.keyboard('2ghs-');
    await settled();
    const rated = { ...USUAL, tier: 2, role: 'generating', secondHand: true };
    expect(sent(requests)).toEqual({
      decisions: [
        { ...rated, id: 'es_1', state: 'accepted', direction: -2 },
        { ...rated, id: 'es_2', state: 'accepted', direction: -2 },
      ],
    });
    expect(toasts.at(-1)?.message.text).toBe('2 passages linked');
    toasts.at(-1)?.message.undo?.();
    await settled();
    expect(requests.some(({ path }) => path.endsWith('/take-back'))).toBe(true);
  });

  it('are said not to follow a leading question in one go, those alone that may', async () => {
    const leadingQuestion = { rule: 'tag', question: 'You never compare, right?', place: PLACE };
    const [first, second, third] = three;
    const led = [suggestion('es_1', { leadingQuestion }), second!, { ...third!, leadingQuestion }];
    const requests = answers(led as EvidenceSuggestionDto[]);
    const shown = await queue();
    await userEvent.keyboard('a');
    await expect
      .poll(() => textOf(deep(shown, 'bv-decide-bar')))
      .toContain('2 quotes may follow a leading question.');
    await expectAccessible(shown);
    await userEvent.keyboard('d-');
    await settled();
    const linked = { ...USUAL, state: 'accepted', direction: -1 };
    expect(sent(requests)).toEqual({
      decisions: [
        { ...linked, id: first!.id, neutralQuestion: PLACE },
        { ...linked, id: second!.id },
        { ...linked, id: third!.id, neutralQuestion: PLACE },
      ],
    });
  });

  it('are chosen by mouse, with Shift all between, and rejected', async () => {
    const requests = answers();
    const shown = await queue();
    const boxes = page.getByRole('checkbox', { name: /^Choose “/ });
    await userEvent.click(boxes.nth(0));
    await userEvent.keyboard('{Shift>}');
    await userEvent.click(boxes.nth(2));
    await userEvent.keyboard('{/Shift}');
    expect(textOf(deep(shown, 'bv-decide-bar'))).toMatch(/3 chosen,\s+of 2 people/);
    await userEvent.click(
      page
        .getByRole('group', { name: 'Decide about those' })
        .getByRole('button', { name: 'No evidence' }),
    );
    await settled();
    expect(sent(requests)).toEqual({
      decisions: three.map(({ id }) => ({ id, state: 'rejected' })),
    });
  });

  it('as proposed leave what is open, each with its own rating', async () => {
    const requests = answers();
    await queue();
    await userEvent.keyboard('1ay');
    await settled();
    expect(sent(requests)).toEqual({
      decisions: [
        { ...USUAL, id: 'es_1', state: 'accepted', direction: -1, tier: 1 },
        { ...USUAL, id: 'es_3', state: 'accepted', direction: -1 },
      ],
    });
  });

  it('name what was refused until it is read', async () => {
    answers(three, [{ id: 'es_2', code: 'highlight.not_found' }]);
    const shown = await queue();
    await userEvent.keyboard('a+');
    await settled();
    const note = deep(shown, 'bv-note[tone="warning"]');
    expect(note.textContent).toContain('“I look at prices.”: its highlight was removed.');
    await userEvent.click(page.getByRole('button', { name: 'Read', exact: true }));
    await settled();
    expect(shown.shadowRoot!.querySelector('bv-note[tone="warning"]')).toBeNull();
  });

  it('can be narrowed to what seems to contradict, and what is hidden is not chosen', async () => {
    answers();
    const shown = await queue();
    await userEvent.keyboard('a');
    await userEvent.click(page.getByRole('radio', { name: /^Contradicts\? 2/ }));
    await settled();
    expect(shown.shadowRoot!.querySelectorAll('bv-evidence-suggestion-card')).toHaveLength(2);
    expect(shown.shadowRoot!.querySelector('bv-decide-bar')).toBeNull();
  });
});

describe('the queue while others search', () => {
  const first = [...WAITING, suggestion('es_3', { quote: 'Prices matter.', pseudonym: 'P2' })];
  const fresh = suggestion('es_4', { quote: 'I look at five sites.', pseudonym: 'P4' });
  let waiting = first;
  let job: object | null = null;
  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    waiting = first;
    job = null;
  });
  afterEach(() => vi.unstubAllGlobals());

  const answers = () =>
    serve({
      'GET /api/hypotheses/hy_1/evidence-suggestions': () => ({ job, suggestions: waiting }),
      'GET /api/hypotheses/hy_1': aDetail({ searches: [SEARCH] }),
      'POST /api/hypotheses/hy_1/evidence-suggestions/find': () => ({
        job: { id: 'job_1', kind: 'suggestions.evidence', state: 'queued', progress: 0 },
      }),
      'POST /api/hypotheses/hy_1/evidence-suggestions/decide': { decided: [], refused: [] },
    });
  const quotes = (shown: HTMLElement) =>
    [...shown.shadowRoot!.querySelectorAll('bv-evidence-suggestion-card')].map(
      (card) => card.suggestion?.quote,
    );
  const news = (shown: HTMLElement) =>
    shown.shadowRoot!.querySelector('.news')?.textContent.replace(/\s+/g, ' ').trim();
  const told = async (type: string): Promise<void> => {
    FakeSource.all.at(-1)!.tell(type);
    // As long as a page gathers changes.
    await new Promise((done) => setTimeout(done, 300));
    await settled();
  };

  it('keeps what is chosen and its order, says what is gone, and holds back what is new', async () => {
    const requests = answers();
    const shown = await queue();
    await userEvent.keyboard('jxJ');
    await settled();
    waiting = [fresh, first[2]!, first[0]!];
    await told('job.done');
    expect(quotes(shown)).toEqual(['I never compare prices.', 'Prices matter.']);
    expect(textOf(deep(shown, 'bv-decide-bar'))).toMatch(/1 chosen/);
    expect(news(shown)).toBe(
      '1 new suggestion Show 1 passage that you had chosen is not suggested any more. Read',
    );
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('button', { name: 'Read', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Show', exact: true }));
    await settled();
    expect(quotes(shown)).toEqual([
      'I look at five sites.',
      'Prices matter.',
      'I never compare prices.',
    ]);
    expect(news(shown)).toBeUndefined();
    expect(textOf(deep(shown, 'bv-decide-bar'))).toMatch(/1 chosen/);
    await userEvent.keyboard('n');
    await settled();
    expect(decisions(requests)).toEqual([
      ['/api/evidence-suggestions/es_3/decide', { state: 'rejected' }],
    ]);
  });

  it('leaves the keys on the one that is read, wherever it stands by then', async () => {
    const requests = answers();
    const shown = await queue();
    await userEvent.keyboard('jj');
    await settled();
    waiting = [first[2]!];
    await told('evidence_suggestion.rejected');
    expect(news(shown)).toBe('2 passages are not suggested any more. Read');
    await userEvent.keyboard('n');
    await settled();
    expect(decisions(requests)).toEqual([
      ['/api/evidence-suggestions/es_3/decide', { state: 'rejected' }],
    ]);
  });

  it('shows at once what was asked for here, unless somebody has begun to decide', async () => {
    answers();
    const shown = await queue();
    await userEvent.click(page.getByRole('button', { name: 'Search again' }));
    await settled();
    waiting = [fresh, first[0]!];
    job = { id: 'job_1', kind: 'suggestions.evidence', state: 'done', progress: 1 };
    await told('job.done');
    expect(quotes(shown)).toEqual(['I look at five sites.', 'I never compare prices.']);

    await userEvent.keyboard('l');
    await userEvent.click(page.getByRole('button', { name: 'Search again' }));
    await settled();
    waiting = [suggestion('es_5', { quote: 'Often.' }), fresh, first[0]!];
    await told('job.done');
    expect(quotes(shown)).toEqual(['I look at five sites.', 'I never compare prices.']);
    expect(news(shown)).toBe('1 new suggestion Show');
  });
});

describe('reasons of a direction', () => {
  it('are said in words', () => {
    expect(
      directionReasons([
        { kind: 'opposite', word: 'easy', other: 'hard' },
        { kind: 'number', word: '3', other: '7' },
        { kind: 'feeling', statement: 1, passage: -1 },
        { kind: 'words', words: ['a', 'b', 'c', 'd', 'e'] },
      ]),
    ).toEqual([
      'opposite words: easy / hard',
      'numbers differ: 3 / 7',
      'opposite tone to the hypothesis',
      'in common: a, b, c, d',
    ]);
  });
});

describe('the log of searches', () => {
  it('says who searched when, and leads to what was found against it', async () => {
    const main = await mount(html`
      <main>
        <bv-search-log
          project-id="prj_1"
          hypothesis-id="hy_1"
          .searches=${[SEARCH]}
          editable
        ></bv-search-log>
      </main>
    `);
    const log = deep(main, 'bv-search-log');
    expect(textOf(log)).toContain('Anna');
    expect(textOf(log)).toContain('420 passages compared');
    const place = log.shadowRoot!.querySelector('a')!;
    expect(place.getAttribute('href')).toContain('src_1');
    await expectAccessible(main);
  });
});
