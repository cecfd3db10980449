import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId } from '../../../core/kernel/ids.ts';
import { roleAllows } from '../../../core/workspaces/roles.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { createHighlight, type FivePoint } from '../highlights/index.ts';
import { linkEvidence } from '../hypotheses/index.ts';
import { maySeeProject } from '../projects/index.ts';
import {
  type EvidenceSuggestion,
  findEvidenceSuggestion,
  updateEvidenceDecision,
} from './evidence-suggestions.store.ts';

/** What a person says of a passage that may be evidence. */
export type EvidenceDecision =
  | {
      readonly state: 'accepted';
      readonly direction: FivePoint;
      readonly leadingQuestion: boolean;
    }
  | { readonly state: 'rejected' };

/**
 * Links a suggested passage to its hypothesis in a direction, highlighting it if nobody has, or rejects it for good:
 * one action, which is taken back at once. Tier and role are those that a link usually has.
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
  return transact(ctx, async (tx) => {
    const before = await requireSuggestion(tx, suggestionId);
    if (before.state !== 'waiting') throw alreadyDecided();
    const decided = { ...before, decidedBy: actorId(tx), decidedAt: tx.now() };
    const after: EvidenceSuggestion =
      decision.state === 'rejected'
        ? { ...decided, state: 'rejected' }
        : await accept(tx, decided, decision);
    await store(tx, before, after);
    return after;
  });
}

async function accept(
  tx: Context,
  suggestion: EvidenceSuggestion,
  { direction, leadingQuestion }: Extract<EvidenceDecision, { state: 'accepted' }>,
): Promise<EvidenceSuggestion> {
  const { hypothesisId } = suggestion;
  const highlightId = suggestion.highlightId ?? (await highlight(tx, suggestion));
  await linkEvidence(tx, hypothesisId, { highlightId, direction, leadingQuestion });
  return {
    ...suggestion,
    ...{ state: 'accepted', highlightId, direction },
    madeHighlight: suggestion.highlightId === null,
  };
}

async function highlight(tx: Context, suggestion: EvidenceSuggestion): Promise<HighlightId> {
  const { actor } = tx;
  if (actor.kind === 'member' && !roleAllows(actor.role, 'researcher')) {
    throw new ForbiddenError(
      'highlight.not_yours',
      'Nobody has highlighted this passage yet, and only researchers may. Ask one of them.',
    );
  }
  const { sourceId, textVersion, start, end } = suggestion;
  return (await createHighlight(tx, { sourceId, textVersion, start, end, tagIds: [] })).id;
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
  await store(tx, before, after);
}

async function store(
  tx: Context,
  before: EvidenceSuggestion,
  after: EvidenceSuggestion,
): Promise<void> {
  // Two who decide at once both saw it waiting.
  if (!(await updateEvidenceDecision(tx.db, after, before.state))) throw alreadyDecided();
  const change = stateChange(stateOf(before), stateOf(after));
  await recordChange(tx, {
    type: `evidence_suggestion.${after.state === 'waiting' ? 'taken_back' : after.state}`,
    projectId: after.projectId,
    subject: {
      evidenceSuggestionId: after.id,
      hypothesisId: after.hypothesisId,
      sourceId: after.sourceId,
      direction: after.direction,
    },
    undo: change ? [{ kind: 'evidence_suggestion', id: after.id, ...change }] : [],
  });
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
  if (!isVisible) {
    throw new NotFoundError(
      'suggestion.not_found',
      'There is no such suggestion any more. Load the suggestions again.',
    );
  }
  return suggestion;
}
