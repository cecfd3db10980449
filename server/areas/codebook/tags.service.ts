import { survivorOf } from '../../../core/codebook/merge.ts';
import { leastUsedHue, type Channel, type TagKind } from '../../../core/codebook/tags.ts';
import { InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { JourneyId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { archivedAt, requireProject } from '../projects/index.ts';
import { blankTag } from './blank-tag.ts';
import { checkEvidence, editedFields } from './persona-fields.ts';
import { requireJourney } from './journeys.service.ts';
import { checkName, checkParent, checkRoom, holdTags, requireTag, storeTag } from './tag-rules.ts';
import { subjectOf, undoOf, undoOfNew } from './tag-state.ts';
import { keepVersion } from './tag-versions.service.ts';
import {
  findTagsOf,
  insertTags,
  listTags,
  type PersonaFields,
  shareTags,
  type Tag,
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
  readonly aliases?: readonly string[] | undefined;
  readonly distinctFrom?: readonly TagId[] | undefined;
  readonly channel?: Channel | undefined;
  readonly owner?: string | null | undefined;
  readonly persona?: PersonaFields | undefined;
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
 * These tags, each once; in place of one that was merged stands the one that it became part of: whoever gives it may
 * not have seen yet that it is gone. Until the transaction ends none of them is merged.
 *
 * @throws NotFoundError `tag.not_found` when one of them is not there
 */
export async function requireUnmerged(
  tx: Context,
  projectId: string,
  tagIds: readonly TagId[],
): Promise<TagId[]> {
  await shareTags(tx.db, tx.databaseKind, tagIds);
  const found = await requireTagsOf(tx, projectId, tagIds);
  if (found.every(({ mergedInto }) => mergedInto === null)) return [...new Set(tagIds)];
  const all = await listTags(tx.db, projectId);
  const tags = new Map<string, Tag>(all.map((tag) => [tag.id, tag]));
  // Ids in a chain of tags are ids of tags.
  return [...new Set(tagIds.map((id) => survivorOf(tags, id) as TagId))];
}

/**
 * Creates a persona, phase, touchpoint or code, last in its order, in the least used hue unless one is given.
 *
 * @throws NotFoundError `project.not_found`, `journey.not_found`, `highlight.not_found`
 * @throws ConflictError `tag.name_taken`
 * @throws InvalidError `tag.parent_invalid`, `tag.journey_missing`; LimitError `tag.too_many`
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
    const tags = await holdTags(tx, projectId);
    checkRoom(tags.length, 1);
    const siblings = tags.filter((tag) => tag.kind === input.kind);
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
    await checkEvidence(tx, blank, tag);
    await insertTags(tx.db, [tag]);
    await recordChange(tx, {
      type: 'tag.created',
      projectId,
      subject: { tagId: tag.id, kind: tag.kind },
      undo: undoOfNew(tag.id),
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
 * @throws NotFoundError `tag.not_found`, `highlight.not_found` when a field of a persona is to rest on one that is not there
 * @throws ConflictError `tag.changed_meanwhile`, `tag.name_taken`
 * @throws InvalidError `tag.parent_invalid`
 */
export async function changeTag(
  ctx: Context,
  tagId: TagId,
  edit: TagFields & {
    readonly revision: number;
    readonly archived?: boolean | undefined;
    /** A changed definition says the same in other words. */
    readonly wordingOnly?: boolean | undefined;
  },
): Promise<Tag> {
  return transact(ctx, async (tx) => {
    const before = await requireTag(tx, tagId);
    const after: Tag = {
      ...withFields(before, edit),
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      // What is brought back stands for itself again.
      ...(edit.archived === false ? { mergedInto: null, mergeNote: '' } : {}),
      revision: edit.revision + 1,
    };
    await requireTagsOf(tx, before.projectId, edit.distinctFrom ?? [], before.kind);
    const siblings = (await holdTags(tx, before.projectId)).filter(
      (tag) => tag.kind === before.kind && tag.id !== tagId,
    );
    checkName(after, siblings);
    checkParent(after, siblings);
    await checkEvidence(tx, before, after);
    await storeTag(tx, after);
    await recordChange(tx, {
      type: 'tag.changed',
      projectId: before.projectId,
      subject: subjectOf(before, after),
      undo: undoOf(before, after),
    });
    const undo = await keepVersion(tx, before, after, edit.wordingOnly);
    if (undo.length > 0) {
      await recordChange(tx, {
        type: 'tag.redefined',
        projectId: before.projectId,
        subject: { tagId },
        undo,
      });
    }
    return after;
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
    persona: tag.kind === 'persona' ? editedFields(tag.persona ?? {}, fields.persona ?? {}) : null,
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
  'aliases',
  'distinctFrom',
  'channel',
  'owner',
  'persona',
]);
