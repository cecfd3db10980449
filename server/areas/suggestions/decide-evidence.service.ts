import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { AppError, ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChange, recordChanges } from '../../changes.ts';
import { actorId, attempt, type Context, transactAgain } from '../../context.ts';
import { markPassage } from '../highlights/index.ts';
import {
  type Hypothesis,
  linkOne,
  type NewRating,
  recomputeVerdicts,
  requireHypothesis,
} from '../hypotheses/index.ts';
import { maySeeProject } from '../projects/index.ts';
import {
  type EvidenceSuggestion,
  findEvidenceSuggestion,
  updateEvidenceDecision,
} from './evidence-suggestions.store.ts';

/** What a person says of a passage that may be evidence; what is not said of a link is as usual. */
export type EvidenceDecision =
  ({ readonly state: 'accepted' } & NewRating) | { readonly state: 'rejected' };

/** A decision about one of many. */
export type OneOfMany = EvidenceDecision & { readonly id: EvidenceSuggestion['id'] };

/** What became of many decisions. */
export interface ManyDecided {
  readonly decided: readonly EvidenceSuggestion['id'][];
  /** What could not be decided, and why; nothing happened to it. */
  readonly refused: readonly { readonly id: EvidenceSuggestion['id']; readonly code: string }[];
}

/**
 * Links a suggested passage to its hypothesis in a direction, highlighting it if nobody has, or rejects it for good:
 * one action, which is taken back at once.
 *
 * @throws NotFoundError `suggestion.not_found`
 * @throws ConflictError `suggestion.decided`, `source.version_changed`
 * @throws ForbiddenError `highlight.not_yours` when a strategist accepts what nobody has highlighted
 */
export async function decideEvidence(
  ctx: Context,
  suggestionId: string,
  decision: EvidenceDecision,
): Promise<EvidenceSuggestion> {
  return transactAgain(ctx, async (tx) => {
    const suggestion = await requireSuggestion(tx, suggestionId);
    const hypothesis = await requireHypothesis(tx, suggestion.hypothesisId);
    const { after, links, decisions } = await decideOne(tx, hypothesis, suggestion, decision);
    await recordChanges(tx, [...links, ...decisions]);
    if (decision.state === 'accepted') await judgeAnew(tx, hypothesis);
    return after;
  });
}

/**
 * Decides about many suggested passages of a hypothesis, as one action. One that cannot be decided (its text was
 * corrected, its highlight removed, somebody else was quicker) does not hold up the others.
 *
 * @throws NotFoundError `hypothesis.not_found`
 */
export async function decideManyEvidence(
  ctx: Context,
  hypothesisId: HypothesisId,
  decisions: readonly OneOfMany[],
): Promise<ManyDecided> {
  return transactAgain(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const decided: EvidenceSuggestion['id'][] = [];
    const refused: ManyDecided['refused'][number][] = [];
    const links: NewChange[] = [];
    const ofSuggestions: NewChange[] = [];
    for (const decision of new Map(decisions.map((one) => [one.id, one])).values()) {
      const { id } = decision;
      try {
        const done = await attempt(tx, async () => {
          const suggestion = await requireSuggestion(tx, id);
          if (suggestion.hypothesisId !== hypothesisId) throw notFound();
          return decideOne(tx, hypothesis, suggestion, decision);
        });
        decided.push(id);
        links.push(...done.links);
        ofSuggestions.push(...done.decisions);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push({ id, code: error.code });
      }
    }
    // Links together, so that the verdict is computed once when they are taken back.
    await recordChanges(tx, [...links, ...ofSuggestions]);
    await judgeAnew(tx, hypothesis);
    return { decided, refused };
  });
}

/** A decision that is stored and not recorded yet. */
interface Decided {
  readonly after: EvidenceSuggestion;
  readonly links: readonly NewChange[];
  readonly decisions: readonly NewChange[];
}

async function decideOne(
  tx: Context,
  hypothesis: Hypothesis,
  before: EvidenceSuggestion,
  decision: EvidenceDecision,
): Promise<Decided> {
  if (before.state !== 'waiting') throw alreadyDecided();
  const decided = { ...before, decidedBy: actorId(tx), decidedAt: tx.now() };
  const { after, links } =
    decision.state === 'rejected'
      ? { after: { ...decided, state: decision.state }, links: [] }
      : await accept(tx, hypothesis, decided, decision);
  return { after, links, decisions: [await store(tx, before, after)] };
}

async function accept(
  tx: Context,
  hypothesis: Hypothesis,
  suggestion: EvidenceSuggestion,
  { state, ...rating }: Extract<EvidenceDecision, { state: 'accepted' }>,
): Promise<Omit<Decided, 'decisions'>> {
  const known = suggestion.highlightId;
  const { highlightId, isNew } = known
    ? { highlightId: known, isNew: false }
    : await markPassage(tx, suggestion);
  const { change } = await linkOne(tx, hypothesis, { ...rating, highlightId });
  const { direction } = rating;
  const after = { ...suggestion, state, highlightId, direction, madeHighlight: isNew };
  return { after, links: [change] };
}

async function judgeAnew(tx: Context, { id, projectId }: Hypothesis): Promise<void> {
  await recomputeVerdicts(tx, projectId, [id], 'evidence');
}

/**
 * Brings a suggestion from the state that an action left it in to another; its link and its highlight are turned by
 * what knows them.
 *
 * @throws ConflictError `action.changed_since`; NotFoundError `suggestion.not_found`
 */
export async function turnEvidenceSuggestion(
  tx: Context,
  suggestionId: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireSuggestion(tx, suggestionId);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody decided about this passage since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const after: EvidenceSuggestion = {
    ...before,
    ...(to as Partial<ReturnType<typeof stateOf>>),
  };
  await recordChange(tx, await store(tx, before, after));
}

/** @returns What is to be recorded of it. */
async function store(
  tx: Context,
  before: EvidenceSuggestion,
  after: EvidenceSuggestion,
): Promise<NewChange> {
  // Two who decide at once both saw it waiting.
  if (!(await updateEvidenceDecision(tx.db, after, before.state))) throw alreadyDecided();
  const change = stateChange(stateOf(before), stateOf(after));
  return {
    type: `evidence_suggestion.${after.state === 'waiting' ? 'taken_back' : after.state}`,
    projectId: after.projectId,
    subject: {
      evidenceSuggestionId: after.id,
      hypothesisId: after.hypothesisId,
      sourceId: after.sourceId,
      direction: after.direction,
    },
    undo: change ? [{ kind: 'evidence_suggestion', id: after.id, ...change }] : [],
  };
}

function alreadyDecided(): ConflictError {
  return new ConflictError(
    'suggestion.decided',
    'Somebody has decided about this passage already. Load the suggestions again.',
  );
}

/** What can be taken back of a decision. */
function stateOf(suggestion: EvidenceSuggestion) {
  const { state, direction, highlightId, madeHighlight, decidedBy, decidedAt } = suggestion;
  return { state, direction, highlightId, madeHighlight, decidedBy, decidedAt };
}

async function requireSuggestion(tx: Context, suggestionId: string): Promise<EvidenceSuggestion> {
  const suggestion = await findEvidenceSuggestion(tx.db, suggestionId);
  const isVisible = suggestion && (await maySeeProject(tx, suggestion.projectId));
  if (!isVisible) throw notFound();
  return suggestion;
}

function notFound(): NotFoundError {
  return new NotFoundError(
    'suggestion.not_found',
    'There is no such suggestion any more. Load the suggestions again.',
  );
}
