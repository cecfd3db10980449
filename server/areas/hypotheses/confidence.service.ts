import type { Concern, ConfidenceComponentCode } from '../../../core/hypotheses/trust.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { removeConfidenceOverride, saveConfidenceOverride } from './confidence.store.ts';
import { requireHypothesis, store } from './hypotheses.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';

/**
 * Sets one component of the confidence in the evidence by hand, with a reason, or takes that back (`null`).
 * What is computed stays beside it.
 *
 * @throws NotFoundError `hypothesis.not_found`
 * @throws ConflictError `hypothesis.changed_meanwhile`
 */
export async function overrideConfidence(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: {
    readonly revision: number;
    readonly component: ConfidenceComponentCode;
    readonly override: { readonly concern: Concern; readonly reason: string } | null;
  },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const { component } = edit;
    const before = await requireHypothesis(tx, hypothesisId);
    const after = { ...before, revision: edit.revision + 1 };
    await store(tx, after);
    if (edit.override) {
      const by = { by: actorId(tx), at: tx.now() };
      await saveConfidenceOverride(tx.db, hypothesisId, { component, ...edit.override, ...by });
    } else {
      await removeConfidenceOverride(tx.db, hypothesisId, component);
    }
    await recordChange(tx, {
      type: 'hypothesis.confidence_set',
      projectId: after.projectId,
      subject: { hypothesisId, component, concern: edit.override?.concern ?? null },
    });
    return after;
  });
}
