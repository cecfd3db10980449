import type { Emotion } from '../../../core/journeys/emotion.ts';
import {
  CELL_MEASUREMENTS_MAX,
  disagree,
  type DropOff,
  dropOffs,
  phaseOfMeasured,
  sideOfEmotion,
  sideOfMeasured,
} from '../../../core/journeys/measured.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { listPlacedMeasurements, type Measurement } from '../measurements/index.ts';
import { isKnownOn } from './past-day.ts';
import type { Placed } from './placed.service.ts';

/** A measurement as it stands in a phase. */
export interface StandingMeasurement extends Measurement {
  /** Of the touchpoint that it was placed at. */
  readonly touchpointName: string | null;
  /** It says clearly the opposite of how people feel in the phase. */
  readonly disagrees: boolean;
}

/** What was measured in one phase. */
export interface MeasuredPhase {
  /** Those that disagree with the quotes first, then the newest. */
  readonly measurements: readonly StandingMeasurement[];
  readonly dropOffs: readonly (DropOff & { readonly name: string })[];
}

/**
 * What was measured, by phase. A measurement is of all who were asked, so the map of a persona shows the same.
 *
 * @param feltIn - How those on the map feel in each phase, as people set it: what measurements are compared with.
 * @param asOf - Only what had been recorded at the end of this day.
 */
export async function measuredByPhase(
  ctx: Context,
  { journey, phases, highlights, touchpoints, channels }: Placed,
  feltIn: ReadonlyMap<string, Emotion>,
  asOf?: Day,
): Promise<ReadonlyMap<string, MeasuredPhase>> {
  const all = (await listPlacedMeasurements(ctx.db, journey.projectId)).filter(
    ({ createdAt }) => !asOf || isKnownOn(asOf, createdAt),
  );
  const met = phases.map(({ id }) => ({ id, touchpoints: highlights.touchpointsOf(id, channels) }));
  const placed = all.flatMap((measurement) => {
    const phaseId = phaseOfMeasured(measurement, met);
    return phaseId === null ? [] : [{ phaseId, measurement }];
  });
  const steps = placed
    .filter(({ measurement }) => measurement.metric === 'funnel_step')
    .map(({ phaseId, measurement }) => ({
      funnel: funnelOf(measurement),
      phaseId,
      reached: measurement.value,
    }));
  const names = new Map(all.map((measurement) => [funnelOf(measurement), measurement.name]));
  const left = dropOffs(
    phases.map(({ id }) => id),
    steps,
  );
  return new Map(
    phases.map(({ id }) => {
      const felt = sideOfEmotion(feltIn.get(id) ?? NOTHING_FELT);
      const measurements = placed
        .filter(({ phaseId }) => phaseId === id)
        .map(({ measurement }) => ({
          ...measurement,
          touchpointName: touchpoints.get(measurement.touchpointId ?? '')?.name ?? null,
          disagrees: disagree(felt, sideOfMeasured(measurement)),
        }))
        .sort((one, other) => Number(other.disagrees) - Number(one.disagrees))
        .slice(0, CELL_MEASUREMENTS_MAX);
      const own = left
        .filter(({ phaseId }) => phaseId === id)
        .slice(0, CELL_MEASUREMENTS_MAX)
        .map((dropOff) => ({ ...dropOff, name: names.get(dropOff.funnel) ?? '' }));
      return [id, { measurements, dropOffs: own }] as const;
    }),
  );
}

const NOTHING_FELT: Emotion = { mean: null, spread: null, people: 0 };

/** Counts of one name that one study took on one day are of the same people. */
function funnelOf({ studyId, name, measuredOn }: Measurement): string {
  return JSON.stringify([studyId, name, measuredOn]);
}
