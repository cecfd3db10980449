import { COVERED_LANES } from '../../../core/journeys/coverage.ts';
import {
  type Compared,
  feltApart,
  isEnough,
  rankDifferences,
  type SharePair,
} from '../../../core/journeys/compare.ts';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';

/** Rows that are compared: what people say, and what they meet. */
const LANES = [
  ...COVERED_LANES,
  'expectation_gap',
  'touchpoints_digital',
  'touchpoints_physical',
  'without_company',
] as const;
export type ComparedLane = (typeof LANES)[number];

/** One of two maps that stand side by side. */
export interface Side {
  /** What it is called in the address. */
  readonly key: 'one' | 'other';
  readonly name: string;
  readonly hue: number | undefined;
  /** Everybody on its map; undefined where a day stands above it. */
  readonly people: number | undefined;
  readonly map: JourneyMapDto;
}
export type Sides = readonly [Side, Side];

/** One row of one phase on both sides. */
export interface LanePair {
  readonly lane: ComparedLane;
  readonly cells: readonly [CellDto, CellDto];
}

/** One phase on both sides. */
export interface PhasePair {
  readonly id: string;
  readonly name: string;
  readonly people: readonly [number, number];
  readonly emotion: readonly [Emotion, Emotion];
  /** Rows in which either side has evidence. */
  readonly lanes: readonly LanePair[];
  /** Rows in which neither has. */
  readonly empty: readonly ComparedLane[];
}
type Emotion = JourneyMapDto['emotion'][number];

/** A cell in which the sides differ. */
export type CellDifference = Compared<
  SharePair & { readonly phase: PhasePair; readonly lane: ComparedLane }
>;

/** The phases of two maps of one journey, side by side. */
export function phasePairs([one, other]: Sides): readonly PhasePair[] {
  return one.map.phases.flatMap(({ id, name, people }) => {
    const its = other.map.phases.find((phase) => phase.id === id);
    const felt = [one, other].flatMap(
      ({ map }) => map.emotion.find(({ phaseId }) => phaseId === id) ?? [],
    );
    const [feltByOne, feltByOther] = felt;
    if (!its || !feltByOne || !feltByOther) return [];
    const pairs = LANES.flatMap((lane) => lanePair(lane, id, one.map, other.map) ?? []);
    const isEmpty = ({ cells }: LanePair) => cells.every(({ mentions }) => mentions === 0);
    return [
      {
        ...{ id, name },
        people: [people, its.people] as const,
        emotion: [feltByOne, feltByOther] as const,
        lanes: pairs.filter((pair) => !isEmpty(pair)),
        empty: pairs.filter(isEmpty).map(({ lane }) => lane),
      },
    ];
  });
}

/** The cells in which the sides differ, those that chance explains least first. */
export function cellDifferences(phases: readonly PhasePair[]): readonly CellDifference[] {
  return rankDifferences(phases.flatMap(sharePairs));
}

/** How many cells have enough people on both sides to be compared. */
export function comparableCells(phases: readonly PhasePair[]): number {
  return phases.flatMap(sharePairs).filter(isEnough).length;
}

/** The phases in which the sides feel apart. */
export function feltDifferences(phases: readonly PhasePair[]): readonly PhasePair[] {
  return phases.filter(({ emotion: [one, other] }) => feltApart(one, other));
}

/** What stands in it stands in other rows, too: a difference would be pointed out twice. */
const RETOLD: ComparedLane = 'expectation_gap';

/** What somebody did not say of a phase tells nothing where they said nothing of the phase at all. */
function sharePairs(phase: PhasePair) {
  return phase.lanes
    .filter(({ lane }) => lane !== RETOLD)
    .map(({ lane, cells: [one, other] }) => ({
      ...{ phase, lane },
      one: { people: one.people, of: phase.people[0] },
      other: { people: other.people, of: phase.people[1] },
    }));
}

function lanePair(
  lane: ComparedLane,
  phaseId: string,
  one: JourneyMapDto,
  other: JourneyMapDto,
): LanePair | undefined {
  const [own, its] = [one, other].map(({ cells }) =>
    cells.find((cell) => cell.lane === lane && cell.phaseId === phaseId),
  );
  return own && its && { lane, cells: [own, its] };
}
