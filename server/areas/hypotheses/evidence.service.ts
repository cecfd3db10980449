import { assert } from '../../../core/kernel/assert.ts';
import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { EvidenceId, HighlightId, HypothesisId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChange } from '../../changes.ts';
import { actorId, type Context, transact, type Undoable } from '../../context.ts';
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
import { usualRatings } from './usual-rating.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/**
 * How a link is rated; what is not said stays, or gets its usual value on a new link. With `neutralQuestion` the
 * question that stands there does not lead, or, with null, nobody says so any more.
 */
export type Rating = {
  readonly [
    Field in 'direction' | 'tier' | 'role' | 'leadingQuestion' | 'secondHand' | 'neutralQuestion'
  ]?: Evidence[Field] | undefined;
};

/** The rating of a link that is made; its direction must be said. */
export type NewRating = Rating & { readonly direction: Evidence['direction'] };

/**
 * Links a highlight to a hypothesis. A link that is there is rated anew, one that was removed comes back.
 *
 * @throws NotFoundError `hypothesis.not_found`, `highlight.not_found`
 * @throws InvalidError `evidence.other_project`; ConflictError `evidence.changed_meanwhile`
 */
export async function linkEvidence(
  ctx: Context,
  hypothesisId: HypothesisId,
  input: NewRating & { readonly highlightId: HighlightId },
): Promise<Evidence> {
  return transact(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const { rated, change } = await linkOne(tx, hypothesis, input);
    await recordChange(tx, change);
    await recomputeVerdicts(tx, hypothesis.projectId, [hypothesis.id], 'evidence');
    return rated;
  });
}

/** Stores one link; the caller records its change and computes the verdict anew. */
export async function linkOne(
  tx: Context,
  hypothesis: Hypothesis,
  input: NewRating & { readonly highlightId: HighlightId },
): Promise<{ readonly rated: Evidence; readonly change: NewChange }> {
  const highlight = await requireLinkable(tx, hypothesis, input.highlightId);
  const existing = await findLink(tx.db, hypothesis.id, highlight.id);
  const evidence = existing
    ? {
        ...existing,
        state: 'accepted' as const,
        removedAt: null,
        revision: existing.revision + 1,
      }
    : await newLink(tx, hypothesis, highlight);
  const rated = withRating(evidence, input);
  await storeEvidence(tx, rated);
  const about = { hypothesis, highlight, evidence: rated, undo: undoOf(existing, rated) };
  return { rated, change: changeOf('evidence.linked', about) };
}

/**
 * Rates a link anew, accepts or rejects it, or says that the question before it does not lead.
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
    await storeEvidence(tx, after);
    await afterChange(tx, hypothesis, after, 'evidence.changed', undoOf(evidence, after));
    return after;
  });
}

/** Removes a link; linking the highlight again brings it back. @throws NotFoundError `evidence.not_found` */
export async function removeEvidence(ctx: Context, evidenceId: EvidenceId): Promise<void> {
  await transact(ctx, async (tx) => {
    const { evidence, hypothesis } = await requireEvidence(tx, evidenceId);
    const after = { ...evidence, removedAt: tx.now(), revision: evidence.revision + 1 };
    await storeEvidence(tx, after);
    await afterChange(tx, hypothesis, after, 'evidence.removed', undoOf(evidence, after));
  });
}

async function requireEvidence(
  tx: Context,
  evidenceId: string,
): Promise<{ readonly evidence: Evidence; readonly hypothesis: Hypothesis }> {
  const evidence = await findEvidence(tx.db, evidenceId);
  const hypothesis =
    evidence?.removedAt === null ? await findVisibleHypothesis(tx, evidence.hypothesisId) : null;
  if (!evidence || !hypothesis) throw notFound();
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
  const { method } = await requireStudy(tx, source.studyId);
  const { heldOn } = source;
  const [usual] = await usualRatings(tx.db, hypothesis.formedOn, [
    { ...highlight, method, heldOn },
  ]);
  assert(usual, 'one passage has one usual rating');
  return {
    id: tx.newId('evidence'),
    hypothesisId: hypothesis.id,
    highlightId: highlight.id,
    direction: 0,
    ...usual,
    leadingQuestion: false,
    secondHand: false,
    neutralQuestion: null,
    state: 'accepted',
    createdBy: actorId(tx),
    createdAt: tx.now(),
    removedAt: null,
    revision: 0,
  };
}

/** Stores a link if it still stands at `revision − 1`. @throws ConflictError `evidence.changed_meanwhile` */
export async function storeEvidence(tx: Context, evidence: Evidence): Promise<void> {
  // Two people may link the same at once, and then both links are new.
  const isNew = evidence.revision === 0;
  if (await (isNew ? insertEvidence : updateEvidence)(tx.db, evidence)) return;
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
  undo: readonly Undoable[],
): Promise<void> {
  const highlight = await requireHighlight(tx, evidence.highlightId);
  await recordChange(tx, changeOf(type, { hypothesis, highlight, evidence, undo }));
  await recomputeVerdicts(tx, hypothesis.projectId, [hypothesis.id], 'evidence');
}

/** What is recorded of a link. */
export function changeOf(
  type: string,
  about: {
    readonly hypothesis: Pick<Hypothesis, 'id' | 'projectId'>;
    readonly highlight: Highlight;
    readonly evidence: Evidence;
    readonly undo?: readonly Undoable[] | undefined;
  },
): NewChange {
  const { id, highlightId, direction, tier, role, state, removedAt } = about.evidence;
  return {
    type,
    projectId: about.hypothesis.projectId,
    subject: {
      evidenceId: id,
      hypothesisId: about.hypothesis.id,
      highlightId,
      sourceId: about.highlight.sourceId,
      direction,
      tier,
      role,
      state,
      // Read back by the mark of rules that were changed after data.
      tests: role === 'testing' && state === 'accepted' && removedAt === null,
    },
    undo: about.undo,
  };
}

/** What can be taken back of a link. */
function stateOf(evidence: Evidence) {
  const { direction, tier, role, state, removedAt } = evidence;
  const { leadingQuestion, secondHand, neutralQuestion } = evidence;
  return {
    ...{ direction, tier, role, leadingQuestion, secondHand, neutralQuestion, state },
    isRemoved: removedAt !== null,
  };
}

/** How to take back what happened to a link; one that was not there before is removed. */
export function undoOf(before: Evidence | null, after: Evidence): Undoable[] {
  const was = before ? stateOf(before) : { ...stateOf(after), isRemoved: true };
  const change = stateChange(was, stateOf(after));
  return change ? [{ kind: 'evidence', id: after.id, ...change }] : [];
}

/**
 * Brings links from the state that an action left them in to another: back, or there again. Verdicts are computed once
 * for all.
 *
 * @throws ConflictError `action.changed_since` when one is not in that state any more
 * @throws NotFoundError `evidence.not_found`, `highlight.not_found`
 */
export async function turnEvidence(
  tx: Context,
  turns: readonly { readonly id: string; readonly from: State; readonly to: State }[],
): Promise<void> {
  const projects = new Map<string, Set<HypothesisId>>();
  for (const turn of turns) {
    const { id, projectId } = await turnOne(tx, turn);
    const turned = projects.get(projectId) ?? new Set();
    projects.set(projectId, turned.add(id));
  }
  for (const [projectId, ids] of projects) {
    await recomputeVerdicts(tx, projectId, [...ids], 'evidence');
  }
}

async function turnOne(
  tx: Context,
  { id, from, to }: { readonly id: string; readonly from: State; readonly to: State },
): Promise<Hypothesis> {
  const before = await findEvidence(tx.db, id);
  const hypothesis = before && (await findVisibleHypothesis(tx, before.hypothesisId));
  if (!before || !hypothesis) throw notFound();
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody rated this evidence since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isRemoved, ...rating } = to as Partial<ReturnType<typeof stateOf>>;
  const after: Evidence = {
    ...before,
    ...rating,
    removedAt: (isRemoved ?? before.removedAt !== null) ? (before.removedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  await storeEvidence(tx, after);
  const highlight = await requireHighlight(tx, after.highlightId);
  const type = isRemoved === true ? 'evidence.removed' : 'evidence.changed';
  await recordChange(tx, changeOf(type, { hypothesis, highlight, evidence: after }));
  return hypothesis;
}

function notFound(): NotFoundError {
  return new NotFoundError('evidence.not_found', 'There is no such evidence.');
}

function withRating(evidence: Evidence, rating: Rating): Evidence {
  const { neutralQuestion = evidence.neutralQuestion } = rating;
  return {
    ...evidence,
    direction: rating.direction ?? evidence.direction,
    tier: rating.tier ?? evidence.tier,
    role: rating.role ?? evidence.role,
    leadingQuestion: rating.leadingQuestion ?? evidence.leadingQuestion,
    secondHand: rating.secondHand ?? evidence.secondHand,
    neutralQuestion,
  };
}
