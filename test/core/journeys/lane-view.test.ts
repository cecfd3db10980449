import { describe, expect, it } from 'vitest';
import { MAP_LANES, type MapLane } from '../../../core/journeys/cells.ts';
import {
  arrangedLanes,
  DEFAULT_LANES,
  isDefaultOrder,
  type LanePlace,
} from '../../../core/journeys/lane-view.ts';

const a = (lane: MapLane, more: Partial<LanePlace> = {}): LanePlace => ({
  ...{ lane, hidden: false, pinned: false },
  ...more,
});
const lanesOf = (places: readonly LanePlace[]) => places.map(({ lane }) => lane);

describe('arrangedLanes', () => {
  it('leaves every lane where it is by default, shown', () => {
    expect(arrangedLanes([])).toEqual(DEFAULT_LANES);
    expect(isDefaultOrder(arrangedLanes([]))).toBe(true);
    expect(isDefaultOrder(arrangedLanes([a('step', { hidden: true })]))).toBe(false);
  });

  it('keeps the order it is given, and no lane is lost or doubled', () => {
    const arranged = lanesOf(arrangedLanes([a('pain'), a('gain'), a('pain'), a('step')]));
    expect(arranged.filter((lane) => ['pain', 'gain', 'step'].includes(lane))).toEqual([
      'pain',
      'gain',
      'step',
    ]);
    expect([...arranged].sort()).toEqual([...MAP_LANES].sort());
  });

  it('puts a lane that is newer than the order after the one that it follows by default', () => {
    const older = DEFAULT_LANES.filter(({ lane }) => lane !== 'expectation_gap').reverse();
    const arranged = lanesOf(arrangedLanes(older));
    expect(arranged[arranged.indexOf('expectation_gap') - 1]).toBe('gain');
    expect(lanesOf(arrangedLanes([a('gain')])).at(0)).toBe('step');
  });

  it('has pinned lanes first, two at most, and none that is hidden', () => {
    const pinned = { pinned: true };
    const arranged = arrangedLanes([
      a('step'),
      a('need', { pinned: true, hidden: true }),
      a('pain', pinned),
      a('gain', pinned),
      a('quotes', pinned),
    ]);
    expect(lanesOf(arranged.filter((place) => place.pinned))).toEqual(['pain', 'gain']);
    expect(lanesOf(arranged).slice(0, 4)).toEqual(['pain', 'gain', 'step', 'behaviour']);
  });

  it('is settled: what it gives stays as it is', () => {
    const once = arrangedLanes([a('pain', { pinned: true }), a('step', { hidden: true })]);
    expect(arrangedLanes(once)).toEqual(once);
  });
});
