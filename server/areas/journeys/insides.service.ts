import { countsOf } from '../../../core/journeys/highlight.ts';
import { wayTo } from '../../../core/journeys/openings.ts';
import type { JourneyId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import { listOpenings, listPhaseJourneys, type StoredOpening } from './phase-journeys.store.ts';
import { highlightsIn, type Placed } from './placed.service.ts';

interface Counts {
  readonly people: number;
  readonly mentions: number;
}

/** The journey that a phase opens into, and what it holds. Nothing of it counts in the phase. */
export interface Inside extends Counts {
  readonly journeyId: JourneyId;
  readonly name: string;
  /** Of its highlights, those that are not in the phase, too. */
  readonly onlyThere: number;
}

/** Where a journey lies among others. */
export interface Insides {
  /** What each of its phases opens into. */
  readonly byPhase: ReadonlyMap<string, Inside>;
  /** The state of that, also of phases that open into nothing any more. */
  readonly revisions: ReadonlyMap<string, number>;
  /** The phases that it lies within, the outermost first. */
  readonly within: readonly StoredOpening[];
  /** What stands in the nearest of them, and in none of its own phases; null when it lies in none. */
  readonly notHere: Counts | null;
}

/** Nothing opens into anything, as far as is known. */
export const NO_INSIDES: Insides = {
  byPhase: new Map(),
  revisions: new Map(),
  within: [],
  notHere: null,
};

/**
 * What the phases of a journey open into, and which phases it is the inside of, as far as nothing of it is archived.
 *
 * @param personaId - Whose highlights are counted; undefined: everybody's.
 */
export async function insidesOf(
  ctx: Context,
  placed: Placed,
  personaId: string | undefined,
): Promise<Insides> {
  const { journey, phases, tags } = placed;
  const { id, projectId } = journey;
  const openings = (await listOpenings(ctx.db, projectId)).filter(({ isOpen }) => isOpen);
  const phaseIds = phases.map((phase) => phase.id);
  const byPhase = new Map<string, Inside>();
  for (const { outerId, phaseId, innerId, innerName } of openings) {
    if (outerId !== id) continue;
    const inner = await highlightsIn(ctx, { id: innerId, projectId }, tags);
    const own = tags.filter(({ journeyId, archivedAt }) => journeyId === innerId && !archivedAt);
    const inside = [...new Set(own.flatMap((phase) => inner.ofPhase(phase.id, personaId)))];
    byPhase.set(phaseId, {
      ...{ journeyId: innerId, name: innerName },
      ...countsOf(inside),
      onlyThere: inside.filter((highlight) => !highlight.phaseIds.includes(phaseId)).length,
    });
  }
  const within = wayTo(id, openings);
  const nearest = within.at(-1);
  const outer = nearest && (await highlightsIn(ctx, { id: nearest.outerId, projectId }, tags));
  const around = nearest ? outer?.ofPhase(nearest.phaseId, personaId) : undefined;
  const known = await listPhaseJourneys(ctx.db, phaseIds);
  return {
    byPhase,
    revisions: new Map([...known].map(([phaseId, { revision }]) => [phaseId, revision])),
    within,
    notHere: around
      ? countsOf(around.filter((one) => !phaseIds.some((own) => one.phaseIds.includes(own))))
      : null,
  };
}
