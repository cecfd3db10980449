import { describe, expect, it } from 'vitest';
import { LANES_MAX, lanesOf, placeCards, railEntries } from '../../../core/reading/margin.ts';

describe('lanesOf', () => {
  it('puts the longest nearest the text, and reuses a lane that is free again', () => {
    const extents = [
      { top: 10, bottom: 20 },
      { top: 0, bottom: 50 },
      { top: 30, bottom: 40 },
      { top: 60, bottom: 70 },
    ];
    expect(lanesOf(extents, 2)).toEqual([1, 0, 1, 0]);
  });

  it('keeps a gap between two stripes of a lane', () => {
    const extents = [
      { top: 0, bottom: 10 },
      { top: 11, bottom: 20 },
    ];
    expect(lanesOf(extents, 2)).toEqual([0, 1]);
    expect(lanesOf(extents, 1)).toEqual([0, 0]);
  });

  it('has no lane for the seventh', () => {
    const extents = Array.from({ length: 8 }, () => ({ top: 0, bottom: 10 }));
    const lanes = lanesOf(extents, 2);
    expect(lanes).toEqual([0, 1, 2, 3, 4, 5, LANES_MAX, LANES_MAX]);
  });
});

describe('placeCards', () => {
  const cards = [
    { wanted: 0, height: 40 },
    { wanted: 20, height: 40 },
    { wanted: 30, height: 40 },
    { wanted: 300, height: 40 },
  ];

  it('pushes a card down below the one before it', () => {
    expect(placeCards(cards, 8)).toEqual([0, 48, 96, 300]);
  });

  it('leaves the active card at its line, and moves the others out of its way', () => {
    expect(placeCards(cards, 8, 2)).toEqual([-66, -18, 30, 300]);
    expect(placeCards(cards, 8, 3)).toEqual([0, 48, 96, 300]);
  });

  it('has nothing to place without cards', () => {
    expect(placeCards([], 8)).toEqual([]);
  });
});

describe('railEntries', () => {
  const inBand = { band: 100, most: 2 };
  const card = (index: number) => ({ kind: 'card', index });

  it('gives each a card where there is room', () => {
    expect(railEntries([0, 90, 110], inBand)).toEqual([card(0), card(1), card(2)]);
  });

  it('counts those that begin in a band after its first cards, unless it is a single one', () => {
    expect(railEntries([0, 10, 20, 30, 110, 120, 130], inBand)).toEqual([
      card(0),
      card(1),
      { kind: 'more', count: 2, band: 0 },
      card(4),
      card(5),
      card(6),
    ]);
  });

  it('has the active one in any case, and counts one less', () => {
    expect(railEntries([0, 10, 20, 30, 40], { ...inBand, active: 3 })).toEqual([
      card(0),
      card(1),
      card(3),
      { kind: 'more', count: 2, band: 0 },
    ]);
  });

  it('shows the same cards wherever the list begins', () => {
    const whole = railEntries([0, 10, 20, 110, 120, 130, 140], inBand).slice(3);
    const part = railEntries([110, 120, 130, 140], inBand);
    expect(part).toEqual([card(0), card(1), { kind: 'more', count: 2, band: 1 }]);
    expect(whole).toEqual([card(3), card(4), { kind: 'more', count: 2, band: 1 }]);
  });
});
