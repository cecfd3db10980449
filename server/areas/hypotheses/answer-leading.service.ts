import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { EvidenceId, HypothesisId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import { requireHighlight } from '../highlights/index.ts';
import { changeOf, storeEvidence, undoOf } from './evidence.service.ts';
import { type Evidence, findEvidence, type QuestionPlace } from './evidence.store.ts';
import { requireHypothesis } from './hypotheses.service.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** What somebody says of the question before a linked quote. */
export interface LeadingAnswer {
  readonly evidenceId: EvidenceId;
  /** Of the link as they saw it. */
  readonly revision: number;
  readonly leads: boolean;
  /** Where the question stands. */
  readonly place: QuestionPlace;
}

/**
 * Says of the questions before many quotes of a hypothesis whether they lead, as one action: all or, where somebody
 * else rated one meanwhile, none.
 *
 * @throws NotFoundError `hypothesis.not_found`, `evidence.not_found`
 * @throws ConflictError `evidence.changed_meanwhile`
 */
export async function answerLeading(
  ctx: Context,
  hypothesisId: HypothesisId,
  answers: readonly LeadingAnswer[],
): Promise<number> {
  return transactAgain(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const changes: NewChange[] = [];
    for (const answer of new Map(answers.map((one) => [one.evidenceId, one])).values()) {
      const before = await requireLink(tx, hypothesisId, answer.evidenceId);
      const evidence = answered(before, answer);
      await storeEvidence(tx, evidence);
      const highlight = await requireHighlight(tx, evidence.highlightId);
      const about = { hypothesis, highlight, evidence, undo: undoOf(before, evidence) };
      changes.push(changeOf('evidence.changed', about));
    }
    await recordChanges(tx, changes);
    await recomputeVerdicts(tx, hypothesis.projectId, [hypothesisId], 'evidence');
    return changes.length;
  });
}

function answered(before: Evidence, { leads, place, revision }: LeadingAnswer): Evidence {
  const said = leads ? { leadingQuestion: true } : { neutralQuestion: place };
  return { ...before, ...said, revision: revision + 1 };
}

async function requireLink(
  tx: Context,
  hypothesisId: HypothesisId,
  evidenceId: EvidenceId,
): Promise<Evidence> {
  const evidence = await findEvidence(tx.db, evidenceId);
  if (evidence?.hypothesisId === hypothesisId && evidence.removedAt === null) return evidence;
  throw new NotFoundError('evidence.not_found', 'There is no such evidence.');
}
