import type { MapHighlight } from '../../core/journeys/highlight.ts';

/** One highlight of a map with what a test changes; P1 said it, about nothing. */
export function aMapHighlight(changes: Partial<MapHighlight> = {}): MapHighlight {
  return {
    id: 'hl1',
    participantId: 'p1',
    personaIds: [],
    phaseIds: [],
    lanes: [],
    touchpointIds: [],
    codeIds: [],
    sentiment: null,
    computedSentiment: null,
    keyQuote: false,
    centrality: 0,
    ...changes,
  };
}

/**
 * Highlights in one line: who and sentiment, e.g. `p1-2 p1+1 p2+0 p3`; `nobody+1` is unattributed. Ids count
 * up from `hl1`.
 */
export function feelings(notation: string): MapHighlight[] {
  return notation
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index) => {
      const [, who = '', sentiment = ''] = /^(\w+?)([+-]\d)?$/.exec(word) ?? [];
      return aMapHighlight({
        id: `hl${index + 1}`,
        participantId: who === 'nobody' ? null : who,
        sentiment: sentiment === '' ? null : Number(sentiment),
      });
    });
}
