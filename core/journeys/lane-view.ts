import { MAP_LANES, type MapLane } from './cells.ts';

/** How a lane stands on the map of a journey. */
export interface LanePlace {
  readonly lane: MapLane;
  /** Not drawn, and told of. */
  readonly hidden: boolean;
  /** Stays in sight under the phases, whatever is scrolled to. */
  readonly pinned: boolean;
}

/** More would leave no room for the others. */
export const PINNED_LANES_MAX = 2;

/** Every lane, in the order of the map, all of them shown. */
export const DEFAULT_LANES: readonly LanePlace[] = MAP_LANES.map((lane) => ({
  ...{ lane, hidden: false, pinned: false },
}));

/**
 * The lanes of a map as they are shown: each lane once, pinned ones first. A lane that the places do not name, as it is
 * newer than they are, stands after the one that it follows by default. What is hidden is not pinned.
 *
 * @param places - As somebody put them; of two for one lane the first counts, and of pinned ones the first few.
 */
export function arrangedLanes(places: readonly LanePlace[]): readonly LanePlace[] {
  const arranged: LanePlace[] = [];
  for (const place of places) {
    if (!MAP_LANES.includes(place.lane)) continue;
    if (!arranged.some(({ lane }) => lane === place.lane)) arranged.push(place);
  }
  for (const [index, lane] of MAP_LANES.entries()) {
    if (arranged.some((place) => place.lane === lane)) continue;
    const before = arranged.findIndex((place) => place.lane === MAP_LANES[index - 1]);
    arranged.splice(before + 1, 0, { lane, hidden: false, pinned: false });
  }
  const pinned = arranged.filter((place) => place.pinned && !place.hidden);
  const onTop = pinned.slice(0, PINNED_LANES_MAX);
  const others = arranged.filter((place) => !onTop.includes(place));
  return [...onTop, ...others.map((place) => ({ ...place, pinned: false }))];
}

/** Whether lanes stand as they do where nobody arranged them. */
export function isDefaultOrder(places: readonly LanePlace[]): boolean {
  return places.every(
    ({ lane, hidden, pinned }, index) => lane === MAP_LANES[index] && !hidden && !pinned,
  );
}
