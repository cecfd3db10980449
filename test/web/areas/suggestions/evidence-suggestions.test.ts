import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EvidenceSuggestionDto } from '../../../../web/api/types.ts';
import '../../../../web/areas/hypotheses/bv-search-log.ts';
import '../../../../web/areas/suggestions/bv-evidence-suggestions-page.ts';
import { directionReasons } from '../../../../web/areas/suggestions/direction-reason.ts';
import { deep, expectAccessible, mount, settled } from '../../support/mount.ts';
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
    leadingQuestion: null,
    state: 'waiting',
    direction: null,
    ...overrides,
  }) as unknown as EvidenceSuggestionDto;

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
      [
        '/api/evidence-suggestions/es_1/decide',
        { state: 'accepted', direction: -1, leadingQuestion: false },
      ],
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
      [
        '/api/evidence-suggestions/es_2/decide',
        { state: 'accepted', direction: 1, leadingQuestion: false },
      ],
    ]);
  });

  it('shows a question that seems to lead, which a person says by key', async () => {
    const leadingQuestion = { rule: 'tag', question: 'You never compare prices, right?' };
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
        { state: 'accepted', direction: -1, leadingQuestion: true },
      ],
    ]);
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
