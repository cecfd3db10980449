import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { requireHypothesis, store } from './hypotheses.service.ts';
import { type Hypothesis, listHypotheses } from './hypotheses.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** Puts one persona or phase in the place of others in the scope of every hypothesis, and judges those anew. */
export async function replaceInScopes(
  tx: Context,
  projectId: string,
  fromIds: readonly TagId[],
  toId: TagId,
): Promise<void> {
  const from = new Set<string>(fromIds);
  const replaced = (ids: readonly TagId[]): readonly TagId[] =>
    ids.some((id) => from.has(id))
      ? [...ids.filter((id) => !from.has(id) && id !== toId), toId]
      : ids;
  for (const hypothesis of await listHypotheses(tx.db, projectId)) {
    const { personaIds, phaseIds } = hypothesis;
    if (![...personaIds, ...phaseIds].some((id) => from.has(id))) continue;
    await put(tx, hypothesis, {
      personaIds: replaced(personaIds),
      phaseIds: replaced(phaseIds),
    });
  }
}

/**
 * Brings the scope of a hypothesis from what an action left it at to another: back, or there again.
 *
 * @throws NotFoundError `hypothesis.not_found`; ConflictError `action.changed_since`
 */
export async function turnScope(
  tx: Context,
  hypothesisId: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireHypothesis(tx, hypothesisId);
  if (!isStill(scopeOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed the scope of a hypothesis since, so this cannot be taken back.',
    );
  }
  // Only what `scopeOf` gave was kept, so these are its fields.
  await put(tx, before, to);
}

async function put(
  tx: Context,
  before: Hypothesis,
  scope: Partial<Pick<Hypothesis, 'personaIds' | 'phaseIds'>>,
): Promise<void> {
  const after: Hypothesis = { ...before, ...scope, revision: before.revision + 1 };
  await store(tx, after);
  const change = stateChange(scopeOf(before), scopeOf(after));
  await recordChange(tx, {
    type: 'hypothesis.changed',
    projectId: after.projectId,
    subject: {
      hypothesisId: after.id,
      archived: after.archivedAt !== null,
      scope: [...after.personaIds, ...after.phaseIds],
    },
    undo: change ? [{ kind: 'scope', id: after.id, ...change }] : [],
  });
  await recomputeVerdicts(tx, after.projectId, [after.id], 'scope');
}

/** In one order: the codebook puts them in its own. */
function scopeOf({ personaIds, phaseIds }: Pick<Hypothesis, 'personaIds' | 'phaseIds'>) {
  return { personaIds: [...personaIds].sort(), phaseIds: [...phaseIds].sort() };
}
