import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { requireProject } from '../projects/index.ts';
import { byHighlight, confirmGivenTag, listGivenTags } from './given-tags.store.ts';
import { stateOf, undoOf } from './highlight-state.ts';
import { findHighlights } from './highlights.store.ts';
import { listOutdatedOn } from './outdated-tags.store.ts';
import { changeOf } from './require-highlight.ts';

/** Which tags of which highlights still fit. */
export interface Confirmation {
  readonly highlightIds: readonly HighlightId[];
  /** This tag alone; without it all that mean something else by now. */
  readonly tagId?: TagId | undefined;
}

/**
 * Says of tags that came to mean something else that they still fit these highlights: who gave them and when stays.
 * A tag that nobody defined anew since needs no word.
 *
 * @returns On how many highlights there was something to say.
 * @throws NotFoundError `project.not_found`, `highlight.not_found`, `tag.not_found`
 */
export async function confirmTags(
  ctx: Context,
  projectId: string,
  { highlightIds, tagId }: Confirmation,
): Promise<number> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    if (tagId) await requireTagsOf(tx, projectId, [tagId]);
    const ids = [...new Set(highlightIds)];
    const found = await findHighlights(tx.db, projectId, ids);
    if (found.length < ids.length) {
      throw new NotFoundError(
        'highlight.not_found',
        'One of these highlights was removed, or is not in this project.',
      );
    }
    const outdated = await listOutdatedOn(tx.db, ids);
    const given = byHighlight(await listGivenTags(tx.db, ids));
    const confirmed = { by: actorId(tx), at: tx.now() };
    const changes: NewChange[] = [];
    const fitting = new Map<TagId, string[]>();
    for (const highlight of found) {
      const tagIds = (outdated.get(highlight.id) ?? []).filter((id) => !tagId || id === tagId);
      if (tagIds.length === 0) continue;
      for (const id of tagIds) fitting.set(id, [...(fitting.get(id) ?? []), highlight.id]);
      const before = given.get(highlight.id) ?? [];
      const after = before.map((tag) => (tagIds.includes(tag.tagId) ? { ...tag, confirmed } : tag));
      const whole = { ...highlight, tagIds: before.map((tag) => tag.tagId) };
      const undo = undoOf(highlight.id, stateOf(whole, before), stateOf(whole, after));
      const change = changeOf('highlight.confirmed', whole, undo);
      changes.push({ ...change, subject: { ...change.subject, confirmedTagIds: tagIds } });
    }
    for (const [id, on] of fitting) await confirmGivenTag(tx.db, id, on, confirmed);
    await recordChanges(tx, changes);
    return changes.length;
  });
}
