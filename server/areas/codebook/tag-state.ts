import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { recordChange } from '../../changes.ts';
import type { Context, Undoable } from '../../context.ts';
import { checkName, checkParent, holdTags, requireTag, storeTag } from './tag-rules.ts';
import type { Tag } from './tags.store.ts';

/** What can be taken back of a tag. */
function stateOf(tag: Tag) {
  const { name, hue, parentId, position, definition, useWhen, avoidWhen, example } = tag;
  const { aliases, mergedInto, mergeNote, distinctFrom, channel, owner, persona } = tag;
  return {
    ...{ name, hue, parentId, position, definition, useWhen, avoidWhen, example },
    ...{ aliases, mergedInto, mergeNote, distinctFrom, channel, owner, persona },
    isArchived: tag.archivedAt !== null,
  };
}

/** How to take back what happened to a tag; none when nothing did. */
export function undoOf(before: Tag, after: Tag): Undoable[] {
  const change = stateChange(stateOf(before), stateOf(after));
  return change ? [{ kind: 'tag', id: after.id, ...change }] : [];
}

/** What the log says of a changed tag: also the one that it went to, or came back from. */
export function subjectOf(before: Tag, after: Tag) {
  const isMoved = before.mergedInto !== after.mergedInto;
  return {
    tagId: after.id,
    archived: after.archivedAt !== null,
    ...(isMoved ? { mergeTagId: after.mergedInto ?? before.mergedInto } : {}),
  };
}

/** How to take back that a tag was made: it is archived, and out of every list. */
export function undoOfNew(tagId: string): Undoable[] {
  return [{ kind: 'tag', id: tagId, before: { isArchived: true }, after: { isArchived: false } }];
}

/** A tag that is brought from the state that an action left it in to another: back, or there again. */
interface TagTurn {
  readonly id: string;
  readonly from: State;
  readonly to: State;
}

/**
 * Turns tags one after the other. The tags of their project are listed once: an import makes thousands.
 *
 * @throws ConflictError `action.changed_since` when it is not in that state any more; `tag.name_taken`
 * @throws InvalidError `tag.parent_invalid`; NotFoundError `tag.not_found`
 */
export async function turnTags(tx: Context, turns: readonly TagTurn[]): Promise<void> {
  const known = new Map<string, Tag>();
  for (const turn of turns) {
    const before = await requireTag(tx, turn.id);
    if (known.size === 0) {
      for (const tag of await holdTags(tx, before.projectId)) known.set(tag.id, tag);
    }
    known.set(turn.id, await turnTag(tx, before, turn, known));
  }
}

async function turnTag(
  tx: Context,
  before: Tag,
  { from, to }: TagTurn,
  known: ReadonlyMap<string, Tag>,
): Promise<Tag> {
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed this tag since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isArchived, ...fields } = to as Partial<ReturnType<typeof stateOf>>;
  const after: Tag = {
    ...before,
    ...fields,
    archivedAt: (isArchived ?? before.archivedAt !== null) ? (before.archivedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  const siblings = [...known.values()].filter(
    ({ kind, id }) => kind === before.kind && id !== before.id,
  );
  checkName(after, siblings);
  checkParent(after, siblings);
  await storeTag(tx, after);
  await recordChange(tx, {
    type: 'tag.changed',
    projectId: before.projectId,
    subject: subjectOf(before, after),
  });
  return after;
}
