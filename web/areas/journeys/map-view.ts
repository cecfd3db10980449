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
  /** Whether it stays in sight. */
  readonly isPinned: boolean;
  /** The line of the blueprint above it, if any. */
  readonly line: BlueprintLine | undefined;
  readonly cells: readonly CellDto[];
}

/** Neither hypotheses nor numbers are evidence of the map, and what is compared stands in other rows already. */
const COUNTED_ELSEWHERE: readonly ShownLane[] = ['hypotheses', 'measurements', 'expectation_gap'];

/** How much of the map rests on what people said: neither hypotheses nor measurements are that. */
export interface Coverage {
  readonly filled: number;
  readonly cells: number;
}

/** The rows of the map that are shown, from the top; one without any cell (a link that may not show it) is left out. */
export function laneRows({ phases, cells, lanes }: JourneyMapDto): readonly LaneRow[] {
  const rows = lanes
    .filter(({ hidden }) => !hidden)
    .map(({ lane, pinned }) => {
      const own = new Map(cells.filter((cell) => cell.lane === lane).map((c) => [c.phaseId, c]));
      return { lane, isPinned: pinned, cells: phases.flatMap(({ id }) => own.get(id) ?? []) };
    })
    .filter((row) => row.cells.length > 0);
  const hasLines = isBlueprintBelow(rows.map(({ lane }) => lane));
  return rows.map((row) => ({ ...row, line: hasLines ? lineAbove(row.lane) : undefined }));
}

/**
 * Whether the lines of the blueprint are true: what customers live stands above it, and its own rows in their order.
 * Arranged otherwise, a line of visibility would say that something is seen which is not.
 */
function isBlueprintBelow(lanes: readonly CellDto['lane'][]): boolean {
  const first = lanes.findIndex((lane) => lineAbove(lane) !== undefined);
  const below = first < 0 ? [] : lanes.slice(first);
  const places = below.map((lane) => BLUEPRINT.indexOf(lane));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}

/** From what customers see down to what holds it up. */
const BLUEPRINT: readonly CellDto['lane'][] = ['frontstage', 'backstage', 'support', 'responsible'];

/** Lanes that the map has and does not show, in their order. */
export function hiddenLanes({ lanes, horizon }: JourneyMapDto): readonly CellDto['lane'][] {
  return lanes
    .filter(({ lane, hidden }) => hidden && (horizon === 'as_is' || isWritable(lane)))
    .map(({ lane }) => lane);
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

/** The line of the blueprint above a row in its place, if any. */
function lineAbove(lane: ShownLane): BlueprintLine | undefined {
  return Object.hasOwn(LINE_ABOVE, lane) ? LINE_ABOVE[lane as WrittenLane] : undefined;
}

/** Whether a text rests on nothing that counts. */
export function isAssumption({ mentions }: CellTextDto): boolean {
  return mentions === 0;
}

/** Over the shown rows for which something is computed; a text counts where it rests on highlights. */
export function coverageOf(map: JourneyMapDto): Coverage {
  const cells = laneRows(map).flatMap((row) => row.cells);
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
