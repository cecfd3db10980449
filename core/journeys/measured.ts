import type { Estimate, Metric } from '../measurements/metrics.ts';
import { wilson } from '../measurements/proportions.ts';
import { student95 } from '../measurements/quantiles.ts';
import type { TouchpointCount } from './cells.ts';
import type { Emotion } from './emotion.ts';

/** As many measurements a cell holds. */
export const CELL_MEASUREMENTS_MAX = 200;

/** Where somebody placed a measurement: at a phase, at a touchpoint, or at both. Ids are only compared. */
export interface MeasuredPlace {
  readonly phaseId: string | null;
  readonly touchpointId: string | null;
}

/** What is known of a phase when measurements look for their place. */
export interface MetPhase {
  readonly id: string;
  readonly touchpoints: readonly TouchpointCount[];
}

/**
 * The phase in which a measurement stands: its own; without one, that in which most people tell of its touchpoint,
 * then most mentions, then the earlier. Only there, as one number is one fact.
 *
 * @param phases - Of the journey, in their order.
 * @returns Null when it stands in none of them.
 */
export function phaseOfMeasured(
  { phaseId, touchpointId }: MeasuredPlace,
  phases: readonly MetPhase[],
): string | null {
  if (phaseId !== null) return phases.some(({ id }) => id === phaseId) ? phaseId : null;
  if (touchpointId === null) return null;
  let best: { readonly id: string; readonly met: TouchpointCount } | null = null;
  for (const { id, touchpoints } of phases) {
    const met = touchpoints.find((one) => one.id === touchpointId);
    if (met && (best === null || isMetByMore(met, best.met))) best = { id, met };
  }
  return best?.id ?? null;
}

function isMetByMore(one: TouchpointCount, other: TouchpointCount): boolean {
  return (
    one.people > other.people || (one.people === other.people && one.mentions > other.mentions)
  );
}

/** How many people reached a phase in one funnel. */
export interface FunnelStep {
  /** Steps with the same are of one funnel. */
  readonly funnel: string;
  readonly phaseId: string;
  readonly reached: number;
}

/** The share of people of a funnel who left between two phases. */
export interface DropOff extends Estimate {
  readonly funnel: string;
  readonly fromPhaseId: string;
  readonly phaseId: string;
}

/**
 * The drop-off from each phase of a funnel to the next that has a step of it: 1 − reached ÷ reached before, with
 * Wilson's interval, as those who left are a share of those who were there. Of several steps in one phase the largest
 * is who reached the phase. Where more people reach a later phase they are not the same people, and nothing is said.
 *
 * @param phaseIds - In the order of the journey.
 * @see `wilson` for the interval
 */
export function dropOffs(
  phaseIds: readonly string[],
  steps: readonly FunnelStep[],
): readonly DropOff[] {
  const funnels = [...new Set(steps.map(({ funnel }) => funnel))];
  return funnels.flatMap((funnel) => {
    const reached = phaseIds.flatMap((phaseId) => {
      const own = steps.filter((step) => step.funnel === funnel && step.phaseId === phaseId);
      return own.length === 0
        ? []
        : [{ phaseId, count: Math.max(...own.map((step) => step.reached)) }];
    });
    return reached.slice(1).flatMap(({ phaseId, count }, index) => {
      const before = reached[index];
      if (!before || before.count === 0 || count > before.count) return [];
      const left = before.count - count;
      return [
        {
          ...{ funnel, phaseId, fromPhaseId: before.phaseId },
          value: left / before.count,
          ...wilson(left, before.count),
          sampleSize: before.count,
        },
      ];
    });
  });
}

/** What something says clearly. */
export type Side = 'positive' | 'negative';

/** Of fewer people nothing is clear. */
const FELT_PEOPLE_MIN = 3;

/**
 * What metrics that say how well something goes are compared with: as many promoters as detractors, as many satisfied
 * as not, and what products and tasks reach on average. The middle of an effort scale depends on the scale. The others
 * are neither good nor bad by themselves.
 *
 * @see Sauro (2011), A practical guide to the System Usability Scale: the mean of 446 studies is 68
 * @see Sauro (2011), What is a good task-completion rate?: the mean of 1,189 tasks is 78 %
 */
const NEUTRAL: Readonly<Partial<Record<Metric, number>>> = {
  nps: 0,
  csat: 0.5,
  sus: 68,
  task_success: 0.78,
};
/** An effort scale has so many steps unless said. */
const EFFORT_STEPS = 5;

/** The side of an emotion whose 95 % interval over people (t) lies wholly above or below 0; null when it is not clear. */
export function sideOfEmotion({ mean, spread, people }: Emotion): Side | null {
  if (mean === null || spread === null || people < FELT_PEOPLE_MIN) return null;
  const half = (student95(people - 1) * spread) / Math.sqrt(people);
  return sideOf(mean - half, mean + half, 0);
}

/**
 * The side of a measurement whose 95 % interval lies wholly better or worse than neutral; null when it is not clear,
 * has no interval, or is of a metric that is neither good nor bad.
 */
export function sideOfMeasured({
  metric,
  scaleMax,
  low,
  high,
}: Pick<Estimate, 'low' | 'high'> & {
  readonly metric: Metric;
  readonly scaleMax: number | null;
}): Side | null {
  const neutral = metric === 'ces' ? (1 + (scaleMax ?? EFFORT_STEPS)) / 2 : NEUTRAL[metric];
  if (neutral === undefined || low === null || high === null) return null;
  return sideOf(low, high, neutral);
}

/** Whether what people say and what was measured are both clear, and opposite. */
export function disagree(felt: Side | null, measured: Side | null): boolean {
  return felt !== null && measured !== null && felt !== measured;
}

function sideOf(low: number, high: number, neutral: number): Side | null {
  if (low > neutral) return 'positive';
  return high < neutral ? 'negative' : null;
}
