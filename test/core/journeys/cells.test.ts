import { describe, expect, it } from 'vitest';
import { type Channels, byLane, MAP_LANES, touchpointsOf } from '../../../core/journeys/cells.ts';
import { byPhase, countsOf } from '../../../core/journeys/highlight.ts';
import { aMapHighlight, feelings } from '../../support/map-highlights.ts';

const CHANNELS: Channels = new Map([
  ['web', 'digital'],
  ['app', 'digital'],
  ['shop', 'physical'],
  ['friends', 'without_company'],
]);

describe('byLane', () => {
  it.each([
    ['pain', { lanes: ['pain', 'need'] as const }, ['need', 'pain']],
    ['a touchpoint', { touchpointIds: ['shop'] }, ['touchpoints_physical']],
    [
      'both channels',
      { touchpointIds: ['shop', 'web'] },
      ['touchpoints_digital', 'touchpoints_physical'],
    ],
    ['no company', { touchpointIds: ['friends'] }, ['without_company']],
    ['an unknown touchpoint', { touchpointIds: ['gone'] }, []],
    ['a key quote', { keyQuote: true }, ['quotes']],
    ['nothing', {}, []],
  ])('%s is shown where it belongs', (_what, changes, expected) => {
    const highlight = aMapHighlight(changes);
    const lanes = MAP_LANES.filter((lane) => byLane([highlight], CHANNELS)[lane].length > 0);
    expect(lanes).toEqual(expected);
  });
});

describe('byPhase', () => {
  it('a highlight of two phases is in both', () => {
    const both = aMapHighlight({ id: 'hl1', phaseIds: ['before', 'after'] });
    const one = aMapHighlight({ id: 'hl2', phaseIds: ['after'] });
    expect([...byPhase([both, one, aMapHighlight({ id: 'hl3' })])]).toEqual([
      ['before', [both]],
      ['after', [both, one]],
    ]);
  });
});

describe('touchpointsOf', () => {
  it('counts people, most first, of one channel only', () => {
    const at = (participantId: string | null, ...touchpointIds: string[]) =>
      aMapHighlight({ participantId, touchpointIds });
    const met = [
      at('p1', 'web'),
      at('p1', 'web'),
      at('p2', 'app'),
      at('p3', 'app', 'shop'),
      at(null, 'web'),
    ];
    expect(touchpointsOf(met, 'digital', CHANNELS)).toEqual([
      { id: 'app', people: 2, mentions: 2 },
      { id: 'web', people: 1, mentions: 3 },
    ]);
  });
});

describe('countsOf', () => {
  it('counts a person once, and words of nobody as mentions only', () => {
    expect(countsOf(feelings('p1 p1 p2 nobody'))).toEqual({ people: 2, mentions: 4 });
  });
});
