import { countMoved, movedBetween, type MovedPart } from '../../../core/journeys/moved.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import type { Tag } from '../codebook/index.ts';
import { listRemoved } from './map.store.ts';
import { measuredByPhase } from './measured.service.ts';
import { loadPlaced, type Placed, requireAsked } from './placed.service.ts';
import { isKnownOn } from './past-day.ts';

/** What left, and why: nothing else takes a highlight off a map of which tags and consent are those of today. */
interface Left extends MovedPart {
  readonly removed: number;
  /** In a source that was archived. */
  readonly archived: number;
}

/** What moved in one phase since the end of a day. */
export interface PhaseMoves {
  readonly phase: Tag;
  readonly came: MovedPart;
  readonly left: Left;
  /** Measurements of the phase that were recorded since. */
  readonly measured: number;
}

/**
 * What came to the phases of a journey since the end of a day and what left them, for everybody or one persona.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 */
export async function journeyMoves(
  ctx: Context,
  journeyId: string,
  asOf: Day,
  personaId: string | undefined,
): Promise<{ readonly placed: Placed; readonly phases: readonly PhaseMoves[] }> {
  const placed = await loadPlaced(ctx, journeyId);
  requireAsked(personaId, placed.personas, 'persona');
  const then = await loadPlaced(ctx, journeyId, asOf);
  const measured = await measuredByPhase(ctx, placed, new Map());
  const removedIds = await listRemoved(ctx.db, placed.journey.projectId);
  const personaIds = placed.personas.map(({ id }) => id);
  const phases = placed.phases.map((phase) => {
    const { came, left } = movedBetween(
      then.highlights.ofPhase(phase.id, personaId),
      placed.highlights.ofPhase(phase.id, personaId),
    );
    const removed = left.filter(({ id }) => removedIds.has(id)).length;
    const numbers = measured.get(phase.id)?.measurements ?? [];
    return {
      phase,
      came: countMoved(came, personaIds),
      left: { ...countMoved(left, personaIds), removed, archived: left.length - removed },
      measured: numbers.filter(({ createdAt }) => !isKnownOn(asOf, createdAt)).length,
    };
  });
  return { placed, phases };
}
