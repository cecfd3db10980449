import { stateChange } from '../../../core/history/states.ts';
import { ConflictError, LimitError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import { KEPT_APART_MAX, type KeptApart } from '../../../core/themes/types.ts';
import { actorId, type Context, type Undoable } from '../../context.ts';
import type { ThemeRun } from './themes.store.ts';
import {
  insertPair,
  listPairs,
  listTogether,
  type Pair,
  setPairRemoved,
} from './kept-apart.store.ts';

/** What quotes are kept apart from. */
export type ApartFrom = { readonly themeId: ThemeId } | { readonly highlightId: HighlightId };

/** What is kept apart in a project, for a run. */
export async function keptApartIn(ctx: Context, projectId: string): Promise<readonly KeptApart[]> {
  return (await listPairs(ctx.db, projectId))
    .map(({ highlightId, otherId, themeId }) => ({
      textId: highlightId,
      fromId: otherId ?? themeId ?? '',
    }))
    .reverse();
}

/**
 * Looks after quotes were moved whether something is together that was kept apart. If somebody wants that all the
 * same, it is kept apart no longer. Part of the caller's transaction.
 *
 * @returns How to take that back; belongs before the moves.
 * @throws ConflictError `theme.kept_apart` unless somebody wants it
 */
export async function allowTogether(
  tx: Context,
  run: Pick<ThemeRun, 'id' | 'projectId'>,
  isWanted: boolean,
): Promise<readonly Undoable[]> {
  const together = await listTogether(tx.db, run.projectId, run.id);
  if (together.length === 0) return [];
  if (isWanted) return liftPairs(tx, together);
  throw new ConflictError(
    'theme.kept_apart',
    'Somebody said of some of these quotes that they do not belong together. Say that you want them together, or leave those out.',
  );
}

/** What was kept out of a theme is kept out of the one that it becomes a part of. Part of the caller's transaction. */
export async function carryOver(
  tx: Context,
  projectId: ProjectId,
  fromId: ThemeId,
  intoId: ThemeId,
): Promise<readonly Undoable[]> {
  const pairs = await listPairs(tx.db, projectId);
  const gone = pairs.filter(({ themeId }) => themeId === fromId);
  const told = await keepPairs(
    tx,
    projectId,
    gone.map(({ highlightId }) => highlightId),
    { themeId: intoId },
  );
  return [...(await liftPairs(tx, gone)), ...told];
}

/**
 * Keeps what is not kept apart yet. Part of the caller's transaction.
 *
 * @returns How to take that back.
 * @throws LimitError `theme.too_many_apart`
 */
export async function keepPairs(
  tx: Context,
  projectId: ProjectId,
  highlightIds: readonly HighlightId[],
  from: ApartFrom,
): Promise<readonly Undoable[]> {
  const known = await listPairs(tx.db, projectId);
  const ends = ({
    highlightId,
    otherId,
    themeId,
  }: Pick<Pair, 'highlightId' | 'otherId' | 'themeId'>) =>
    [highlightId, otherId ?? themeId ?? ''].sort().join();
  const told = new Set(known.map(ends));
  const wanted = highlightIds
    .map((highlightId) => ({
      highlightId,
      otherId: 'highlightId' in from ? from.highlightId : null,
      themeId: 'themeId' in from ? from.themeId : null,
    }))
    .filter((pair) => !told.has(ends(pair)));
  if (known.length + wanted.length > KEPT_APART_MAX) {
    throw new LimitError(
      'size',
      'theme.too_many_apart',
      `In a project at most ${KEPT_APART_MAX} pairs are kept apart. Let some be together again first.`,
    );
  }
  const undo: Undoable[] = [];
  for (const pair of wanted) {
    const id = tx.newId('keptApart');
    await insertPair(tx.db, {
      ...pair,
      ...{ id, projectId, createdBy: actorId(tx), createdAt: tx.now(), isRemoved: false },
    });
    undo.push(undoOf(id, true, false));
  }
  return undo;
}

/** Lets pairs hold no more. Part of the caller's transaction. @returns How to take that back. */
export async function liftPairs(tx: Context, pairs: readonly Pair[]): Promise<readonly Undoable[]> {
  for (const { id } of pairs) await setPairRemoved(tx.db, id, tx.now());
  return pairs.map(({ id }) => undoOf(id, false, true));
}

function undoOf(id: string, before: boolean, after: boolean): Undoable {
  const changed = stateChange({ isRemoved: before }, { isRemoved: after });
  return { kind: 'kept_apart', id, before: changed?.before ?? {}, after: changed?.after ?? {} };
}
