import { NOTABLE_THINGS, type NotableThing, type NotedThing } from '../../../core/notes/kinds.ts';
import { holdsTerms } from '../../../core/notes/matching.ts';
import { parseSearch } from '../../../core/search/query.ts';
import type { Context } from '../../context.ts';
import { listTags, type Tag } from '../codebook/index.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { type Hypothesis, listHypotheses } from '../hypotheses/index.ts';
import { type Hidden, hiddenFrom } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import { labelsFor } from '../themes/index.ts';
import { namesOfUsers } from '../workspaces/index.ts';
import { listNotedThings, type NotedThingName } from './noted-things.store.ts';
import { listNoteAuthors, listNoteRows, type NotePlace, type NoteRow } from './notes.store.ts';

/** What narrows the notes. */
export interface NotesSearch {
  readonly query?: string | undefined;
  readonly on?: NotedThing | undefined;
  readonly authorId?: string | undefined;
  /** What it is on, by its id. */
  readonly thingId?: string | undefined;
  /** One note on a source, a theme or a participant. */
  readonly noteId?: string | undefined;
}

/** A note with what it is on. */
export type Note = NoteRow & {
  /** Of a note on a highlight. */
  readonly quote: Quote | undefined;
  /** The source, theme or participant that it is on. */
  readonly thing: NotedThingName | undefined;
  readonly hypothesis: Hypothesis | undefined;
  readonly tag: Tag | undefined;
  /** The tag that `tag` was merged into. */
  readonly survivor: Tag | undefined;
};

/** One page of notes. */
export interface NotesPage {
  readonly notes: readonly Note[];
  readonly next: NotePlace | null;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  /** Further notes on words that the reader is not shown. */
  readonly withheld: number;
}

/** Notes read from the database at once while some are looked for. */
const BATCH_SIZE = 1000;

/**
 * Notes of a project, newest first. Words are looked for as they were typed, in any case and script, so the time it
 * takes grows with the notes of the project.
 *
 * @param before - Where the page before ended.
 * @throws NotFoundError `project.not_found`
 */
export async function listNotes(
  ctx: Context,
  projectId: string,
  search: NotesSearch,
  page: { readonly before: NotePlace | null; readonly size: number },
): Promise<NotesPage> {
  await requireProject(ctx, projectId);
  const hidden = await hiddenFrom(ctx, projectId);
  const wanted: NoteRow[] = [];
  for await (const row of matching(ctx, projectId, search, page.before)) {
    if (hides(hidden, row)) continue;
    wanted.push(row);
    if (wanted.length > page.size) break;
  }
  const shown = wanted.slice(0, page.size);
  const authorIds = await listNoteAuthors(ctx.db, projectId);
  const names = await namesOfUsers(ctx.db, authorIds);
  return {
    notes: await withThings(ctx, projectId, shown, hidden),
    next: wanted.length > page.size ? (shown.at(-1) ?? null) : null,
    authors: [...names].map(([id, name]) => ({ id, name })).sort(byName),
    withheld: await countWithheld(ctx, projectId, search, hidden),
  };
}

/**
 * Every note that is asked for, newest first, for a file. A file may go anywhere: of a highlight whose speaker did
 * not agree to read-only links it has the row and not the words.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function allNotes(
  ctx: Context,
  projectId: string,
  search: NotesSearch,
): Promise<readonly (Note & { readonly isWithheld: boolean })[]> {
  await requireProject(ctx, projectId);
  const hidden = await hiddenFrom(ctx, projectId, 'links');
  // A row without words would still tell that they hold the word that was searched for.
  const isForWords = parseSearch(search.query ?? '').length > 0;
  const rows: NoteRow[] = [];
  for await (const row of matching(ctx, projectId, search, null)) {
    if (!isForWords || !hides(hidden, row)) rows.push(row);
  }
  return (await withThings(ctx, projectId, rows, hidden)).map((note) => {
    const isWithheld = hides(hidden, note);
    return { ...note, text: isWithheld ? '' : note.text, isWithheld };
  });
}

/** What is asked for, whoever may see it, newest first, read as far as it is wanted. */
async function* matching(
  ctx: Context,
  projectId: string,
  { query = '', authorId, ...asked }: NotesSearch,
  from: NotePlace | null,
): AsyncGenerator<NoteRow> {
  const terms = parseSearch(query);
  for (let before = from; ;) {
    const rows = await listNoteRows(ctx.db, { ...asked, projectId, before, limit: BATCH_SIZE });
    for (const row of rows) {
      const isTheirs = !authorId || row.authorId === authorId;
      if (isTheirs && holdsTerms(row.text, terms)) yield row;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH_SIZE) return;
    before = last;
  }
}

/** A note on somebody, or on their words, goes where their words go: it may repeat them. */
function hides(hidden: Hidden, { sourceId, participantId }: NoteRow): boolean {
  if (sourceId === null && participantId === null) return false;
  return hidden.hides({ sourceId: sourceId ?? '', participantId });
}

/** Not told of a search for words, since the number would tell what those notes say. */
async function countWithheld(
  ctx: Context,
  projectId: string,
  search: NotesSearch,
  hidden: Hidden,
): Promise<number> {
  if (hidden.isEmpty || parseSearch(search.query ?? '').length > 0) return 0;
  let count = 0;
  for await (const row of matching(ctx, projectId, search, null)) {
    if (hides(hidden, row)) count += 1;
  }
  return count;
}

async function withThings(
  ctx: Context,
  projectId: string,
  rows: readonly NoteRow[],
  hidden: Hidden,
): Promise<readonly Note[]> {
  const highlightIds = rows.flatMap(({ kind, refId }) => (kind === 'highlight' ? [refId] : []));
  const quotes = new Map<string, Quote>(
    (await listQuotes(ctx.db, highlightIds)).map((quote) => [quote.highlightId, quote]),
  );
  const things = new Map([
    ...(await listNotedThings(ctx.db, rows)),
    ...(await notedThemes(ctx, rows, hidden)),
  ]);
  // Notes on one thing, which are asked for beside it, need none of the others.
  const isOfOthers = rows.some(({ kind }) => kind !== 'highlight' && !isNotable(kind));
  const hypotheses = new Map<string, Hypothesis>(
    (isOfOthers ? await listHypotheses(ctx.db, projectId) : []).map((one) => [one.id, one]),
  );
  const tags = new Map<string, Tag>(
    (isOfOthers ? await listTags(ctx.db, projectId) : []).map((tag) => [tag.id, tag]),
  );
  return rows.map((row) => {
    const tag = tags.get(row.refId);
    return {
      ...row,
      quote: quotes.get(row.refId),
      thing: things.get(row.refId),
      hypothesis: hypotheses.get(row.refId),
      tag,
      survivor: tags.get(tag?.mergedInto ?? ''),
    };
  });
}

/** What a theme is called may be made of words that the reader is not shown. */
async function notedThemes(
  ctx: Context,
  rows: readonly NoteRow[],
  hidden: Hidden,
): Promise<readonly (readonly [string, NotedThingName])[]> {
  const ids = rows.flatMap(({ kind, refId }) => (kind === 'theme' ? [refId] : []));
  const labels = await labelsFor(ctx, ids, hidden);
  return [...labels].map(([id, { label, isGone }]) => [
    id,
    { name: label, pseudonym: null, isGone },
  ]);
}

function isNotable(kind: string): kind is NotableThing {
  return NOTABLE_THINGS.some((thing) => thing === kind);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name);
}
