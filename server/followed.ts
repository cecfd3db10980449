import { type Day, dayOf, type Instant, later } from '../core/kernel/time.ts';
import { type ChangeRow, listChangeIdsSince, listChanges } from './changes.store.ts';
import type { Context } from './context.ts';
import type { Db } from './db/open.ts';

/** How something that was read from a project is kept right. */
export interface Following<State> {
  readonly projectId: string;
  /** Reads it all. */
  load(): Promise<State>;
  /** Reads again what changes reached, false where they do not say what that is. */
  follow(state: State, changes: readonly ChangeRow[]): Promise<boolean>;
}

/** Something that was read, and up to which changes it is right. */
interface Kept<State> {
  readonly state: State;
  /** Consent may end with it. */
  readonly day: Day;
  readonly lookedAt: Instant;
  /** Changes that were in the log then and are no older than a transaction may be. */
  readonly known: ReadonlySet<string>;
}

/** A change shows in the log when its transaction commits, with an id of when it was made: at most this long before. */
const TRANSACTION_MS = 3_600_000;
/** With more changes in that time, or more that are new, everything is read anew. */
const CHANGES_MAX = 20_000;
const NEWS_MAX = 500;
/** What nobody has asked for in this long is forgotten. */
const UNUSED_MS = 600_000;

/**
 * What was read of projects lately, so that reading it again costs only what has changed since. Each answer is right
 * for every change that was committed before it was asked for, by this process or another: the log of changes says
 * what to read again.
 */
export class Followed<State> {
  readonly #room: number;
  readonly #sizeOf: (state: State) => number;
  readonly #kept = new Map<string, Kept<State>>();
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #forgetting = new Map<string, NodeJS.Timeout>();

  /**
   * @param room - As much is kept together, besides what was asked for last.
   * @param sizeOf - What of that a state takes.
   */
  constructor(room: number, sizeOf: (state: State) => number) {
    this.#room = room;
    this.#sizeOf = sizeOf;
  }

  /**
   * The state as it is now; in a transaction, which sees what nobody else does, read for it alone.
   *
   * @param key - Which it is: always read and followed in the same way.
   */
  upToDate(ctx: Context, key: string, following: Following<State>): Promise<State> {
    if (ctx.recorded) return following.load();
    // One after the other: a second reader waits for the first, then looks only at what is new.
    const before = this.#turns.get(key) ?? Promise.resolve();
    const own = before.catch(() => undefined).then(() => this.#now(ctx, key, following));
    this.#turns.set(key, own);
    return own.finally(() => {
      if (this.#turns.get(key) === own) this.#turns.delete(key);
    });
  }

  async #now(ctx: Context, key: string, following: Following<State>): Promise<State> {
    const now = ctx.now();
    const kept = this.#kept.get(key);
    const since = later(kept?.lookedAt ?? now, -TRANSACTION_MS);
    const ids = await listChangeIdsSince(ctx.db, following.projectId, since, CHANGES_MAX);
    const isFollowed =
      kept?.day === dayOf(now) &&
      ids.length < CHANGES_MAX &&
      (await isBroughtUpToDate(ctx, kept, ids, following));
    const state = isFollowed ? kept.state : await following.load();
    this.#keep(key, { state, day: dayOf(now), lookedAt: now, known: new Set(ids) });
    return state;
  }

  #keep(key: string, kept: Kept<State>): void {
    // The last looked at stands last.
    this.#forget(key);
    let room = this.#room - this.#sizeOf(kept.state);
    for (const [other, { state }] of [...this.#kept].reverse()) {
      room -= this.#sizeOf(state);
      if (room < 0) this.#forget(other);
    }
    this.#kept.set(key, kept);
    this.#forgetting.set(key, setTimeout(() => this.#forget(key), UNUSED_MS).unref());
  }

  #forget(key: string): void {
    clearTimeout(this.#forgetting.get(key));
    this.#forgetting.delete(key);
    this.#kept.delete(key);
  }
}

async function isBroughtUpToDate<State>(
  ctx: Context,
  { known, state }: Kept<State>,
  ids: readonly string[],
  following: Following<State>,
): Promise<boolean> {
  const news = ids.filter((id) => !known.has(id));
  if (news.length === 0) return true;
  if (news.length > NEWS_MAX) return false;
  return following.follow(state, await listChanges(ctx.db, news));
}

/** Keeps one such memory for each open database. */
export function followedByDatabase<State>(
  ...limits: ConstructorParameters<typeof Followed<State>>
): (ctx: Pick<Context, 'db'>) => Followed<State> {
  const memories = new WeakMap<Db, Followed<State>>();
  return ({ db }) => {
    const memory = memories.get(db) ?? new Followed<State>(...limits);
    memories.set(db, memory);
    return memory;
  };
}
