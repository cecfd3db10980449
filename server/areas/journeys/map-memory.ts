import { type Day, dayOf, type Instant, later } from '../../../core/kernel/time.ts';
import { listChangeIdsSince, listChanges } from '../../changes.store.ts';
import type { Context } from '../../context.ts';
import type { Db } from '../../db/open.ts';
import type { Tag } from '../codebook/index.ts';
import { effectOf } from './changed-highlights.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { type JourneyOf, loadHighlights } from './load-highlights.ts';

/** The highlights of one journey, and up to which changes they are right. */
interface Kept {
  readonly highlights: KeptHighlights;
  /** Whether consent holds depends on it. */
  readonly day: Day;
  lookedAt: Instant;
  /** Changes that were in the log then and are no older than a transaction may be. */
  known: ReadonlySet<string>;
}

/** A change shows in the log when its transaction commits, with an id of when it was made: at most this long before. */
const TRANSACTION_MS = 3_600_000;
/** With more changes, or more changed highlights, everything is read anew. */
const CHANGES_MAX = 20_000;
const CHANGED_MAX = 500;
/** Highlights of all maps together; some 250 bytes each. */
const HIGHLIGHTS_MAX = 400_000;
/** A map that nobody has looked at for this long is forgotten. */
const UNUSED_MS = 600_000;

/**
 * The highlights of maps that were looked at lately, so that looking again costs only what has changed since. Each
 * answer is right for every change that was committed before it was asked for, by this process or another: the
 * log of changes says which highlights to read again.
 */
export class MapMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #forgetting = new Map<string, NodeJS.Timeout>();

  /** The highlights of a journey as they are now. @param tags - All of the project, as they are now. */
  highlightsOf(ctx: Context, journey: JourneyOf, tags: readonly Tag[]): Promise<KeptHighlights> {
    // One after the other: a second reader waits for the first, then looks only at what is new.
    const before = this.#turns.get(journey.id) ?? Promise.resolve();
    const own = before.catch(() => undefined).then(() => this.#upToDate(ctx, journey, tags));
    this.#turns.set(journey.id, own);
    return own.finally(() => {
      if (this.#turns.get(journey.id) === own) this.#turns.delete(journey.id);
    });
  }

  async #upToDate(ctx: Context, journey: JourneyOf, tags: readonly Tag[]): Promise<KeptHighlights> {
    const now = ctx.now();
    const kept = this.#kept.get(journey.id);
    const since = later(kept?.lookedAt ?? now, -TRANSACTION_MS);
    const ids = await listChangeIdsSince(ctx.db, journey.projectId, since, CHANGES_MAX);
    const isFollowed =
      kept?.day === dayOf(now) &&
      ids.length < CHANGES_MAX &&
      (await follow(ctx, kept, ids, journey, tags));
    const next: Kept = {
      highlights: isFollowed
        ? kept.highlights
        : new KeptHighlights(await loadHighlights(ctx, journey, tags, null)),
      day: dayOf(now),
      lookedAt: now,
      known: new Set(ids),
    };
    this.#keep(journey.id, next);
    return next.highlights;
  }

  #keep(journeyId: string, kept: Kept): void {
    // The last looked at stands last.
    this.#forget(journeyId);
    let room = HIGHLIGHTS_MAX - kept.highlights.size;
    for (const [otherId, { highlights }] of [...this.#kept].reverse()) {
      room -= highlights.size;
      if (room < 0) this.#forget(otherId);
    }
    this.#kept.set(journeyId, kept);
    const timer = setTimeout(() => this.#forget(journeyId), UNUSED_MS).unref();
    this.#forgetting.set(journeyId, timer);
  }

  #forget(journeyId: string): void {
    clearTimeout(this.#forgetting.get(journeyId));
    this.#forgetting.delete(journeyId);
    this.#kept.delete(journeyId);
  }
}

/** Reads again what changes say; answers false when that is too much, or a change does not say what it reached. */
async function follow(
  ctx: Context,
  { known, highlights }: Kept,
  ids: readonly string[],
  journey: JourneyOf,
  tags: readonly Tag[],
): Promise<boolean> {
  const news = ids.filter((id) => !known.has(id));
  if (news.length === 0) return true;
  if (news.length > CHANGED_MAX) return false;
  const changed = new Set<string>();
  for (const change of await listChanges(ctx.db, news)) {
    const effect = effectOf(change);
    if (effect === 'anything') return false;
    if (effect !== 'none') for (const id of effect.highlightIds) changed.add(id);
  }
  if (changed.size === 0) return true;
  const again = [...changed];
  highlights.replace(again, await loadHighlights(ctx, journey, tags, again));
  return true;
}

const memories = new WeakMap<Db, MapMemory>();

/** The memory of an open database. Not for a transaction, which sees what nobody else does. */
export function memoryOf({ db }: Pick<Context, 'db'>): MapMemory {
  const known = memories.get(db) ?? new MapMemory();
  memories.set(db, known);
  return known;
}
