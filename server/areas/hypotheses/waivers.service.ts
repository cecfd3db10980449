import { InvalidError } from '../../../core/kernel/errors.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireHypothesis, store } from './hypotheses.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';
import { endWaiver, insertWaiver } from './waivers.store.ts';

/**
 * Lets the stale evidence of a hypothesis vote up to and with a day, with a reason, or ends that (`null`). What the
 * product becomes after today is not covered.
 *
 * @throws NotFoundError `hypothesis.not_found`
 * @throws ConflictError `hypothesis.changed_meanwhile`
 * @throws InvalidError `hypothesis.waiver_over` when the day is over
 */
export async function waiveStaleness(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: {
    readonly revision: number;
    readonly waiver: { readonly until: Day; readonly reason: string } | null;
  },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const { waiver } = edit;
    const before = await requireHypothesis(tx, hypothesisId);
    if (waiver && waiver.until < dayOf(tx.now())) {
      throw new InvalidError(
        'hypothesis.waiver_over',
        'This day is over. Choose today or a later one.',
      );
    }
    const after = { ...before, revision: edit.revision + 1 };
    await store(tx, after);
    await endWaiver(tx.db, hypothesisId, tx.now());
    if (waiver) {
      await insertWaiver(tx.db, {
        id: tx.newId('waiver'),
        hypothesisId,
        ...waiver,
        by: actorId(tx),
        at: tx.now(),
      });
    }
    await recordChange(tx, {
      type: waiver ? 'hypothesis.waived' : 'hypothesis.waiver_ended',
      projectId: after.projectId,
      subject: { hypothesisId, until: waiver?.until ?? null },
    });
    await recomputeVerdicts(tx, after.projectId, [hypothesisId], 'waiver');
    return after;
  });
}
