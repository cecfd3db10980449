import { describe, expect, it } from 'vitest';
import { placeInQuery } from '../../../../web/areas/journeys/cell-in-query.ts';
import { emotionLines } from '../../../../web/areas/journeys/emotion-lines.ts';
import { coverageOf, hiddenLanes, laneRows } from '../../../../web/areas/journeys/map-view.ts';
import {
  peopleByPersona,
  splitOfQuotes,
} from '../../../../web/areas/journeys/people-by-persona.ts';
import { stepInMap } from '../../../../web/areas/journeys/step-in-map.ts';
import type { CellPlace } from '../../../../web/areas/journeys/map-view.ts';
import { hiddenWords } from '../../../../web/areas/journeys/hidden-lanes.ts';
import type { MapLane } from '../../../../core/journeys/cells.ts';
import { arrangedLanes, DEFAULT_LANES } from '../../../../core/journeys/lane-view.ts';
import { aMap, aQuote, cell } from './a-map.ts';

const LINES = ['interaction', 'visibility', 'internal_interaction'];

describe('laneRows', () => {
  it('has a cell for each phase, and no row for a lane that was not sent', () => {
    const map = aMap();
    const rows = laneRows({ ...map, cells: map.cells.filter(({ lane }) => lane !== 'hypotheses') });
    expect(rows.map(({ lane }) => lane)).toEqual([
      'step',
      'need',
      'pain',
      'expectation_gap',
      'touchpoints_digital',
      'quotes',
      'measurements',
    ]);
    expect(rows.every(({ cells }) => cells.length === 3)).toBe(true);
  });

  it('stands as it was arranged, without what is hidden, which is named', () => {
    const lanes = arrangedLanes([
      { lane: 'pain', hidden: false, pinned: true },
      { lane: 'need', hidden: true, pinned: false },
    ]);
    const map = aMap({ lanes });
    const rows = laneRows(map);
    expect(rows.map(({ lane }) => lane).slice(0, 2)).toEqual(['pain', 'step']);
    expect(rows.map(({ isPinned }) => isPinned).indexOf(false)).toBe(1);
    expect(rows.some(({ lane }) => lane === 'need')).toBe(false);
    expect(hiddenLanes(map)).toEqual(['need']);
    expect(hiddenWords(map)).toBe('1 lane hidden: Needs');
    expect(coverageOf(map)).toEqual({ filled: 2, cells: 12 });
  });

  it.each<[string, readonly MapLane[], readonly unknown[]]>([
    ['by default', ['frontstage', 'backstage', 'support'], LINES],
    ['without one of its rows', ['frontstage', 'support'], ['interaction', 'internal_interaction']],
    ['where backstage stands in front', ['backstage', 'frontstage'], []],
    ['where what customers live stands below', ['frontstage', 'backstage', 'pain'], []],
  ])('draws the lines of the blueprint only where they are true: %s', (_, order, lines) => {
    const shown = order.map((lane) => ({ lane, hidden: false, pinned: false }));
    const hidden = DEFAULT_LANES.filter(({ lane }) => !order.includes(lane)).map((place) => ({
      ...place,
      hidden: true,
    }));
    const cells = order.map((lane) => cell({ phaseId: 'tag_buy', lane }));
    const rows = laneRows(aMap({ lanes: [...shown, ...hidden], cells }));
    expect(rows.flatMap(({ line }) => line ?? [])).toEqual(lines);
  });

  it('counts neither hypotheses nor what stands in other rows as evidence or as cells without', () => {
    expect(coverageOf(aMap())).toEqual({ filled: 2, cells: 15 });
  });
});

describe('stepInMap', () => {
  const map = aMap();
  const at = (phaseId: string, lane: CellPlace['lane']): CellPlace => ({ phaseId, lane });
  it.each([
    ['ArrowRight', at('tag_before', 'pain'), at('tag_buy', 'pain')],
    ['ArrowUp', at('tag_buy', 'step'), at('tag_buy', 'emotion')],
    ['ArrowDown', at('tag_buy', 'emotion'), at('tag_buy', 'step')],
    ['End', at('tag_before', 'need'), at('tag_after', 'need')],
    ['Home', at('tag_after', 'need'), at('tag_before', 'need')],
    ['ArrowLeft', at('tag_before', 'need'), undefined],
    ['ArrowDown', at('tag_buy', 'measurements'), undefined],
    ['x', at('tag_buy', 'need'), undefined],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(stepInMap(key, from, map, laneRows(map))).toEqual(to);
  });
});

/** What a path covers once it is drawn. */
function boxOf(path: string): DOMRect {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawn.setAttribute('d', path);
  drawing.append(drawn);
  document.body.append(drawing);
  const box = drawn.getBBox();
  drawing.remove();
  return box;
}

describe('emotionLines', () => {
  it('stops where nobody said anything', () => {
    const [first, second, third] = aMap().emotion;
    const gap = aMap({ emotion: [first, third, second] });
    const { mean, dots } = emotionLines(gap);
    expect(mean.match(/M/g)).toHaveLength(2);
    expect(dots.map(({ phaseId }) => phaseId)).toEqual(['tag_before', 'tag_buy']);
  });

  it('leaves out a persona nobody of whom said anything, and the one the map is for', () => {
    const drawn = (personaId: string | null) =>
      emotionLines(aMap({ personaId })).personas.map((line) => line.name);
    expect(drawn(null)).toEqual(['Office manager']);
    expect(drawn('tag_office')).toEqual([]);
  });

  it('draws the spread and the persona of a phase whose neighbours have none', () => {
    const { band, personas } = emotionLines(aMap());
    const spread = boxOf(band);
    expect(spread.width).toBeGreaterThan(0);
    expect(spread.height).toBeGreaterThan(0);
    // In the middle of the second of the three phases.
    expect(spread.x + spread.width / 2).toBeCloseTo(150);
    expect(boxOf(personas[0]?.path ?? '').width).toBeCloseTo(spread.width);
  });

  it('draws the better feeling higher', () => {
    const [before, buy] = emotionLines(aMap()).dots;
    expect(before?.y).toBeLessThan(buy?.y ?? 0);
  });
});

describe('peopleByPersona', () => {
  it('counts each person once, also for a visitor who knows only pseudonyms', () => {
    const hidden = { participantId: null };
    const quotes = [
      aQuote(hidden),
      aQuote({ ...hidden, highlightId: 'hl_2' }),
      aQuote({ ...hidden, highlightId: 'hl_3', pseudonym: 'P2' }),
      aQuote({ ...hidden, highlightId: 'hl_4', pseudonym: null }),
    ];
    const { personas } = aMap();
    expect(peopleByPersona(splitOfQuotes(quotes, personas), personas)).toMatchObject([
      { name: 'Office manager', people: 2 },
    ]);
  });
});

describe('placeInQuery', () => {
  it.each([
    [
      { phase: 'tag_1', lane: 'pain' },
      { phaseId: 'tag_1', lane: 'pain' },
    ],
    [{ phase: 'tag_1', lane: 'toString' }, undefined],
    [{ phase: 'tag_1' }, undefined],
    [{ lane: 'pain' }, undefined],
  ])('%j opens %j', (values: Record<string, string>, place) => {
    expect(placeInQuery({ get: (name) => values[name] ?? '' })).toEqual(place);
  });
});
