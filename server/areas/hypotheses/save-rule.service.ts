import { canonicalRule } from '../../../core/hypotheses/rules.ts';
import type { Rule } from '../../../core/hypotheses/types.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { changedMeanwhile, requireHypothesis, store } from './hypotheses.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { addRule } from './rules.service.ts';
import { listRules, wasTested } from './rules.store.ts';
import { latestRule, recomputeVerdicts } from './verdicts.service.ts';

/**
 * Saves a new version of the decision rule. Once testing evidence has been there it is marked as changed
 * after data, for ever. The rule that already stands is not saved again: then nothing changes, the revision neither.
 *
 * @throws NotFoundError `hypothesis.not_found`
 * @throws ConflictError `hypothesis.changed_meanwhile`
 * @throws InvalidError `hypothesis.rule_invalid`
 */
export async function saveRule(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: { readonly revision: number; readonly rule: Rule },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const before = await requireHypothesis(tx, hypothesisId);
    const latest = latestRule((await listRules(tx.db, [hypothesisId])).get(hypothesisId));
    if (canonicalRule(latest.rule) === canonicalRule(edit.rule)) {
      if (before.revision !== edit.revision) throw changedMeanwhile();
      return before;
    }
    const after = { ...before, revision: edit.revision + 1 };
    await store(tx, after);

    const { version, hash, afterData } = await addRule(tx, after, {
      version: latest.version + 1,
      rule: edit.rule,
      afterData: await wasTested(tx.db, after),
    });
    await recordChange(tx, {
      type: 'hypothesis.rule_saved',
      projectId: after.projectId,
      subject: { hypothesisId, ruleVersion: version, ruleHash: hash, afterData },
    });
    await recomputeVerdicts(tx, after.projectId, [hypothesisId], 'rule');
    return after;
  });
}
