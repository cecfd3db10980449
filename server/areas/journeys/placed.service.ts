import type { MapHighlight } from '../../../core/journeys/highlight.ts';
import type { Channels } from '../../../core/journeys/cells.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { type Journey, listTags, requireJourney, type Tag } from '../codebook/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { listPersonas, listPlaced, listTagging } from './map.store.ts';

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
  /** Those that count, but whose words this reader is not shown. */
  readonly hiddenIds: ReadonlySet<string>;
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
    ...(await loadHighlights(ctx, journey, tags)),
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
): Promise<Pick<Placed, 'highlights' | 'hiddenIds'>> {
  const hidden = await hiddenFrom(ctx, journey.projectId);
  const hiddenIds = new Set<string>();
  const known = new Map<string, Tag>(tags.map((tag) => [tag.id, tag]));
  const byId = new Map<string, Filling>();
  for (const highlight of await listPlaced(ctx.db, journey, dayOf(ctx.now()))) {
    if (hidden.hides(highlight)) hiddenIds.add(highlight.id);
    byId.set(highlight.id, { ...highlight, ...NO_TAGS });
  }
  for (const { highlight_id: highlightId, tag_id: tagId } of await listTagging(
    ctx.db,
    journey.projectId,
  )) {
    const highlight = byId.get(highlightId);
    const tag = known.get(tagId);
    if (highlight && tag) addTag(highlight, tag);
  }
  const personasOf = await listPersonas(ctx.db, journey.projectId);
  for (const highlight of byId.values()) {
    // Its own personas go before those of the participant.
    if (highlight.personaIds.length > 0) continue;
    highlight.personaIds = personasOf.get(highlight.participantId ?? '') ?? [];
  }
  return { highlights: [...byId.values()], hiddenIds };
}

/** A highlight whose tags are being filled in. */
type Filling = { -readonly [Field in keyof MapHighlight]: MapHighlight[Field] };

/** Shared by all highlights until they get a tag: most have few kinds, and there are many highlights. */
const NO_TAGS = { personaIds: [], phaseIds: [], lanes: [], touchpointIds: [], codeIds: [] };

function addTag(highlight: Filling, tag: Tag): void {
  switch (tag.kind) {
    case 'persona':
      highlight.personaIds = [...highlight.personaIds, tag.id];
      break;
    case 'phase':
      highlight.phaseIds = [...highlight.phaseIds, tag.id];
      break;
    case 'touchpoint':
      highlight.touchpointIds = [...highlight.touchpointIds, tag.id];
      break;
    case 'code':
      highlight.codeIds = [...highlight.codeIds, tag.id];
      break;
    case 'lane':
      if (tag.lane) highlight.lanes = [...highlight.lanes, tag.lane];
      break;
  }
}
