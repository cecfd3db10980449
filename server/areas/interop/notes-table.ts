import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { Context } from '../../context.ts';
import { allNotes, type NotesSearch } from '../notes/index.ts';
import { namesOfUsers } from '../workspaces/index.ts';

type ListedNote = Awaited<ReturnType<typeof allNotes>>[number];

const COLUMNS = {
  note: 'text',
  on: 'text',
  about: 'text',
  quote: 'text',
  participant: 'text',
  source: 'text',
  author: 'text',
  written_at: 'moment',
  withheld: 'text',
  highlight_id: 'text',
} as const satisfies Columns;

/**
 * Every note that matches, with what it is on. `withheld` says why the words of one are not there.
 */
export async function notesTable(
  ctx: Context,
  projectId: string,
  search: NotesSearch,
): Promise<Table> {
  const notes = await allNotes(ctx, projectId, search);
  const authorIds = notes.flatMap(({ authorId }) => authorId ?? []);
  const names = await namesOfUsers(ctx.db, authorIds);
  return tableOf(
    COLUMNS,
    notes.map((note) => ({
      note: note.text,
      on: note.kind,
      about: nameOfNoted(note),
      ...whereItStands(note),
      author: names.get(note.authorId ?? '') ?? null,
      written_at: note.at,
      withheld: note.isWithheld ? 'consent' : '',
    })),
  );
}

/** The cells that only notes on highlights, sources and participants fill. */
function whereItStands({ kind, thing, quote, isWithheld }: ListedNote) {
  if (!quote) {
    const source = kind === 'source' ? (thing?.name ?? null) : null;
    return { quote: null, participant: thing?.pseudonym ?? null, source, highlight_id: null };
  }
  return {
    quote: isWithheld ? '' : quote.quote,
    participant: quote.pseudonym,
    source: quote.sourceTitle,
    highlight_id: quote.highlightId,
  };
}

/** What a note is on, by its name; null for one on a highlight, which has none. */
export function nameOfNoted({
  thing,
  hypothesis,
  component,
  tag,
  survivor,
}: ListedNote): string | null {
  if (thing) return thing.name;
  if (hypothesis) {
    const statement = `H${hypothesis.number} ${hypothesis.statement}`;
    return component ? `${statement} (${component})` : statement;
  }
  return tag && survivor ? `${tag.name} → ${survivor.name}` : null;
}
