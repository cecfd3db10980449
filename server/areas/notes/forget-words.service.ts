import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import {
  findNote,
  listNotesOfProject,
  updateNote,
  type WrittenNote,
} from './written-notes.store.ts';

/** Who withdraws, and which sources hold their words. */
export interface Withdrawn {
  readonly projectId: string;
  readonly participantId: string;
  /** Sources that hold words of theirs, and of those the ones in which nobody else of the project is. */
  readonly sourceIds: ReadonlySet<string>;
  readonly ownSourceIds: ReadonlySet<string>;
  readonly theirs: TheirWords;
}

/**
 * Masks what notes repeat of somebody's words: in all notes on them and on their sources, as in notes on their
 * highlights, and elsewhere in notes that were taken away, which nobody could change any more. A note about them
 * that was taken away is masked as a whole.
 */
export async function forgetWordsInNotes(tx: Context, withdrawn: Withdrawn): Promise<void> {
  for (const note of await listNotesOfProject(tx.db, withdrawn.projectId)) {
    const after = withoutWords(note, withdrawn);
    if (after !== note.text) await overwrite(tx, note, after);
  }
}

/** Notes about somebody that stand: on them, and on sources of theirs alone. What they say of them, people decide. */
export async function listNotesAbout(tx: Context, withdrawn: Withdrawn): Promise<Copy[]> {
  return (await listNotesOfProject(tx.db, withdrawn.projectId))
    .filter((note) => note.removedAt === null && isAbout(note, withdrawn))
    .map(({ id, text }) => ({ place: 'note_about', subjectId: id, start: 0, end: text.length }));
}

/** Masks a copy of withdrawn words, or all that was said of somebody, in a note that was taken away instead. */
export async function maskRemovedNote(
  tx: Context,
  projectId: string,
  { place, subjectId, start, end }: Copy,
): Promise<void> {
  if (place !== 'note_about' && place !== 'written_note') return;
  const note = await findNote(tx.db, subjectId);
  if (note?.projectId !== projectId || note.removedAt === null) return;
  const isWhole = place === 'note_about';
  await overwrite(tx, note, isWhole ? masked(note.text) : maskSpans(note.text, [{ start, end }]));
}

function withoutWords(note: WrittenNote, withdrawn: Withdrawn): string {
  const { text, thing, removedAt } = note;
  if (removedAt !== null && isAbout(note, withdrawn)) return masked(text);
  const isNear = isAbout(note, withdrawn) || withdrawn.sourceIds.has(thing.id);
  if (!isNear && removedAt === null) return text;
  // What stands people decide on; what was taken away nobody can.
  const copiesIn = removedAt === null ? withdrawn.theirs.copiesIn : withdrawn.theirs.tracesIn;
  return maskSpans(text, copiesIn(text, isNear ? NEAR_COPY_WORDS : undefined));
}

/** Next to their words two of them in a row are a copy, as in notes on highlights. */
const NEAR_COPY_WORDS = 2;

function isAbout({ thing }: WrittenNote, { participantId, ownSourceIds }: Withdrawn): boolean {
  return thing.id === participantId || ownSourceIds.has(thing.id);
}

function masked(text: string): string {
  return maskSpans(text, [{ start: 0, end: text.length }]);
}

async function overwrite(tx: Context, note: WrittenNote, text: string): Promise<void> {
  const stored = await updateNote(tx.db, { ...note, text, revision: note.revision + 1 });
  if (!stored) throw new InterferenceError();
}
