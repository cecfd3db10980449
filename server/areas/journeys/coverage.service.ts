import {
  COVERED_LANES,
  type PersonaCoverage,
  type PhaseCoverage,
  type WantedInterview,
  wantedInterviews,
} from '../../../core/journeys/coverage.ts';
import { peopleIn } from '../../../core/journeys/highlight.ts';
import type { Lane } from '../../../core/codebook/tags.ts';
import type { Context } from '../../context.ts';
import type { Tag } from '../codebook/index.ts';
import { loadPlaced, type Placed } from './placed.service.ts';

/** An interview with how many people of its persona have said something of its phases so far. */
export interface ReasonedInterview extends WantedInterview {
  readonly people: number;
}

/** How much evidence there is of whom, where. */
export interface JourneyCoverage extends Placed {
  /** Everybody first, then each persona. */
  readonly coverage: readonly PersonaCoverage[];
  readonly interviews: readonly ReasonedInterview[];
}

/**
 * How many people each cell of a journey rests on, for everybody and each persona, and which interviews would fill
 * most. What a reader may not see counts all the same.
 *
 * @throws NotFoundError `journey.not_found`
 */
export async function journeyCoverage(ctx: Context, journeyId: string): Promise<JourneyCoverage> {
  const placed = await loadPlaced(ctx, journeyId);
  const everybody = coverageOf(placed, null);
  const personas = placed.personas.map((persona) => coverageOf(placed, persona));
  const wanted = wantedInterviews(personas.length > 0 ? personas : [everybody]);
  return {
    ...placed,
    coverage: [everybody, ...personas],
    interviews: wanted.map((interview) => ({ ...interview, people: heardOf(placed, interview) })),
  };
}

function coverageOf(placed: Placed, persona: Tag | null): PersonaCoverage {
  const { phases, highlights } = placed;
  return {
    personaId: persona?.id ?? null,
    phases: phases.map(({ id }): PhaseCoverage => {
      const { people, lanes } = highlights.summaryOf(id, persona?.id, placed, undefined);
      const byLane = COVERED_LANES.map((lane) => [lane, lanes[lane].people] as const);
      // Every lane is there, so the record is complete.
      return { phaseId: id, people, lanes: Object.fromEntries(byLane) as Record<Lane, number> };
    }),
  };
}

function heardOf({ highlights }: Placed, { personaId, phaseIds }: WantedInterview): number {
  return peopleIn(phaseIds.flatMap((id) => highlights.ofPhase(id, personaId ?? undefined))).size;
}
