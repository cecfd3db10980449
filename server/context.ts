import type { DatabaseKind } from '../migrations/lib/columns.ts';
import type { Role, ShareScope } from '../core/workspaces/roles.ts';
import { assert } from '../core/kernel/assert.ts';
import { ForbiddenError } from '../core/kernel/errors.ts';
import type { State } from '../core/history/states.ts';
import type { Id, IdKind, ProjectId, WorkspaceId } from '../core/kernel/ids.ts';
import type { Instant } from '../core/kernel/time.ts';
import type { Backups } from './backups.ts';
import type { Db } from './db/open.ts';
import { isInterference } from './db/interference.ts';
import { withinSavepoint } from './db/savepoint.ts';
import type { Embeddings } from './embeddings.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';

/** A member of a workspace, acting in it. */
export interface Member {
  readonly kind: 'member';
  readonly userId: string;
  readonly workspaceId: WorkspaceId;
  readonly role: Role;
}

/** The holder of a read-only link. */
export interface Visitor {
  readonly kind: 'visitor';
  readonly shareLinkId: string;
  readonly workspaceId: WorkspaceId;
  readonly projectId: ProjectId;
  readonly scopes: readonly ShareScope[];
}

/** Who acts. `user` is signed in but in no workspace; `system` is a job or the command line. */
export type Actor =
  | Member
  | Visitor
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'system'; readonly workspaceId: WorkspaceId }
  | { readonly kind: 'nobody' };

/** What can be taken back, by what knows how to. */
export type UndoableKind =
  | 'highlight'
  | 'evidence'
  | 'measured_evidence'
  | 'tag'
  | 'tag_version'
  | 'correction'
  | 'text'
  | 'personas'
  | 'scope'
  | 'test_card'
  | 'comment'
  | 'note'
  | 'product_change'
  | 'cell_text'
  | 'journey'
  | 'lane_view'
  | 'phase_journey'
  | 'phase_setting'
  | 'evidence_suggestion'
  | 'theme'
  | 'theme_place'
  | 'kept_apart'
  | 'measurement'
  | 'measurement_place'
  | 'upload';

/** How to take a change back: the thing before and after it. May hold words, so it never stands in the log. */
export interface Undoable {
  readonly kind: UndoableKind;
  readonly id: string;
  readonly before: State;
  readonly after: State;
}

/** What happened to what. */
export interface NewChange {
  /** `area.verb`, past tense: `highlight.created`. */
  readonly type: string;
  readonly projectId?: string | null;
  /** Ids, ranges and hashes, never words of a source. */
  readonly subject: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Kept only for what a member does, beside the log. */
  readonly undo?: readonly Undoable[] | undefined;
}

/** A change as listeners get it. */
export interface Change extends Omit<NewChange, 'undo'> {
  readonly id: string;
  readonly workspaceId: string;
}

/** Does what a change asks of a higher area, in the transaction of the change: both happen or neither. */
export type ChangeListener = (ctx: Context, changes: readonly Change[]) => Promise<void>;

/** What a use case may touch. The first parameter of every service, and its only dependency. */
export interface Context {
  readonly db: Db;
  readonly databaseKind: DatabaseKind;
  readonly actor: Actor;
  readonly files: Files;
  readonly backups: Backups;
  /** The operator's own model; null where there is none. */
  readonly embeddings: Embeddings | null;
  readonly log: Log;
  now(): Instant;
  newId<Kind extends IdKind>(kind: Kind): Id<Kind>;
  /** Higher areas, told of changes in the transaction that makes them, lowest tier first. */
  readonly listeners: readonly ChangeListener[];
  /** Told of the same changes once they are committed; must not need to succeed. */
  readonly onCommit: (changes: readonly Change[]) => void;
  /** Changes recorded in the transaction under way; null outside one. */
  readonly recorded: Change[] | null;
  /** What the changes of this transaction are together; null outside one. */
  readonly action: Action | null;
}

/** One thing that somebody did, however many changes it made. */
export interface Action {
  readonly id: Id<'action'>;
  /** It takes another action back, or does it again: nothing is kept to take this one back. */
  readonly isTurn: boolean;
  /** It is where somebody begins, such as the example project: nothing is kept to take it back either. */
  readonly isBeginning?: boolean;
}

/** The same transaction as a beginning: one press of undo must not empty what somebody was given to start with. */
export function asBeginning(tx: Context): Context {
  return { ...tx, action: tx.action && { ...tx.action, isBeginning: true } };
}

/** The workspace the actor acts in. @throws ForbiddenError without one. */
export function workspaceOf(ctx: Context): WorkspaceId {
  if (!('workspaceId' in ctx.actor)) {
    throw new ForbiddenError('workspace.missing', 'Choose a workspace first.');
  }
  return ctx.actor.workspaceId;
}

/** Who did it, for rows and the change log. */
export function actorId(ctx: Context): string {
  switch (ctx.actor.kind) {
    case 'member':
    case 'user':
      return ctx.actor.userId;
    case 'visitor':
      return ctx.actor.shareLinkId;
    case 'system':
      return 'system';
    case 'nobody':
      return 'nobody';
  }
}

/**
 * Runs work in one transaction, and in the same one what its changes ask of higher areas, so that a crash leaves
 * nothing derived behind. Inside another transaction it joins that one. Never use the outer `ctx.db` in the work:
 * it reads what was before the transaction, and a write would wait for ever (docs/decisions/0013).
 */
export async function transact<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  if (ctx.recorded) return work(ctx);
  const recorded: Change[] = [];
  const result = await ctx.db.transaction().execute(async (db) => {
    const tx = { ...ctx, db, recorded, action: { id: ctx.newId('action'), isTurn: false } };
    const done = await work(tx);
    await tellListeners(tx, recorded);
    return done;
  });
  if (recorded.length > 0) ctx.onCommit(recorded);
  return result;
}

/** So often work begins again that others came in between; then something else is wrong. */
const TRIES_MAX = 4;

/**
 * Runs work as `transact` does, from the beginning again when another transaction came in between: the two waited for
 * each other, or both made what may be there once. For work that changes many things in the order in which somebody
 * chose them, or that makes what has a name of its own. It must leave nothing behind but what is in the database.
 * Inside another transaction it joins that one, which then begins again if it may.
 */
export async function transactAgain<T>(
  ctx: Context,
  work: (tx: Context) => Promise<T>,
): Promise<T> {
  if (ctx.recorded) return work(ctx);
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(ctx, work);
    } catch (error) {
      if (!isInterference(error) || tries >= TRIES_MAX) throw error;
    }
  }
}

/**
 * Does a part of a transaction. When it fails, that part alone is as if nobody had tried, and the rest can go on.
 *
 * @throws What `work` throws.
 */
export async function attempt<T>(tx: Context, work: () => Promise<T>): Promise<T> {
  const { recorded, db } = tx;
  assert(recorded, 'a part is of a transaction');
  const before = recorded.length;
  try {
    return await withinSavepoint(db, work);
  } catch (error) {
    recorded.length = before;
    throw error;
  }
}

/** Tells every listener of every change, those too that listeners make. */
async function tellListeners(tx: Context, recorded: readonly Change[]): Promise<void> {
  for (let told = 0; told < recorded.length;) {
    const news = recorded.slice(told);
    told = recorded.length;
    for (const listener of tx.listeners) await listener(tx, news);
  }
}
