import { orderWhenMoved } from '../../../core/codebook/moving.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import type { ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { archivedAt, requireProject } from '../projects/index.ts';
import { checkName, checkParent, holdTags, storeTag } from './tag-rules.ts';
import { subjectOf, undoOf } from './tag-state.ts';
import { requireTagsOf } from './tags.service.ts';
import { type Tag, updatePosition } from './tags.store.ts';

/** What is to become of several tags of one kind; what is not given stays. */
interface TagsChange {
  readonly tags: readonly { readonly tagId: TagId; readonly revision: number }[];
  readonly hue?: number | undefined;
  readonly archived?: boolean | undefined;
  /** Below which code, null for none, and before which of those there, null for last. */
  readonly place?: { readonly parentId: TagId | null; readonly beforeId: TagId | null } | undefined;
}

/**
 * Recolours, archives, brings back or moves several tags of one kind as one action: all or none.
 *
 * @throws NotFoundError `project.not_found`, `tag.not_found`
 * @throws ConflictError `tag.changed_meanwhile`, `tag.name_taken`; InvalidError `tag.parent_invalid`
 */
export async function changeTags(
  ctx: Context,
  projectId: ProjectId,
  change: TagsChange,
): Promise<void> {
  await transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const revisions = new Map(change.tags.map(({ tagId, revision }) => [tagId, revision]));
    const all = await holdTags(tx, projectId);
    const [first, ...rest] = await requireTagsOf(tx, projectId, [...revisions.keys()]);
    if (!first || rest.some(({ kind }) => kind !== first.kind)) throw otherKinds();
    const list = all.filter(({ kind }) => kind === first.kind);
    const places = placesOf(list, new Set<string>(revisions.keys()), change.place);
    const after = list.map((tag): Tag => {
      const placed = { ...tag, position: places.get(tag.id) ?? tag.position };
      const revision = revisions.get(tag.id);
      return revision === undefined ? placed : changed(tx, placed, { ...change, revision });
    });
    await store(tx, list, after, new Set(revisions.keys()));
  });
}

function changed(tx: Context, tag: Tag, change: TagsChange & { readonly revision: number }): Tag {
  const { hue = tag.hue, place, archived, revision } = change;
  return {
    ...tag,
    hue,
    parentId: place ? place.parentId : tag.parentId,
    archivedAt: archivedAt(tx, tag.archivedAt, archived),
    // What is brought back stands for itself again.
    ...(archived === false ? { mergedInto: null, mergeNote: '' } : {}),
    revision: revision + 1,
  };
}

/** The places that change when those that are moved are put together. */
function placesOf(
  list: readonly Tag[],
  moved: ReadonlySet<string>,
  place: TagsChange['place'],
): ReadonlyMap<string, number> {
  if (!place) return new Map();
  const { parentId, beforeId } = place;
  const before = list.find(({ id }) => id === beforeId);
  if (beforeId !== null && before?.parentId !== parentId) throw notThere();
  const ordered = list.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const order = orderWhenMoved(ordered, moved, beforeId);
  return new Map(order.map((id, position) => [id, position]));
}

async function store(
  tx: Context,
  before: readonly Tag[],
  after: readonly Tag[],
  wanted: ReadonlySet<TagId>,
): Promise<void> {
  const changes: NewChange[] = [];
  const replaced: { readonly was: Tag; readonly is: Tag }[] = [];
  for (const [index, was] of before.entries()) {
    const is = after[index] ?? was;
    if (wanted.has(is.id)) {
      if (was.parentId !== is.parentId || was.archivedAt !== is.archivedAt) {
        const others = after.filter(({ id }) => id !== is.id);
        checkName(is, others);
        checkParent(is, others);
      }
      await storeTag(tx, is);
      changes.push({
        type: 'tag.changed',
        projectId: is.projectId,
        subject: subjectOf(was, is),
        undo: undoOf(was, is),
      });
    } else if (was.position !== is.position) {
      await updatePosition(tx.db, is.id, is.position);
      replaced.push({ was, is });
    }
  }
  const [first] = replaced;
  if (first) {
    changes.push({
      type: 'tag.ordered',
      projectId: first.is.projectId,
      subject: { tagIds: replaced.map(({ is }) => is.id) },
      undo: replaced.flatMap(({ was, is }) => undoOf(was, is)),
    });
  }
  await recordChanges(tx, changes);
}

function otherKinds(): InvalidError {
  return new InvalidError('tag.parent_invalid', 'Change tags of one kind at once.');
}

function notThere(): InvalidError {
  return new InvalidError(
    'tag.parent_invalid',
    'What they are to stand before must be below the same code.',
  );
}
