import { mergedAliases, mergeProblem, parentAfterMerge } from '../../../core/codebook/merge.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Context, Undoable } from '../../context.ts';
import { checkName, holdTags, requireTag, storeTag } from './tag-rules.ts';
import { undoOf } from './tag-state.ts';
import { keepVersion } from './tag-versions.service.ts';
import type { Tag } from './tags.store.ts';

/** Which tags become part of which, as somebody saw them. */
export interface TagMerge {
  readonly revision: number;
  readonly merged: readonly { readonly tagId: TagId; readonly revision: number }[];
  readonly note: string;
  readonly definition?: string | undefined;
  readonly useWhen?: string | undefined;
  readonly avoidWhen?: string | undefined;
  readonly example?: string | undefined;
}

/**
 * The part of a merge that is in the codebook: what is merged is archived and says where it went, its children and
 * its names go to the one that is left. The caller moves what rests on them, and records all of it.
 *
 * @throws NotFoundError `tag.not_found`
 * @throws ConflictError `tag.changed_meanwhile`, `tag.name_taken`
 * @throws InvalidError `tag.merge_invalid`
 */
export async function mergeInCodebook(
  tx: Context,
  survivorId: TagId,
  order: TagMerge,
): Promise<{ readonly survivor: Tag; readonly undo: readonly Undoable[] }> {
  const before = await requireTag(tx, survivorId);
  const tags = (await holdTags(tx, before.projectId)).filter(({ kind }) => kind === before.kind);
  const merged = await requireMerged(tx, before, order);
  const mergedIds = new Set<string>(merged.map(({ id }) => id));
  const survivor: Tag = {
    ...before,
    definition: order.definition ?? before.definition,
    useWhen: order.useWhen ?? before.useWhen,
    avoidWhen: order.avoidWhen ?? before.avoidWhen,
    example: order.example ?? before.example,
    aliases: mergedAliases(before, merged),
    // Ids in a chain of tags are ids of tags.
    parentId: parentAfterMerge(before, mergedIds, tags) as TagId | null,
    revision: order.revision + 1,
  };
  const undo: Undoable[] = [];
  const put = async (was: Tag, is: Tag): Promise<void> => {
    await storeTag(tx, is);
    undo.push(...undoOf(was, is));
  };
  for (const tag of merged) {
    const revision = order.merged.find(({ tagId }) => tagId === tag.id)?.revision ?? -1;
    await put(tag, {
      ...tag,
      archivedAt: tag.archivedAt ?? tx.now(),
      mergedInto: survivorId,
      mergeNote: order.note,
      revision: revision + 1,
    });
  }
  await put(before, survivor);
  undo.push(...(await keepVersion(tx, before, survivor)));
  const moved: Tag[] = [];
  for (const child of childrenOf(tags, mergedIds, survivorId)) {
    const after = { ...child, parentId: survivorId, revision: child.revision + 1 };
    checkChild(after, [...tags.filter(({ id }) => id !== child.id), ...moved]);
    await put(child, after);
    moved.push(after);
  }
  return { survivor, undo };
}

async function requireMerged(tx: Context, survivor: Tag, order: TagMerge): Promise<Tag[]> {
  const merged: Tag[] = [];
  for (const tagId of new Set(order.merged.map((each) => each.tagId))) {
    const tag = await requireTag(tx, tagId);
    if (tag.projectId !== survivor.projectId) {
      throw new NotFoundError('tag.not_found', 'One of these tags is not in this project.');
    }
    merged.push(tag);
  }
  const problem =
    survivor.archivedAt || merged.some(({ mergedInto }) => mergedInto)
      ? 'archived'
      : mergeProblem(survivor, merged);
  if (problem) throw new InvalidError('tag.merge_invalid', PROBLEMS[problem]);
  return merged;
}

const PROBLEMS = {
  archived: 'Merge into a tag that is in use, and only tags that were not merged already.',
  itself: 'A tag cannot be merged into itself. Choose another one.',
  other_kind: 'Only tags of the same kind can be merged.',
  lane: 'Lanes are the same in every project and cannot be merged.',
};

function childrenOf(
  tags: readonly Tag[],
  mergedIds: ReadonlySet<string>,
  survivorId: string,
): readonly Tag[] {
  return tags.filter(
    ({ id, parentId }) =>
      parentId !== null && mergedIds.has(parentId) && !mergedIds.has(id) && id !== survivorId,
  );
}

function checkChild(child: Tag, others: readonly Tag[]): void {
  try {
    checkName(child, others);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    throw new ConflictError(
      'tag.name_taken',
      `Both have a tag called “${child.name}” below them. Merge those first.`,
    );
  }
}
