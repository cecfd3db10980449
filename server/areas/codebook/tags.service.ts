import { leastUsedHue, type Channel, type TagKind } from '../../../core/codebook/tags.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { JourneyId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { archivedAt, maySeeProject, requireProject } from '../projects/index.ts';
import { blankTag } from './blank-tag.ts';
import { requireJourney } from './journeys.service.ts';
import {
  findTag,
  findTagsOf,
  insertTags,
  listTags,
  type PersonaFields,
  type Tag,
  updatePosition,
  updateTag,
} from './tags.store.ts';

/** What an edit of a tag may carry; what only one kind has is ignored on the others. */
export interface TagFields {
  readonly name?: string | undefined;
  readonly hue?: number | undefined;
  readonly parentId?: TagId | null | undefined;
  readonly definition?: string | undefined;
  readonly useWhen?: string | undefined;
  readonly avoidWhen?: string | undefined;
  readonly example?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly owner?: string | null | undefined;
  readonly persona?: PersonaFields | undefined;
}

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
 * The tags with these ids, all of the same project and, if asked, of one kind.
 *
 * @throws NotFoundError `tag.not_found` when one of them is not there
 */
export async function requireTagsOf(
  ctx: Context,
  projectId: string,
  tagIds: readonly string[],
  kind?: TagKind,
): Promise<Tag[]> {
  const wanted = [...new Set(tagIds)];
  const found = await findTagsOf(ctx.db, projectId, wanted);
  if (found.length !== wanted.length || (kind && found.some((tag) => tag.kind !== kind))) {
    throw new NotFoundError(
      'tag.not_found',
      kind
        ? `One of these is not a ${kind} of this project.`
        : 'One of these tags is not in this project.',
    );
  }
  return found;
}

/**
 * Creates a persona, phase, touchpoint or code, last in its order, in the least used hue unless one is given.
 *
 * @throws NotFoundError `project.not_found`, `journey.not_found`
 * @throws ConflictError `tag.name_taken`
 * @throws InvalidError `tag.parent_invalid`, `tag.journey_missing`
 */
export async function createTag(
  ctx: Context,
  projectId: ProjectId,
  input: TagFields & {
    readonly kind: Exclude<TagKind, 'lane'>;
    readonly name: string;
    readonly journeyId?: JourneyId | undefined;
  },
): Promise<Tag> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const siblings = (await listTags(tx.db, projectId)).filter((tag) => tag.kind === input.kind);
    const journeyId = await journeyOf(tx, projectId, input);
    const blank = blankTag(tx, projectId, input.kind, input.name);
    const tag: Tag = {
      ...withFields(blank, input),
      hue: input.hue ?? leastUsedHue(siblings.map((sibling) => sibling.hue)),
      journeyId,
      position: Math.max(-1, ...siblings.map((sibling) => sibling.position)) + 1,
    };
    checkName(tag, siblings);
    checkParent(tag, siblings);
    await insertTags(tx.db, [tag]);
    await recordChange(tx, {
      type: 'tag.created',
      projectId,
      subject: { tagId: tag.id, kind: tag.kind },
    });
    return tag;
  });
}

async function journeyOf(
  tx: Context,
  projectId: string,
  input: { readonly kind: TagKind; readonly journeyId?: JourneyId | undefined },
): Promise<JourneyId | null> {
  if (input.kind !== 'phase') return null;
  if (!input.journeyId) {
    throw new InvalidError('tag.journey_missing', 'A phase belongs to a journey: say which.');
  }
  const journey = await requireJourney(tx, input.journeyId);
  if (journey.projectId !== projectId) {
    throw new NotFoundError('journey.not_found', 'There is no such journey in this project.');
  }
  return journey.id;
}

/**
 * Renames, defines, moves, recolours, archives or brings back a tag. A lane keeps its name.
 *
 * @throws NotFoundError `tag.not_found`
 * @throws ConflictError `tag.changed_meanwhile`, `tag.name_taken`
 * @throws InvalidError `tag.parent_invalid`
 */
export async function changeTag(
  ctx: Context,
  tagId: TagId,
  edit: TagFields & { readonly revision: number; readonly archived?: boolean | undefined },
): Promise<Tag> {
  return transact(ctx, async (tx) => {
    const before = await requireTag(tx, tagId);
    const after: Tag = {
      ...withFields(before, edit),
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    const siblings = (await listTags(tx.db, before.projectId)).filter(
      (tag) => tag.kind === before.kind && tag.id !== tagId,
    );
    checkName(after, siblings);
    checkParent(after, siblings);
    if (!(await updateTag(tx.db, after))) {
      throw new ConflictError(
        'tag.changed_meanwhile',
        'Somebody changed this tag meanwhile. Look at it again, then make your change.',
      );
    }
    await recordChange(tx, {
      type: 'tag.changed',
      projectId: before.projectId,
      subject: { tagId, archived: after.archivedAt !== null },
    });
    return after;
  });
}

/**
 * Puts tags in the order given; tags that are not named keep their places after them.
 *
 * @throws NotFoundError `project.not_found`, `tag.not_found`
 */
export async function orderTags(
  ctx: Context,
  projectId: string,
  tagIds: readonly TagId[],
): Promise<void> {
  await transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await requireTagsOf(tx, projectId, tagIds);
    for (const [position, tagId] of tagIds.entries()) {
      await updatePosition(tx.db, tagId, position);
    }
    await recordChange(tx, { type: 'tag.ordered', projectId, subject: { tagIds } });
  });
}

function withFields(tag: Tag, fields: TagFields): Tag {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== undefined && EDITABLE.has(key)),
  );
  const changed: Tag = { ...tag, ...given };
  return {
    ...changed,
    name: tag.kind === 'lane' ? tag.name : changed.name,
    channel: tag.kind === 'touchpoint' ? changed.channel : null,
    owner: tag.kind === 'touchpoint' ? changed.owner : null,
    persona: tag.kind === 'persona' ? { ...tag.persona, ...fields.persona } : null,
  };
}

const EDITABLE = new Set([
  'name',
  'hue',
  'parentId',
  'definition',
  'useWhen',
  'avoidWhen',
  'example',
  'channel',
  'owner',
  'persona',
]);

/** Two tags of a kind (two phases of a journey) are never called the same. */
function checkName(tag: Tag, siblings: readonly Tag[]): void {
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

/** Only codes have parents, and no code stands below itself. */
function checkParent(tag: Tag, siblings: readonly Tag[]): void {
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
