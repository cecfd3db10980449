import type { MapHighlight } from '../../../core/journeys/highlight.ts';
import type { Channels } from '../../../core/journeys/cells.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { type Journey, listTags, requireJourney, type Tag } from '../codebook/index.ts';
import { listPersonas, listPlaced, listPlacedTags } from './map.store.ts';

/** What a map is drawn from. */
export interface Placed {
  readonly journey: Journey;
  /** Phases of the journey in use, in their order. */
  readonly phases: readonly Tag[];
  /** Personas of the project in use, in their order. */
  readonly personas: readonly Tag[];
  readonly touchpoints: ReadonlyMap<string, Tag>;
  readonly channels: Channels;
  /** Every highlight with a phase of the journey, whoever said it. */
  readonly highlights: readonly MapHighlight[];
}

/**
 * Loads everything that the map of a journey is drawn from, in a constant number of queries.
 *
 * @throws NotFoundError `journey.not_found`
 */
export async function loadPlaced(ctx: Context, journeyId: string): Promise<Placed> {
  const journey = await requireJourney(ctx, journeyId);
  if (ctx.actor.kind === 'visitor' && journey.archivedAt !== null) {
    throw new NotFoundError('journey.not_found', 'There is no such journey.');
  }
  const tags = await listTags(ctx.db, journey.projectId);
  const inUse = tags.filter(({ archivedAt }) => archivedAt === null);
  const touchpoints = new Map(
    tags.filter(({ kind }) => kind === 'touchpoint').map((tag) => [tag.id, tag]),
  );
  return {
    journey,
    phases: inUse.filter(({ journeyId: own }) => own === journey.id),
    personas: inUse.filter(({ kind }) => kind === 'persona'),
    touchpoints,
    channels: new Map(
      [...touchpoints].flatMap(([id, { channel }]) => (channel ? [[id, channel]] : [])),
    ),
    highlights: await loadHighlights(ctx, journey, tags),
  };
}

/** The highlights of one persona, or all. */
export function ofPersona(
  highlights: readonly MapHighlight[],
  personaId: string | undefined,
): readonly MapHighlight[] {
  if (personaId === undefined) return highlights;
  return highlights.filter(({ personaIds }) => personaIds.includes(personaId));
}

/** Checks that tags asked for are there. @throws NotFoundError `tag.not_found` */
export function requireAsked(asked: string | undefined, known: readonly Tag[], kind: string): void {
  if (asked === undefined || known.some(({ id }) => id === asked)) return;
  throw new NotFoundError('tag.not_found', `There is no such ${kind} here.`);
}

async function loadHighlights(
  ctx: Context,
  journey: Journey,
  tags: readonly Tag[],
): Promise<readonly MapHighlight[]> {
  const known = new Map<string, Tag>(tags.map((tag) => [tag.id, tag]));
  const placed = await listPlaced(ctx.db, journey, dayOf(ctx.now()));
  const tagsOf = await listPlacedTags(ctx.db, journey.id);
  const personasOf = await listPersonas(ctx.db, journey.projectId);
  return placed.map((highlight) => {
    const own = (tagsOf.get(highlight.id) ?? []).flatMap((id) => known.get(id) ?? []);
    const ids = (kind: Tag['kind']) => own.filter((tag) => tag.kind === kind).map(({ id }) => id);
    const personas = ids('persona');
    return {
      ...highlight,
      personaIds:
        personas.length > 0 ? personas : (personasOf.get(highlight.participantId ?? '') ?? []),
      phaseIds: ids('phase'),
      lanes: own.flatMap(({ lane }) => lane ?? []),
      touchpointIds: ids('touchpoint'),
      codeIds: ids('code'),
    };
  });
}
