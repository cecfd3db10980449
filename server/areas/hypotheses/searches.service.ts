import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { type EvidenceSearch, insertSearch } from './searches.store.ts';
import { findVisibleHypothesis } from './hypotheses.service.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/**
 * Records that evidence of a hypothesis was searched for, and what was found against it: part of the transaction that
 * stores what was found. That nothing contradicts a verdict is worth more once somebody looked.
 */
export async function recordSearch(
  tx: Context,
  hypothesisId: HypothesisId,
  search: Omit<EvidenceSearch, 'at'>,
): Promise<void> {
  const hypothesis = await findVisibleHypothesis(tx, hypothesisId);
  if (!hypothesis) return;
  await insertSearch(tx.db, tx.newId('evidenceSearch'), hypothesisId, { ...search, at: tx.now() });
  await recordChange(tx, {
    type: 'evidence.searched',
    projectId: hypothesis.projectId,
    subject: {
      hypothesisId,
      lookedAt: search.lookedAt,
      found: search.found,
      opposing: search.opposing,
    },
  });
  await recomputeVerdicts(tx, hypothesis.projectId, [hypothesisId], 'evidence');
}
