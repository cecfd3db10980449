import type { Channels } from '../../../core/journeys/cells.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { type Journey, listTags, requireJourney, type Tag } from '../codebook/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { loadHighlights, type SourcedHighlight } from './load-highlights.ts';
import { memoryOf } from './map-memory.ts';

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
  readonly highlights: KeptHighlights;
  /** Whether the reader is shown the words of a highlight that counts; undefined: of all. */
  readonly isShown: ((highlight: SourcedHighlight) => boolean) | undefined;
}

/**
 * Loads everything that the map of a journey is drawn from, in a constant number of queries; highlights that were
 * read before and have not changed since are not read again.
 *
 * @throws NotFoundError `journey.not_found`
 */
export async function loadPlaced(ctx: Context, journeyId: string): Promise<Placed> {
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
    channels: new Map(
      [...touchpoints].flatMap(([id, { channel }]) => (channel ? [[id, channel]] : [])),
    ),
    highlights: ctx.recorded
      ? new KeptHighlights(await loadHighlights(ctx, journey, tags, null))
      : await memoryOf(ctx).highlightsOf(ctx, journey, tags),
    isShown: hidden.isEmpty ? undefined : (highlight) => !hidden.hides(highlight),
  };
}

/** Checks that tags asked for are there. @throws NotFoundError `tag.not_found` */
export function requireAsked(asked: string | undefined, known: readonly Tag[], kind: string): void {
  if (asked === undefined || known.some(({ id }) => id === asked)) return;
  throw new NotFoundError('tag.not_found', `There is no such ${kind} here.`);
}
