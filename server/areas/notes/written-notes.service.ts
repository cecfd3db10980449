import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import { NOTES_ON_ONE_MAX } from '../../../core/notes/kinds.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { checkNotMerged, holdParticipant, requireParticipant } from '../participants/index.ts';
import { lockProject, maySeeProject, requireProject } from '../projects/index.ts';
import { holdSource, requireSource } from '../sources/index.ts';
import { requireFormerTheme, requireTheme } from '../themes/index.ts';
import {
  findNote,
  insertNote,
  listNotesOn,
  type Noted,
  updateNote,
  type WrittenNote,
} from './written-notes.store.ts';

/**
 * Writes a note on a source, a theme or a participant.
 *
 * @throws NotFoundError `project.not_found`, `source.not_found`, `theme.not_found`, `participant.not_found`
 * @throws ConflictError `participant.merged`; LimitError `note.too_many`
 */
export async function writeNote(
  ctx: Context,
  projectId: string,
  { thing, text }: { readonly thing: Noted; readonly text: string },
): Promise<WrittenNote> {
  return transact(ctx, async (tx) => {
    const project = await requireProject(tx, projectId);
    await hold(tx, project.id, thing);
    await checkRoom(tx, thing);
    const note: WrittenNote = {
      id: tx.newId('note'),
      projectId: project.id,
      thing,
      text: text.trim(),
      writtenBy: actorId(tx),
      writtenAt: tx.now(),
      removedAt: null,
      revision: 0,
    };
    await insertNote(tx.db, note);
    await recordChange(tx, {
      type: 'note.written',
      projectId: project.id,
      subject: subjectOf(note),
      undo: [
        { kind: 'note', id: note.id, before: { isRemoved: true }, after: { isRemoved: false } },
      ],
    });
    return note;
  });
}

/**
 * Says a note in other words, takes it away, or brings it back. It is then of whoever wrote these words.
 *
 * @throws NotFoundError `note.not_found`; ConflictError `note.changed_meanwhile`
 */
export async function changeNote(
  ctx: Context,
  noteId: string,
  edit: {
    readonly revision: number;
    readonly text?: string | undefined;
    readonly removed?: boolean | undefined;
  },
): Promise<WrittenNote> {
  return transact(ctx, async (tx) => {
    const before = await requireNote(tx, noteId);
    const text = edit.text?.trim() ?? before.text;
    const isSame = text === before.text;
    const isRemoved = edit.removed ?? before.removedAt !== null;
    const after: WrittenNote = {
      ...before,
      text,
      writtenBy: isSame ? before.writtenBy : actorId(tx),
      writtenAt: isSame ? before.writtenAt : tx.now(),
      removedAt: isRemoved ? (before.removedAt ?? tx.now()) : null,
      revision: edit.revision + 1,
    };
    await store(tx, before, after, true);
    return after;
  });
}

/**
 * Brings a note from the state that an action left it in to another.
 *
 * @throws NotFoundError `note.not_found`; ConflictError `action.changed_since`
 */
export async function turnNote(tx: Context, id: string, from: State, to: State): Promise<void> {
  const before = await requireNote(tx, id);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'This note was changed since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isRemoved, ...fields } = to as Partial<ReturnType<typeof stateOf>>;
  const after: WrittenNote = {
    ...before,
    ...fields,
    removedAt: (isRemoved ?? before.removedAt !== null) ? (before.removedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  // A run may have let go of the theme that it was on.
  if (after.thing.on === 'theme') await requireFormerTheme(tx, after.thing.id);
  await store(tx, before, after, false);
}

/** Puts every note on a thing, those too that were taken away, onto another one. Part of the caller's action. */
export async function moveNotes(tx: Context, from: Noted, to: Noted): Promise<void> {
  for (const before of await listNotesOn(tx.db, from)) {
    await store(tx, before, { ...before, thing: to, revision: before.revision + 1 }, true);
  }
}

async function store(
  tx: Context,
  before: WrittenNote,
  after: WrittenNote,
  isUndoable: boolean,
): Promise<void> {
  if (!(await updateNote(tx.db, after))) {
    throw new ConflictError(
      'note.changed_meanwhile',
      'Somebody changed this note meanwhile. Look at it again, then make your change.',
    );
  }
  const change = stateChange(stateOf(before), stateOf(after));
  await recordChange(tx, {
    type: `note.${verbOf(before, after)}`,
    projectId: after.projectId,
    subject: subjectOf(after),
    undo: isUndoable && change ? [{ kind: 'note', id: after.id, ...change }] : [],
  });
}

function verbOf(before: WrittenNote, after: WrittenNote): string {
  if (before.thing.id !== after.thing.id) return 'moved';
  if ((before.removedAt === null) === (after.removedAt === null)) return 'changed';
  return after.removedAt === null ? 'brought_back' : 'removed';
}

async function requireNote(tx: Context, id: string): Promise<WrittenNote> {
  const note = await findNote(tx.db, id);
  if (!note || !(await maySeeProject(tx, note.projectId))) {
    throw new NotFoundError('note.not_found', 'There is no such note.');
  }
  return note;
}

/** Whoever merges, groups anew or withdraws meanwhile comes first, or waits and finds the note. */
async function hold(tx: Context, projectId: string, { on, id }: Noted): Promise<void> {
  if (on === 'source') {
    const source = await requireSource(tx, id);
    checkInside(source, projectId, 'source');
    await holdSource(tx.db, source.id);
  } else if (on === 'theme') {
    await lockProject(tx.db, projectId);
    checkInside(await requireTheme(tx, id), projectId, 'theme');
  } else {
    await requireParticipant(tx, id, projectId);
    await holdParticipant(tx.db, id);
    checkNotMerged(await requireParticipant(tx, id, projectId));
  }
}

function checkInside(thing: { readonly projectId: string }, projectId: string, on: string): void {
  if (thing.projectId === projectId) return;
  throw new NotFoundError(`${on}.not_found`, `There is no such ${on} in this project.`);
}

async function checkRoom(tx: Context, thing: Noted): Promise<void> {
  const standing = (await listNotesOn(tx.db, thing)).filter(({ removedAt }) => removedAt === null);
  if (standing.length < NOTES_ON_ONE_MAX) return;
  throw new LimitError('size', 'note.too_many', `There is room for ${NOTES_ON_ONE_MAX} notes.`);
}

function stateOf({ thing, text, writtenBy, writtenAt, removedAt }: WrittenNote) {
  return { thing, text, writtenBy, writtenAt, isRemoved: removedAt !== null };
}

/** What a note is on is named the way other changes name it, so that the history leads there. */
function subjectOf({ id, thing }: WrittenNote) {
  return { noteId: id, [`${thing.on}Id`]: thing.id };
}
