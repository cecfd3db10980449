import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ParticipantId, TagId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import { actorId, type Context, transactAgain } from '../../context.ts';
import { requireTagsOf, requireUnmerged } from '../codebook/index.ts';
import { requireSpeaker } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import {
  byHighlight,
  deleteGivenTag,
  type GivenTag,
  insertGivenTags,
  listGivenTags,
} from './given-tags.store.ts';
import { stateOf, undoOf } from './highlight-state.ts';
import type { FivePoint, Highlight } from './highlight.ts';
import { findHighlights } from './highlights.store.ts';
import { changeOf, storeHighlight, tagsBetween } from './require-highlight.ts';

/** What is to become of many highlights. */
export interface ManyChanges {
  readonly highlightIds: readonly HighlightId[];
  readonly addTagIds: readonly TagId[];
  readonly removeTagIds: readonly TagId[];
  readonly participantId?: ParticipantId | null | undefined;
  /** `computed`: what its words say, where nobody set one. */
  readonly sentiment?: FivePoint | 'computed' | null | undefined;
  readonly keyQuote?: boolean | undefined;
}

/**
 * Changes highlights of a project, wherever they are, as one action. Tags that stay keep who gave them and when.
 *
 * @returns How many became others.
 * @throws NotFoundError `project.not_found`, `highlight.not_found`, `tag.not_found`, `participant.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `participant.withdrew`
 */
export async function changeHighlights(
  ctx: Context,
  projectId: string,
  wanted: ManyChanges,
): Promise<number> {
  return transactAgain(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await requireTagsOf(tx, projectId, wanted.removeTagIds);
    const addTagIds = await requireUnmerged(tx, projectId, wanted.addTagIds);
    if (wanted.participantId) await requireSpeaker(tx, wanted.participantId, projectId);
    const ids = [...new Set(wanted.highlightIds)];
    const found = await findHighlights(tx.db, projectId, ids);
    if (found.length < ids.length) {
      throw new NotFoundError(
        'highlight.not_found',
        'One of these highlights was removed, or is not in this project.',
      );
    }
    const given = byHighlight(await listGivenTags(tx.db, ids));
    const changes: NewChange[] = [];
    const added: GivenTag[] = [];
    for (const before of found) {
      const change = changed(tx, before, given.get(before.id) ?? [], { ...wanted, addTagIds });
      if (!change) continue;
      await storeHighlight(tx, change.after);
      added.push(...change.added);
      changes.push(change.change);
    }
    for (const tagId of wanted.removeTagIds) await deleteGivenTag(tx.db, tagId, ids);
    await insertGivenTags(tx.db, added);
    await recordChanges(tx, changes);
    return changes.length;
  });
}

/** What becomes of one of them; undefined when nothing does. */
function changed(
  tx: Context,
  before: Highlight,
  given: readonly GivenTag[],
  wanted: ManyChanges,
):
  | { readonly after: Highlight; readonly added: GivenTag[]; readonly change: NewChange }
  | undefined {
  const removed = new Set(wanted.removeTagIds);
  const has = new Set(given.map(({ tagId }) => tagId));
  const added = [...new Set(wanted.addTagIds)]
    .filter((tagId) => !has.has(tagId))
    .map((tagId) => ({ highlightId: before.id, tagId, by: actorId(tx), at: tx.now() }));
  const tags = [...given.filter(({ tagId }) => !removed.has(tagId)), ...added];
  const { participantId, sentiment, keyQuote } = wanted;
  const was = { ...before, tagIds: given.map(({ tagId }) => tagId) };
  const after: Highlight = {
    ...before,
    tagIds: tags.map(({ tagId }) => tagId),
    participantId: participantId === undefined ? before.participantId : participantId,
    sentiment: sentimentAfter(before, sentiment),
    keyQuote: keyQuote ?? before.keyQuote,
    revision: before.revision + 1,
  };
  const undo = undoOf(before.id, stateOf(before, given), stateOf(after, tags));
  if (undo.length === 0) return undefined;
  const between = tagsBetween(was, after);
  const isTagged = between.addedTagIds.length > 0 || between.removedTagIds.length > 0;
  const type = isTagged ? 'highlight.tagged' : 'highlight.changed';
  return { after, added, change: changeOf(type, after, undo, between) };
}

function sentimentAfter(before: Highlight, wanted: ManyChanges['sentiment']): FivePoint | null {
  if (wanted === undefined) return before.sentiment;
  return wanted === 'computed' ? (before.sentiment ?? before.computedSentiment) : wanted;
}
