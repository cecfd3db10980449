import { usualRole, usualTier } from '../../../core/hypotheses/rating.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { EvidenceId, HighlightId, HypothesisId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { type Highlight, requireHighlight } from '../highlights/index.ts';
import { requireStudy } from '../projects/index.ts';
import { requireSource } from '../sources/index.ts';
import {
  type Evidence,
  findEvidence,
  findLink,
  insertEvidence,
  updateEvidence,
} from './evidence.store.ts';
import { findVisibleHypothesis, requireHypothesis } from './hypotheses.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** How a link is rated; what is not said stays, or gets its usual value on a new link. */
export type Rating = {
  readonly [Field in 'direction' | 'tier' | 'role' | 'leadingQuestion' | 'secondHand']?:
    Evidence[Field] | undefined;
};

/**
 * Links a highlight to a hypothesis. A link that is there is rated anew, one that was removed comes back.
 *
 * @throws NotFoundError `hypothesis.not_found`, `highlight.not_found`
 * @throws InvalidError `evidence.other_project`
 */
export async function linkEvidence(
  ctx: Context,
  hypothesisId: HypothesisId,
  input: Rating & {
    readonly highlightId: HighlightId;
    readonly direction: Evidence['direction'];
  },
): Promise<Evidence> {
  return transact(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const highlight = await requireLinkable(tx, hypothesis, input.highlightId);
    const existing = await findLink(tx.db, hypothesisId, highlight.id);
    const evidence = existing
      ? {
          ...existing,
          state: 'accepted' as const,
          removedAt: null,
          revision: existing.revision + 1,
        }
      : await newLink(tx, hypothesis, highlight);
    const rated = withRating(evidence, input);
    if (existing) await store(tx, rated);
    else await insertEvidence(tx.db, rated);
    await afterChange(tx, hypothesis, rated, 'evidence.linked');
    return rated;
  });
}

/**
 * Rates a link anew, or accepts or rejects it.
 *
 * @throws NotFoundError `evidence.not_found`
 * @throws ConflictError `evidence.changed_meanwhile`
 */
export async function changeEvidence(
  ctx: Context,
  evidenceId: EvidenceId,
  edit: Rating & {
    readonly revision: number;
    readonly state?: 'accepted' | 'rejected' | undefined;
  },
): Promise<Evidence> {
  return transact(ctx, async (tx) => {
    const { evidence, hypothesis } = await requireEvidence(tx, evidenceId);
    const after = withRating(
      { ...evidence, state: edit.state ?? evidence.state, revision: edit.revision + 1 },
      edit,
    );
    await store(tx, after);
    await afterChange(tx, hypothesis, after, 'evidence.changed');
    return after;
  });
}

/** Removes a link; linking the highlight again brings it back. @throws NotFoundError `evidence.not_found` */
export async function removeEvidence(ctx: Context, evidenceId: EvidenceId): Promise<void> {
  await transact(ctx, async (tx) => {
    const { evidence, hypothesis } = await requireEvidence(tx, evidenceId);
    const after = { ...evidence, removedAt: tx.now(), revision: evidence.revision + 1 };
    await store(tx, after);
    await afterChange(tx, hypothesis, after, 'evidence.removed');
  });
}

async function requireEvidence(
  tx: Context,
  evidenceId: string,
): Promise<{ readonly evidence: Evidence; readonly hypothesis: Hypothesis }> {
  const evidence = await findEvidence(tx.db, evidenceId);
  const hypothesis =
    evidence?.removedAt === null ? await findVisibleHypothesis(tx, evidence.hypothesisId) : null;
  if (!evidence || !hypothesis) {
    throw new NotFoundError('evidence.not_found', 'There is no such evidence.');
  }
  return { evidence, hypothesis };
}

async function requireLinkable(
  tx: Context,
  hypothesis: Hypothesis,
  highlightId: HighlightId,
): Promise<Highlight> {
  const highlight = await requireHighlight(tx, highlightId);
  if (highlight.removedAt) {
    throw new NotFoundError('highlight.not_found', 'This highlight was removed. Restore it first.');
  }
  if (highlight.projectId !== hypothesis.projectId) {
    throw new InvalidError(
      'evidence.other_project',
      'This highlight is in another project. Link a highlight of the project of the hypothesis.',
    );
  }
  return highlight;
}

async function newLink(
  tx: Context,
  hypothesis: Hypothesis,
  highlight: Highlight,
): Promise<Evidence> {
  const source = await requireSource(tx, highlight.sourceId);
  const study = await requireStudy(tx, source.studyId);
  return {
    id: tx.newId('evidence'),
    hypothesisId: hypothesis.id,
    highlightId: highlight.id,
    direction: 0,
    tier: usualTier(study.method, highlight.outcome),
    role: usualRole(source.heldOn, hypothesis.formedOn),
    leadingQuestion: false,
    secondHand: false,
    state: 'accepted',
    createdBy: actorId(tx),
    createdAt: tx.now(),
    removedAt: null,
    revision: 0,
  };
}

async function store(tx: Context, evidence: Evidence): Promise<void> {
  if (await updateEvidence(tx.db, evidence)) return;
  throw new ConflictError(
    'evidence.changed_meanwhile',
    'Somebody rated this evidence meanwhile. Look at it again, then make your change.',
  );
}

async function afterChange(
  tx: Context,
  hypothesis: Hypothesis,
  evidence: Evidence,
  type: string,
): Promise<void> {
  const { id, highlightId, direction, tier, role, state, removedAt } = evidence;
  await recordChange(tx, {
    type,
    projectId: hypothesis.projectId,
    subject: {
      evidenceId: id,
      hypothesisId: hypothesis.id,
      highlightId,
      direction,
      tier,
      role,
      state,
      // Read back by the mark of rules that were changed after data.
      tests: role === 'testing' && state === 'accepted' && removedAt === null,
    },
  });
  await recomputeVerdicts(tx, hypothesis.projectId, [hypothesis.id], 'evidence');
}

function withRating(evidence: Evidence, rating: Rating): Evidence {
  return {
    ...evidence,
    direction: rating.direction ?? evidence.direction,
    tier: rating.tier ?? evidence.tier,
    role: rating.role ?? evidence.role,
    leadingQuestion: rating.leadingQuestion ?? evidence.leadingQuestion,
    secondHand: rating.secondHand ?? evidence.secondHand,
  };
}
