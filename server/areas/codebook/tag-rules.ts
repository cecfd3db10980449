import { TAGS_MAX } from '../../../core/codebook/tags.ts';
import {
  ConflictError,
  InvalidError,
  LimitError,
  NotFoundError,
} from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { lockProject, maySeeProject } from '../projects/index.ts';
import { findTag, listTags, type Tag, updateTag } from './tags.store.ts';

/**
 * A tag of a project that the actor may see.
 *
 * @throws NotFoundError `tag.not_found`
 */
export async function requireTag(ctx: Context, tagId: string): Promise<Tag> {
  const tag = await findTag(ctx.db, tagId);
  const visible = tag && (await maySeeProject(ctx, tag.projectId));
  if (!visible) throw new NotFoundError('tag.not_found', 'There is no such tag.');
  return tag;
}

/**
 * Stores a tag if it still stands at `revision − 1`.
 *
 * @throws ConflictError `tag.changed_meanwhile`
 */
export async function storeTag(tx: Context, tag: Tag): Promise<void> {
  if (await updateTag(tx.db, tag)) return;
  throw new ConflictError(
    'tag.changed_meanwhile',
    'Somebody changed this tag meanwhile. Look at it again, then make your change.',
  );
}

/**
 * The tags of a project, which nobody else adds, renames or moves until the transaction ends: else two at once would
 * take the same name, or each end up below the other.
 */
export async function holdTags(tx: Context, projectId: string): Promise<Tag[]> {
  await lockProject(tx.db, projectId);
  return listTags(tx.db, projectId);
}

/** More tags than are listed would be lost to everybody. @throws LimitError `tag.too_many` */
export function checkRoom(tags: number, added: number): void {
  if (tags + added <= TAGS_MAX) return;
  throw new LimitError(
    'size',
    'tag.too_many',
    `A project holds at most ${TAGS_MAX} tags, archived ones too. Add fewer, or work in a further project.`,
  );
}

/** Two tags of a kind (two phases of a journey) are never called the same. @throws ConflictError `tag.name_taken` */
export function checkName(tag: Tag, siblings: readonly Tag[]): void {
  const name = tag.name.toLocaleLowerCase();
  const clash = siblings.some(
    (sibling) =>
      sibling.name.toLocaleLowerCase() === name &&
      sibling.journeyId === tag.journeyId &&
      sibling.parentId === tag.parentId &&
      !sibling.archivedAt,
  );
  if (clash && !tag.archivedAt) {
    throw new ConflictError(
      'tag.name_taken',
      `There is a ${tag.kind} with this name already. Choose another name, or use that one.`,
    );
  }
}

/** Only codes have parents, and no code stands below itself. @throws InvalidError `tag.parent_invalid` */
export function checkParent(tag: Tag, siblings: readonly Tag[]): void {
  const byId = new Map(siblings.map((sibling) => [sibling.id, sibling]));
  const seen = new Set<string>([tag.id]);
  for (let parentId = tag.parentId; parentId;) {
    const parent = byId.get(parentId);
    if (tag.kind !== 'code' || !parent || seen.has(parentId)) {
      throw new InvalidError(
        'tag.parent_invalid',
        'The parent must be another code of this project that does not stand below this one.',
      );
    }
    seen.add(parentId);
    parentId = parent.parentId;
  }
}
