import type { Channels } from '../../../core/journeys/cells.ts';
import { ForbiddenError, NotFoundError } from '../../../core/kernel/errors.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { type Journey, listTags, requireJourney, type Tag } from '../codebook/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { type JourneyOf, loadHighlights, type SourcedHighlight } from './load-highlights.ts';
import { keptHighlightsOf } from './map-memory.ts';

/** What a map is drawn from. */
export interface Placed {
  readonly journey: Journey;
  /** Phases of the journey in use, in their order. */
  readonly phases: readonly Tag[];
  /** Personas of the project in use, in their order. */
  readonly personas: readonly Tag[];
  readonly touchpoints: ReadonlyMap<string, Tag>;
  /** Of the project, archived ones too. */
  readonly tags: readonly Tag[];
  readonly channels: Channels;
  /** Every highlight with a phase of the journey, whoever said it. */
  readonly highlights: KeptHighlights;
  /** Whether the reader is shown the words of a highlight that counts; undefined: of all. */
  readonly isShown: ((highlight: SourcedHighlight) => boolean) | undefined;
}

/**
 * Loads everything that the map of a journey is drawn from, in a constant number of queries; highlights that were
 * read before and have not changed since are not read again.
 *
 * @param asOf - Those that stood at the end of this day, none of which is kept; today and later days are now.
 * @throws NotFoundError `journey.not_found`
 * @throws ForbiddenError `share.not_included` for a past day by a read-only link
 */
export async function loadPlaced(ctx: Context, journeyId: string, asOf?: Day): Promise<Placed> {
  const past = asOf && asOf < dayOf(ctx.now()) ? asOf : null;
  if (past && ctx.actor.kind === 'visitor') {
    throw new ForbiddenError('share.not_included', 'This link opens the map of today only.');
  }
  const journey = await requireJourney(ctx, journeyId);
  if (ctx.actor.kind === 'visitor' && journey.archivedAt !== null) {
    throw new NotFoundError('journey.not_found', 'There is no such journey.');
  }
  const tags = await listTags(ctx.db, journey.projectId);
  const hidden = await hiddenFrom(ctx, journey.projectId);
  const inUse = tags.filter(({ archivedAt }) => archivedAt === null);
  const touchpoints = new Map(
    tags.filter(({ kind }) => kind === 'touchpoint').map((tag) => [tag.id, tag]),
  );
  return {
    journey,
    phases: inUse.filter(({ journeyId: own }) => own === journey.id),
    personas: inUse.filter(({ kind }) => kind === 'persona'),
    touchpoints,
    tags,
    channels: new Map(
      [...touchpoints].flatMap(([id, { channel }]) => (channel ? [[id, channel]] : [])),
    ),
    highlights: await highlightsIn(ctx, journey, tags, past),
    isShown: hidden.isEmpty ? undefined : (highlight) => !hidden.hides(highlight),
  };
}

/** The highlights of a journey, now or as they stood at the end of a day. @param tags - All of the project. */
export async function highlightsIn(
  ctx: Context,
  journey: JourneyOf,
  tags: readonly Tag[],
  past: Day | null = null,
): Promise<KeptHighlights> {
  return past
    ? new KeptHighlights(await loadHighlights(ctx, journey, tags, null, past))
    : keptHighlightsOf(ctx, journey, tags);
}

/** Checks that tags asked for are there. @throws NotFoundError `tag.not_found` */
export function requireAsked(asked: string | undefined, known: readonly Tag[], kind: string): void {
  if (asked === undefined || known.some(({ id }) => id === asked)) return;
  throw new NotFoundError('tag.not_found', `There is no such ${kind} here.`);
}
