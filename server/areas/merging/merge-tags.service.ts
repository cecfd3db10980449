import { InvalidError } from '../../../core/kernel/errors.ts';
import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import {
  createTag,
  mergeInCodebook,
  requireTag,
  type Tag,
  type TagMerge,
} from '../codebook/index.ts';
import { retagHighlights } from '../highlights/index.ts';
import { replaceInScopes } from '../hypotheses/index.ts';
import { mergeOpenings, moveCellTexts } from '../journeys/index.ts';
import { moveMeasured } from '../measurements/index.ts';
import { replacePersonas } from '../participants/index.ts';

/**
 * Makes one tag of several: what rested on the others rests on the one that is left, and the others say where they
 * went. All of it is one action.
 *
 * @throws NotFoundError `tag.not_found`
 * @throws ConflictError `tag.changed_meanwhile`, `tag.name_taken`
 * @throws InvalidError `tag.merge_invalid`
 */
export async function mergeTags(ctx: Context, survivorId: TagId, order: TagMerge): Promise<Tag> {
  return transactAgain(ctx, async (tx) => {
    const { survivor, undo } = await mergeInCodebook(tx, survivorId, order);
    const { projectId } = survivor;
    const mergedIds = [...new Set(order.merged.map(({ tagId }) => tagId))];
    await recordChange(tx, {
      type: 'tag.merged',
      projectId,
      subject: { tagId: survivorId, mergedIds },
      undo,
    });
    await retagHighlights(tx, mergedIds, survivorId);
    if (survivor.kind === 'persona') await replacePersonas(tx, projectId, mergedIds, survivorId);
    await replaceInScopes(tx, projectId, mergedIds, survivorId);
    if (survivor.kind === 'phase' || survivor.kind === 'touchpoint') {
      await moveMeasured(tx, mergedIds, survivorId);
    }
    if (survivor.journeyId) {
      await moveCellTexts(tx, mergedIds, { id: survivorId, journeyId: survivor.journeyId });
      await mergeOpenings(tx, mergedIds, survivor);
    }
    return survivor;
  });
}

/**
 * Gives some highlights of a tag to a new tag beside it. All of it is one action.
 *
 * @throws NotFoundError `tag.not_found`, `highlight.not_found`
 * @throws ConflictError `tag.name_taken`
 * @throws InvalidError `tag.split_invalid`
 */
export async function splitTag(
  ctx: Context,
  tagId: TagId,
  order: {
    readonly name: string;
    readonly definition: string;
    readonly highlightIds: readonly HighlightId[];
  },
): Promise<Tag> {
  return transactAgain(ctx, async (tx) => {
    const { kind, projectId, parentId, journeyId, channel, archivedAt } = await requireTag(
      tx,
      tagId,
    );
    if (kind === 'lane' || archivedAt) {
      throw new InvalidError(
        'tag.split_invalid',
        'Lanes and archived tags cannot be split. Give the highlights another tag instead.',
      );
    }
    const { name, definition, highlightIds } = order;
    const made = await createTag(tx, projectId, {
      ...{ kind, name, definition, parentId },
      journeyId: journeyId ?? undefined,
      channel: channel ?? undefined,
    });
    await recordChange(tx, {
      type: 'tag.split',
      projectId,
      subject: { tagId, newTagId: made.id, highlights: new Set(highlightIds).size },
    });
    await retagHighlights(tx, [tagId], made.id, highlightIds);
    return made;
  });
}
