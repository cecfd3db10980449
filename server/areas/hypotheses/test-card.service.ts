import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { type TestCard, writtenCard } from '../../../core/hypotheses/test-card.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireHypothesis, store } from './hypotheses.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';

const BLANK: TestCard = { belief: '', test: '', measure: '', criterion: '' };

/**
 * Writes the test card of a hypothesis; one without a word takes it away. It changes no verdict.
 *
 * @throws NotFoundError `hypothesis.not_found`; ConflictError `hypothesis.changed_meanwhile`
 */
export async function writeTestCard(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: { readonly revision: number; readonly card: TestCard },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const before = await requireHypothesis(tx, hypothesisId);
    return put(tx, before, { card: edit.card, revision: edit.revision + 1, isUndoable: true });
  });
}

/**
 * Brings a test card from what an action left it at to another.
 *
 * @throws NotFoundError `hypothesis.not_found`; ConflictError `action.changed_since`
 */
export async function turnTestCard(
  tx: Context,
  hypothesisId: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireHypothesis(tx, hypothesisId);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed the test card since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const card = { ...stateOf(before), ...(to as Partial<TestCard>) };
  await put(tx, before, { card, revision: before.revision + 1, isUndoable: false });
}

async function put(
  tx: Context,
  before: Hypothesis,
  {
    card,
    revision,
    isUndoable,
  }: { readonly card: TestCard; readonly revision: number; readonly isUndoable: boolean },
): Promise<Hypothesis> {
  const written = writtenCard(card);
  const testCard = written && { ...written, by: actorId(tx), at: tx.now() };
  const after = { ...before, testCard, revision };
  await store(tx, after);
  const change = stateChange(stateOf(before), stateOf(after));
  await recordChange(tx, {
    type: 'hypothesis.test_card_written',
    projectId: after.projectId,
    subject: { hypothesisId: after.id, written: testCard !== null },
    undo: isUndoable && change ? [{ kind: 'test_card', id: after.id, ...change }] : [],
  });
  return after;
}

/** What it says, field by field. */
function stateOf({ testCard }: Pick<Hypothesis, 'testCard'>): TestCard & State {
  const { belief, test, measure, criterion } = testCard ?? BLANK;
  return { belief, test, measure, criterion };
}
