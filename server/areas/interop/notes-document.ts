import { plainLine, quotation } from '../../../core/interop/markdown.ts';
import type { Context } from '../../context.ts';
import { allNotes, type NotesSearch } from '../notes/index.ts';
import { namesOfUsers } from '../workspaces/index.ts';
import { nameOfNoted } from './notes-table.ts';

type ListedNote = Awaited<ReturnType<typeof allNotes>>[number];

/**
 * Every note that matches as a Markdown document: under what it is on, newest first, as it was typed, with who wrote
 * it and when (UTC). Of a note whose words may not go that far it says so.
 */
export async function notesDocument(
  ctx: Context,
  project: { readonly id: string; readonly name: string },
  search: NotesSearch,
): Promise<string> {
  const notes = await allNotes(ctx, project.id, search);
  const names = await namesOfUsers(
    ctx.db,
    notes.flatMap(({ authorId }) => authorId ?? []),
  );
  const parts = [...byHeading(notes)].map(([heading, under]) =>
    [`## ${heading}`, ...under.map((note) => noteText(note, names))].join('\n\n'),
  );
  return `${[`# ${plainLine(project.name)}`, ...parts].join('\n\n')}\n`;
}

/** Notes on one thing together, also those on highlights of one source with those on the source. */
function byHeading(notes: readonly ListedNote[]): ReadonlyMap<string, readonly ListedNote[]> {
  const groups = new Map<string, ListedNote[]>();
  for (const note of notes) {
    const heading = plainLine(note.quote?.sourceTitle ?? nameOfNoted(note) ?? '');
    const group = groups.get(heading);
    if (group) group.push(note);
    else groups.set(heading, [note]);
  }
  return groups;
}

function noteText(note: ListedNote, names: ReadonlyMap<string, string>): string {
  const { quote, isWithheld, text, authorId, at } = note;
  const author = names.get(authorId ?? '');
  const signed = [author && plainLine(author), at.slice(0, 16).replace('T', ' ')].filter(Boolean);
  return [
    ...(quote && !isWithheld ? [quotation(quote.quote)] : []),
    isWithheld ? '(withheld: consent)' : text,
    `— ${signed.join(', ')}`,
  ].join('\n\n');
}
