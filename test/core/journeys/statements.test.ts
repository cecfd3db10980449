import { describe, expect, it } from 'vitest';
import { typicalStatements } from '../../../core/journeys/statements.ts';
import type { MapHighlight } from '../../../core/journeys/highlight.ts';
import { aMapHighlight } from '../../support/map-highlights.ts';

let count = 0;
const said = (participantId: string | null, codes: string, more: Partial<MapHighlight> = {}) =>
  aMapHighlight({
    id: `hl${(count += 1)}`,
    participantId,
    codeIds: codes.split(' ').filter(Boolean),
    ...more,
  });

const shown = (highlights: MapHighlight[]) =>
  typicalStatements(highlights, []).map(({ highlightId, people }) => {
    const highlight = highlights.find(({ id }) => id === highlightId)!;
    return `${highlight.participantId} ${highlight.codeIds.join('+')} ${people}`;
  });

describe('typicalStatements', () => {
  it('nothing said, nothing shown', () => {
    expect(typicalStatements([], [])).toEqual([]);
  });

  it('what most people say comes first, each statement by somebody else and under another code', () => {
    const cell = [
      said('p1', 'late'),
      said('p2', 'freight'),
      said('p3', 'freight'),
      said('p4', 'freight'),
      said('p2', 'late'),
      said('p5', 'price'),
    ];
    expect(shown(cell)).toEqual(['p2 freight 3', 'p1 late 2', 'p5 price 1']);
  });

  it('somebody who says it often is one person', () => {
    const cell = [
      said('p1', 'late'),
      said('p1', 'late'),
      said('p1', 'late'),
      said('p2', 'price'),
      said('p3', 'price'),
    ];
    expect(shown(cell)).toEqual(['p2 price 2', 'p1 late 1', 'p3 price 2']);
  });

  it('of quotes that say the same, a key quote goes first, then the most central', () => {
    const plain = said('p1', '', { centrality: 0.2 });
    const central = said('p2', '', { centrality: 0.9 });
    const key = said('p3', '', { keyQuote: true });
    expect(
      typicalStatements([plain, central, key], []).map(({ highlightId }) => highlightId),
    ).toEqual([key.id, central.id, plain.id]);
  });

  it('words of nobody are not shown as what people say', () => {
    expect(typicalStatements([said(null, 'late')], [])).toEqual([]);
  });

  it('a quote under two codes is held by the people of both', () => {
    expect(shown([said('p1', 'late price'), said('p2', 'late'), said('p3', 'price')])).toEqual([
      'p1 late+price 3',
      'p2 late 2',
      'p3 price 2',
    ]);
  });

  it('shows three at most', () => {
    expect(
      typicalStatements(
        ['p1', 'p2', 'p3', 'p4'].map((who) => said(who, '')),
        [],
      ),
    ).toHaveLength(3);
  });
});
