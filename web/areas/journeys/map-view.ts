import {
  type BlueprintLine,
  type Horizon,
  isWritable,
  isWritten,
  LINE_ABOVE,
  type WrittenLane,
} from '../../../core/journeys/written.ts';
import type { CellDto, CellTextDto, JourneyMapDto } from '../../api/types.ts';
import type { ShownLane } from './lanes.ts';

/** One cell of the map, and perhaps one touchpoint in it. */
export interface CellPlace {
  readonly phaseId: string;
  readonly lane: ShownLane;
  readonly touchpointId?: string | undefined;
}

/** One row of the map with its cells in the order of the phases. */
export interface LaneRow {
  readonly lane: CellDto['lane'];
  readonly cells: readonly CellDto[];
}

/** Neither hypotheses nor numbers are evidence of the map, and what is compared stands in other rows already. */
const COUNTED_ELSEWHERE: readonly ShownLane[] = ['hypotheses', 'measurements', 'expectation_gap'];

/** How much of the map rests on what people said: neither hypotheses nor measurements are that. */
export interface Coverage {
  readonly filled: number;
  readonly cells: number;
}

/** The rows of the map, from the top; a row without any cell (a link that may not show it) is left out. */
export function laneRows({ phases, cells }: JourneyMapDto): readonly LaneRow[] {
  const lanes = [...new Set(cells.map(({ lane }) => lane))];
  return lanes.map((lane) => {
    const own = new Map(cells.filter((cell) => cell.lane === lane).map((c) => [c.phaseId, c]));
    return { lane, cells: phases.flatMap(({ id }) => own.get(id) ?? []) };
  });
}

/** Whether there is nothing to open. */
export function isEmptyCell(cell: CellDto): boolean {
  const { mentions, hypotheses, texts, touchpoints, measurements, dropOffs } = cell;
  const numbers = measurements.length + dropOffs.length;
  return mentions + hypotheses.length + texts.length + touchpoints.length + numbers === 0;
}

/** What stands in a cell with nothing in it. */
export function emptyWords({ lane }: CellDto, horizon: Horizon) {
  if (horizon === 'to_be' || isWritten(lane)) return 'journey.notFilled';
  return lane === 'expectation_gap' ? 'journey.gap.none' : 'evidence.none';
}

/** Whether a person may put something into a row: words, an emotion, a measurement. */
export function isFillable(lane: ShownLane): boolean {
  return lane === 'emotion' || lane === 'measurements' || isWritable(lane);
}

/** The line of the blueprint above a row, if any. */
export function lineAbove(lane: ShownLane): BlueprintLine | undefined {
  return Object.hasOwn(LINE_ABOVE, lane) ? LINE_ABOVE[lane as WrittenLane] : undefined;
}

/** Whether a text rests on nothing that counts. */
export function isAssumption({ mentions }: CellTextDto): boolean {
  return mentions === 0;
}

/** Over the rows for which something is computed; a text counts where it rests on highlights. */
export function coverageOf({ cells }: JourneyMapDto): Coverage {
  const counted = cells.filter(({ lane }) => !COUNTED_ELSEWHERE.includes(lane) && !isWritten(lane));
  const filled = counted.filter(
    (cell) => cell.mentions > 0 || cell.texts.some((text) => !isAssumption(text)),
  );
  return { filled: filled.length, cells: counted.length };
}

/** Whether any phase has a highlight. */
export function hasEvidence({ phases }: JourneyMapDto): boolean {
  return phases.some(({ mentions }) => mentions > 0);
}

/** By which personas people are told apart in the cells: on the map of one persona by none. */
export function splitPersonas({ personaId, personas }: JourneyMapDto): JourneyMapDto['personas'] {
  return personaId === null ? personas : [];
}

/** Whether two places are the same cell, whatever the touchpoint. */
export function isSameCell(one: CellPlace | undefined, other: CellPlace): boolean {
  return one?.phaseId === other.phaseId && one.lane === other.lane;
}

/** What the cell of a place shows; undefined for the emotion and for what is not on the map. */
export function cellAt(map: JourneyMapDto, place: CellPlace): CellDto | undefined {
  return map.cells.find(({ phaseId, lane }) => phaseId === place.phaseId && lane === place.lane);
}
