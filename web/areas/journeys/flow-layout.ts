import type { JourneyPathsDto } from '../../api/types.ts';

type Step = JourneyPathsDto['steps'][number];

/** A step as it is drawn between the rows of two touchpoints. */
export interface Arc {
  readonly step: Step;
  /** Rows, from 0. */
  readonly from: number;
  readonly to: number;
  /** How far it reaches out, 0 … 1. */
  readonly reach: number;
  /** Against the order in which touchpoints typically come. */
  readonly isBack: boolean;
}

/** A picture of more is a tangle; the table has them all. */
const ARCS_MAX = 14;

/** The steps that most people told of, between rows in the order of the touchpoints; the widest last, on top. */
export function arcsOf({ touchpoints, steps }: JourneyPathsDto): readonly Arc[] {
  const rows = new Map<string, number>(touchpoints.map(({ id }, row) => [id, row]));
  const drawn = steps.slice(0, ARCS_MAX).flatMap((step) => {
    const [from, to] = [rows.get(step.fromId), rows.get(step.toId)];
    return from === undefined || to === undefined ? [] : [{ step, from, to }];
  });
  const farthest = Math.max(1, ...drawn.map(({ from, to }) => Math.abs(to - from)));
  return drawn
    .map(({ step, from, to }) => ({
      ...{ step, from, to },
      reach: Math.sqrt(Math.abs(to - from) / farthest),
      isBack: to < from,
    }))
    .sort((one, other) => one.step.people - other.step.people);
}
