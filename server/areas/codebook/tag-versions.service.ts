import { redefinitionOf } from '../../../core/codebook/definition.ts';
import { isStill, type State } from '../../../core/history/states.ts';
import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { TagId, TagVersionId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, type Undoable } from '../../context.ts';
import { requireTag } from './tag-rules.ts';
import {
  findTagVersion,
  insertTagVersion,
  listTagVersions,
  type TagVersion,
  updateTagVersion,
} from './tag-versions.store.ts';
import type { Tag } from './tags.store.ts';

/**
 * Keeps what a tag said of itself until now, if it says something else from now on.
 *
 * @param isWording - Whether somebody said that only the wording changed; `undefined` when nobody said either.
 * @returns How to take that back; none when nothing was kept.
 */
export async function keepVersion(
  tx: Context,
  before: Tag,
  after: Tag,
  isWording?: boolean,
): Promise<readonly Undoable[]> {
  const redefinition = redefinitionOf(before, after);
  if (redefinition === 'none') return [];
  const { definition, useWhen, avoidWhen } = before;
  const version: TagVersion = {
    id: tx.newId('tagVersion'),
    tagId: before.id,
    ...{ definition, useWhen, avoidWhen },
    replacedBy: actorId(tx),
    replacedAt: tx.now(),
    isWording: isWording ?? redefinition === 'wording',
    removedAt: null,
  };
  await insertTagVersion(tx.db, version);
  return [
    {
      kind: 'tag_version',
      id: version.id,
      before: { isRemoved: true },
      after: { isRemoved: false },
    },
  ];
}

/**
 * What a tag said of itself before, newest first.
 *
 * @throws NotFoundError `tag.not_found`
 */
export async function listVersions(ctx: Context, tagId: TagId): Promise<readonly TagVersion[]> {
  const tag = await requireTag(ctx, tagId);
  return listTagVersions(ctx.db, tag.id);
}

/**
 * Says whether what came after an earlier definition says the same in other words, or something else.
 *
 * @throws NotFoundError `tag.not_found`, `tag.version_not_found`
 */
export async function judgeVersion(
  ctx: Context,
  tagId: TagId,
  versionId: TagVersionId,
  isWording: boolean,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const { projectId } = await requireTag(tx, tagId);
    const version = await requireVersion(tx, versionId);
    if (version.tagId !== tagId || version.removedAt) throw notFound();
    if (version.isWording === isWording) return;
    await updateTagVersion(tx.db, { ...version, isWording });
    await recordChange(tx, {
      type: 'tag.redefinition_judged',
      projectId,
      subject: { tagId, versionId, isWording },
      undo: [
        {
          kind: 'tag_version',
          id: versionId,
          before: { isWording: !isWording },
          after: { isWording },
        },
      ],
    });
  });
}

/**
 * Brings an earlier definition from the state that an action left it in to another.
 *
 * @throws NotFoundError `tag.not_found`, `tag.version_not_found`; ConflictError `action.changed_since`
 */
export async function turnTagVersion(
  tx: Context,
  id: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireVersion(tx, id);
  const { projectId } = await requireTag(tx, before.tagId);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody judged this change of a definition since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gives was kept, so these are its fields.
  const { isRemoved, isWording } = { ...stateOf(before), ...to };
  const removedAt = isRemoved ? (before.removedAt ?? tx.now()) : null;
  await updateTagVersion(tx.db, { ...before, isWording, removedAt });
  await recordChange(tx, {
    type: 'tag.redefinition_judged',
    projectId,
    subject: { tagId: before.tagId, versionId: before.id, isWording },
  });
}

async function requireVersion(tx: Context, id: string): Promise<TagVersion> {
  const version = await findTagVersion(tx.db, id);
  if (!version) throw notFound();
  return version;
}

function stateOf({ isWording, removedAt }: TagVersion) {
  return { isWording, isRemoved: removedAt !== null };
}

function notFound(): NotFoundError {
  return new NotFoundError(
    'tag.version_not_found',
    'This tag never said that, or the change was taken back.',
  );
}
