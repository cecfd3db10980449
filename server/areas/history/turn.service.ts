import type { State } from '../../../core/history/states.ts';
import { TURNS_MAX } from '../../../core/history/page-sizes.ts';
import {
  AppError,
  ConflictError,
  ForbiddenError,
  LimitError,
  NotFoundError,
} from '../../../core/kernel/errors.ts';
import { roleAllows } from '../../../core/workspaces/roles.ts';
import { insertAction, listKeptStates, markRefused, markTakenBack } from '../../actions.store.ts';
import {
  actorId,
  type Context,
  transact,
  transactAgain,
  type UndoableKind,
} from '../../context.ts';
import { turnJourney, turnTags, turnTagVersion } from '../codebook/index.ts';
import { turnHighlight, turnText } from '../highlights/index.ts';
import {
  turnComment,
  turnEvidence,
  turnMeasuredLink,
  turnProductChange,
  turnScope,
  turnTestCard,
} from '../hypotheses/index.ts';
import { turnMeasurement } from '../measurements/index.ts';
import { turnPersonas } from '../participants/index.ts';
import {
  turnCellText,
  turnLaneView,
  turnPhaseJourney,
  turnPhaseSetting,
} from '../journeys/index.ts';
import { turnNote } from '../notes/index.ts';
import { requireProject } from '../projects/index.ts';
import { turnCorrection, turnUploads } from '../sources/index.ts';
import { turnEvidenceSuggestion } from '../suggestions/index.ts';
import { turnTheme, turnThemePlaces, turnKeptApart } from '../themes/index.ts';
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

/** A thing that is brought from the state that an action left it in to another. */
interface Turn {
  readonly kind: UndoableKind;
  readonly id: string;
  readonly from: State;
  readonly to: State;
}

/** Turns things of one kind in this order; refuses when one is in a third state. */
type Turner = (tx: Context, turns: readonly Turn[], sourceId: string | null) => Promise<void>;

const TURNERS: Readonly<Record<UndoableKind, Turner>> = {
  highlight: each(turnHighlight),
  evidence: turnEvidence,
  measured_evidence: each(turnMeasuredLink),
  tag: turnTags,
  tag_version: each(turnTagVersion),
  correction: each(turnCorrection),
  text: each(turnText),
  personas: each(turnPersonas),
  scope: each(turnScope),
  test_card: each(turnTestCard),
  comment: each(turnComment),
  note: each(turnNote),
  product_change: each(turnProductChange),
  cell_text: each(turnCellText),
  journey: each(turnJourney),
  lane_view: each(turnLaneView),
  phase_journey: each(turnPhaseJourney),
  phase_setting: each(turnPhaseSetting),
  evidence_suggestion: each(turnEvidenceSuggestion),
  theme: each(turnTheme),
  theme_place: turnThemePlaces,
  kept_apart: each(turnKeptApart),
  measurement: each(turnMeasurement),
  measurement_place: each(turnMeasurement),
  upload: turnUploads,
};

function each(
  one: (
    tx: Context,
    id: string,
    from: State,
    to: State,
    sourceId: string | null,
  ) => Promise<unknown>,
): Turner {
  return async (tx, turns, sourceId) => {
    for (const { id, from, to } of turns) await one(tx, id, from, to, sourceId);
  };
}

/**
 * Takes back what the caller did: the last action, one, or all since one. All of it or nothing.
 *
 * @returns What was taken back, newest first; empty when there is nothing left.
 * @throws NotFoundError `project.not_found`, `action.not_found`
 * @throws ConflictError `action.changed_since`; LimitError `action.too_many`
 * @throws ForbiddenError `role.too_low` when the caller may not change such things any more
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
 * @throws ForbiddenError `role.too_low` when the caller may not change such things any more
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
    return await transactAgain(ctx, async (tx) => {
      const actions = await find(tx);
      for (const action of actions) {
        tried = action;
        await turn(tx, action, kind);
      }
      return actions;
    });
  } catch (error) {
    const id = tried?.id;
    if (!id || !(error instanceof AppError)) throw error;
    await transact(ctx, (tx) => markRefused(tx.db, id));
    if (error instanceof ForbiddenError) throw error;
    const refusal = { cause: error, about: { actionId: id } };
    if (error instanceof ConflictError) throw new ConflictError(error.code, error.message, refusal);
    throw new ConflictError(
      'action.changed_since',
      `What this was done to changed since, so it stays as it is. ${error.message}`,
      refusal,
    );
  }
}

/** What only researchers change: whoever lost that role does not go on changing it by taking back. */
const RESEARCHERS_ONLY: ReadonlySet<UndoableKind> = new Set<UndoableKind>([
  'highlight',
  'tag',
  'tag_version',
  'correction',
  'text',
  'note',
  'personas',
  'scope',
  'theme',
  'theme_place',
  'kept_apart',
  'measurement',
  'upload',
]);

function checkRole({ actor }: Context, kinds: readonly UndoableKind[]): void {
  if (actor.kind !== 'member' || roleAllows(actor.role, 'researcher')) return;
  if (!kinds.some((kind) => RESEARCHERS_ONLY.has(kind))) return;
  throw new ForbiddenError(
    'role.too_low',
    `This needs the role researcher; yours is ${actor.role}. An owner of the workspace can change it.`,
  );
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
  checkRole(
    tx,
    states.map((state) => state.kind),
  );
  const isBack = kind === 'taken_back';
  const turns = (isBack ? states.toReversed() : states).map(({ kind: what, id, before, after }) => {
    const [from, to] = isBack ? [after, before] : [before, after];
    return { kind: what, id, from, to };
  });
  for (const run of runsOf(turns)) await TURNERS[run.kind](tx, run.turns, sourceId);
  await markTakenBack(tx.db, action.id, isBack ? tx.now() : null);
}

/** Turns of one kind that follow each other. */
function runsOf(turns: readonly Turn[]) {
  const runs: { readonly kind: UndoableKind; readonly turns: Turn[] }[] = [];
  for (const turn of turns) {
    const last = runs.at(-1);
    if (last?.kind === turn.kind) last.turns.push(turn);
    else runs.push({ kind: turn.kind, turns: [turn] });
  }
  return runs;
}
