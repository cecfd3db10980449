import type { State } from '../../../core/history/states.ts';
import { TURNS_MAX } from '../../../core/history/page-sizes.ts';
import { ConflictError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import { insertAction, listKeptStates, markRefused, markTakenBack } from '../../actions.store.ts';
import { actorId, type Context, transact, type UndoableKind } from '../../context.ts';
import { turnTag } from '../codebook/index.ts';
import { turnHighlight } from '../highlights/index.ts';
import { turnEvidence, turnScope } from '../hypotheses/index.ts';
import { turnPersonas } from '../participants/index.ts';
import { turnCellText, turnPhaseSetting } from '../journeys/index.ts';
import { requireProject } from '../projects/index.ts';
import { turnCorrection } from '../sources/index.ts';
import { turnEvidenceSuggestion } from '../suggestions/index.ts';
import { findAction, findTakenBack, type KnownAction, listUndoable } from './actions.store.ts';

/** What is to be taken back. */
export interface Wish {
  /** Where somebody looks; null: everywhere. */
  readonly sourceId: string | null;
  /** This action instead of the last. */
  readonly actionId: string | null;
  /** And every later one of the caller. */
  readonly isSince: boolean;
}

/** Brings a thing from the state that an action left it in to another; refuses when it is in a third. */
type Turner = (
  tx: Context,
  id: string,
  from: State,
  to: State,
  sourceId: string | null,
) => Promise<void>;

const TURNERS: Readonly<Record<UndoableKind, Turner>> = {
  highlight: turnHighlight,
  evidence: turnEvidence,
  tag: turnTag,
  correction: turnCorrection,
  personas: turnPersonas,
  scope: turnScope,
  cell_text: turnCellText,
  phase_setting: turnPhaseSetting,
  evidence_suggestion: turnEvidenceSuggestion,
};

/**
 * Takes back what the caller did: the last action, one, or all since one. All of it or nothing.
 *
 * @returns What was taken back, newest first; empty when there is nothing left.
 * @throws NotFoundError `project.not_found`, `action.not_found`
 * @throws ConflictError `action.changed_since`; LimitError `action.too_many`
 */
export async function takeBack(
  ctx: Context,
  projectId: string,
  wish: Wish,
): Promise<readonly KnownAction[]> {
  return turnAll(ctx, 'taken_back', async (tx) => {
    await requireProject(tx, projectId);
    return wanted(tx, projectId, wish);
  });
}

/**
 * Does again what the caller took back last, unless they did something else since.
 *
 * @throws NotFoundError `project.not_found`; ConflictError `action.changed_since`
 */
export async function doAgain(
  ctx: Context,
  projectId: string,
  sourceId: string | null,
): Promise<readonly KnownAction[]> {
  return turnAll(ctx, 'done_again', async (tx) => {
    await requireProject(tx, projectId);
    const action = await findTakenBack(tx.db, { projectId, actorId: actorId(tx), sourceId });
    return action ? [action] : [];
  });
}

async function wanted(
  tx: Context,
  projectId: string,
  { sourceId, actionId, isSince }: Wish,
): Promise<readonly KnownAction[]> {
  const whose = { projectId, actorId: actorId(tx), sourceId };
  if (actionId === null) return listUndoable(tx.db, whose, 1);
  const action = await findAction(tx.db, actionId);
  const isOwn = action?.projectId === projectId && action.actorId === whose.actorId;
  if (!isOwn || action.kind !== 'done') {
    throw new NotFoundError('action.not_found', 'You did nothing here that this could be.');
  }
  if (!isSince) return action.takenBackAt === null ? [action] : [];
  const all = await listUndoable(tx.db, whose, TURNS_MAX + 1, action);
  if (all.length <= TURNS_MAX) return all;
  throw new LimitError(
    'size',
    'action.too_many',
    `At most ${TURNS_MAX} actions can be taken back at once. Choose a later one.`,
  );
}

/**
 * Turns the actions that `find` answers, in one transaction. One that cannot be turned is passed over from then
 * on, so that the one before it can be.
 */
async function turnAll(
  ctx: Context,
  kind: 'taken_back' | 'done_again',
  find: (tx: Context) => Promise<readonly KnownAction[]>,
): Promise<readonly KnownAction[]> {
  let tried: KnownAction | undefined;
  try {
    return await transact(ctx, async (tx) => {
      const actions = await find(tx);
      for (const action of actions) {
        tried = action;
        await turn(tx, action, kind);
      }
      return actions;
    });
  } catch (error) {
    const id = tried?.id;
    if (id && error instanceof ConflictError) await transact(ctx, (tx) => markRefused(tx.db, id));
    throw error;
  }
}

async function turn(
  outer: Context,
  action: KnownAction,
  kind: 'taken_back' | 'done_again',
): Promise<void> {
  const { projectId, sourceId } = action;
  const actionId = outer.newId('action');
  const tx: Context = { ...outer, action: { id: actionId, isTurn: true } };
  await insertAction(tx.db, {
    ...{ id: actionId, projectId, sourceId, kind, ofId: action.id },
    actorId: actorId(tx),
    at: tx.now(),
  });
  const states = await listKeptStates(tx.db, action.id);
  const isBack = kind === 'taken_back';
  for (const state of isBack ? states.toReversed() : states) {
    const { before, after } = state;
    const [from, to] = isBack ? [after, before] : [before, after];
    await TURNERS[state.kind](tx, state.id, from, to, sourceId);
  }
  await markTakenBack(tx.db, action.id, isBack ? tx.now() : null);
}
