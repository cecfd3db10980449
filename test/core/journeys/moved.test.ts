import { expect, it } from 'vitest';
import type { MapHighlight } from '../../../core/journeys/highlight.ts';
import { countMoved, movedBetween } from '../../../core/journeys/moved.ts';

const NO_TAGS = { phaseIds: [], lanes: [], touchpointIds: [], codeIds: [] };
const a = (id: string, participantId: string | null, personaIds: string[] = []): MapHighlight => ({
  ...{ id, participantId, personaIds, ...NO_TAGS },
  ...{ sentiment: null, computedSentiment: null, keyQuote: false, centrality: 0 },
});

it('what stands on both days neither came nor left', () => {
  const [one, two, three] = [a('1', 'p1'), a('2', 'p1'), a('3', 'p2')];
  expect(movedBetween([one, two], [two, three])).toEqual({ came: [three], left: [one] });
  expect(movedBetween([one], [one])).toEqual({ came: [], left: [] });
});

it('people count once, words of nobody are mentions, and personas without anybody are left out', () => {
  const moved = [a('1', 'p1', ['buyer']), a('2', 'p1', ['buyer']), a('3', null), a('4', 'p2')];
  expect(countMoved(moved, ['user', 'buyer'])).toEqual({
    ...{ people: 2, mentions: 4 },
    personas: [{ personaId: 'buyer', people: 1 }],
  });
});
