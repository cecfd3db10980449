import type { JourneyMapDto } from '../../api/types.ts';
import type { ShownLane } from './lanes.ts';
import type { CellPlace, LaneRow } from './map-view.ts';

/** How far a key goes: phases to the side, lanes down. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/**
 * The cell that a key leads to; undefined for other keys and at the edge of the map.
 */
export function stepInMap(
  key: string,
  from: CellPlace,
  { phases }: Pick<JourneyMapDto, 'phases'>,
  rows: readonly LaneRow[],
): CellPlace | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const lanes: readonly ShownLane[] = ['emotion', ...rows.map(({ lane }) => lane)];
  const column = phases.findIndex(({ id }) => id === from.phaseId);
  const phase = phases[within(column + step[0], phases.length)];
  const lane = lanes[within(lanes.indexOf(from.lane) + step[1], lanes.length)];
  if (!phase || !lane || (phase.id === from.phaseId && lane === from.lane)) return undefined;
  return { phaseId: phase.id, lane };
}

function within(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
