import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import type { SuggestionState } from '../../../core/suggestions/kinds.ts';
import { teach } from '../../../core/suggestions/teach.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transactAgain } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import {
  createHighlight,
  requireHighlight,
  setHighlightTags,
  setRemoved,
} from '../highlights/index.ts';
import { maySeeProject } from '../projects/index.ts';
import { findVectors } from '../themes/index.ts';
import { findModelHead, lockModel } from './model.store.ts';
import {
  findSuggestion,
  listWaiting,
  pointToHighlight,
  type Suggestion,
  updateDecision,
  updateLogOdds,
} from './suggestions.store.ts';

/** What a person says of a suggestion. */
export interface Decision {
  readonly state: SuggestionState;
  /** Another tag than the suggested one. */
  readonly tagId?: TagId | undefined;
}

/**
 * Accepts a suggested tag, or another instead, rejects it, or takes back what was said. What it teaches about the
 * others of its tag is done in the same transaction. Saying the same twice changes nothing.
 *
 * @throws NotFoundError `suggestion.not_found`, `tag.not_found`, `highlight.not_found`
 * @throws ConflictError `source.version_changed`, `highlight.changed_meanwhile`
 */
export async function decideSuggestion(
  ctx: Context,
  suggestionId: string,
  decision: Decision,
): Promise<Suggestion> {
  return transactAgain(ctx, async (tx) => {
    const { projectId } = await requireSuggestion(tx, suggestionId);
    await lockModel(tx.db, projectId);
    const before = await requireSuggestion(tx, suggestionId);
    if (before.state === decision.state) return before;
    const open = before.state === 'waiting' ? before : await takeBack(tx, before);
    const after = decision.state === 'waiting' ? open : await decide(tx, open, decision);
    // Two who decide at once both saw it as it was: the second looks again.
    if (!(await updateDecision(tx.db, after, before.state))) throw new InterferenceError();
    await recordChange(tx, {
      type: `suggestion.${after.state === 'waiting' ? 'taken_back' : after.state}`,
      projectId: after.projectId,
      subject: {
        tagSuggestionId: after.id,
        sourceId: after.sourceId,
        tagId: after.tagId,
        givenTagId: after.givenTagId,
      },
    });
    return after;
  });
}

async function requireSuggestion(tx: Context, suggestionId: string): Promise<Suggestion> {
  const suggestion = await findSuggestion(tx.db, suggestionId);
  const visible = suggestion && (await maySeeProject(tx, suggestion.projectId));
  if (!visible) {
    throw new NotFoundError(
      'suggestion.not_found',
      'There is no such suggestion any more. Load the suggestions again.',
    );
  }
  return suggestion;
}

async function decide(
  tx: Context,
  open: Suggestion,
  { state, tagId }: Decision,
): Promise<Suggestion> {
  const decided = { ...open, state, decidedBy: actorId(tx), decidedAt: tx.now() };
  const given = tagId ?? open.tagId;
  await teachOthers(tx, open, state === 'accepted' && given === open.tagId, 1);
  if (state === 'rejected') return decided;
  const highlightId = await giveTag(tx, open, given);
  const madeHighlight = open.highlightId === null;
  if (madeHighlight) await pointToHighlight(tx.db, open, highlightId);
  return { ...decided, highlightId, givenTagId: given, madeHighlight };
}

/** Tags the highlight that the suggestion is for, or highlights its passage. */
async function giveTag(tx: Context, open: Suggestion, tagId: TagId): Promise<HighlightId> {
  if (open.highlightId === null) {
    const { sourceId, textVersion, start, end } = open;
    return (await createHighlight(tx, { sourceId, textVersion, start, end, tagIds: [tagId] })).id;
  }
  const { id, revision, tagIds } = await requireHighlight(tx, open.highlightId);
  await setHighlightTags(tx, id, { revision, tagIds: [...tagIds, tagId] });
  return id;
}

/** As if it had never been decided: the tag goes, and a highlight that it made when nothing else is on it. */
async function takeBack(tx: Context, before: Suggestion): Promise<Suggestion> {
  const wasRight = before.state === 'accepted' && before.givenTagId === before.tagId;
  await teachOthers(tx, before, wasRight, -1);
  const open: Suggestion = {
    ...before,
    state: 'waiting',
    givenTagId: null,
    madeHighlight: false,
    decidedBy: null,
    decidedAt: null,
  };
  if (!before.givenTagId || !before.highlightId) return open;
  const { id, revision, tagIds } = await requireHighlight(tx, before.highlightId);
  const rest = tagIds.filter((tagId) => tagId !== before.givenTagId);
  if (!before.madeHighlight || rest.length > 0) {
    await setHighlightTags(tx, id, { revision, tagIds: rest });
    return open;
  }
  await setRemoved(tx, id, true);
  await pointToHighlight(tx.db, before, null);
  return { ...open, highlightId: null };
}

/** @param way - 1 to teach, −1 to take back what was taught. */
async function teachOthers(
  tx: Context,
  taught: Suggestion,
  isRight: boolean,
  way: 1 | -1,
): Promise<void> {
  const head = await findModelHead(tx.db, taught.projectId);
  if (!head) return;
  const waiting = await listWaiting(tx.db, taught.projectId, taught.tagId);
  const hashes = [taught, ...waiting].map(({ sha256 }) => sha256);
  const places = await findVectors(tx.db, taught.projectId, head.vectorId, [...new Set(hashes)]);
  const place = places.get(taught.sha256);
  if (!place) return;
  const others = waiting.flatMap((each) => {
    const own = places.get(each.sha256);
    return own && each.id !== taught.id ? [{ id: each.id, logOdds: each.logOdds, place: own }] : [];
  });
  const moved = teach({ place, logOdds: taught.logOdds }, isRight, others, head.calibration);
  await updateLogOdds(
    tx.db,
    others.map(({ id, logOdds }, at) => ({
      id,
      logOdds: logOdds + way * ((moved[at] ?? logOdds) - logOdds),
    })),
  );
}
