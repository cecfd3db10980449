import { joinNotes } from '../../../core/highlights/joining.ts';
import type { NotableThing } from '../../../core/notes/kinds.ts';
import { changeNote, listNotes, writeNote } from '../../api/notes.ts';
import type { NoteDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { saveAsking } from '../../app/save-asking.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted, type ToastMessage } from '../../ui/bv-toast.ts';

/** What notes are on. */
export interface Thing {
  readonly on: NotableThing;
  readonly id: string;
}

/** A note as whoever changes it saw it. */
export interface SeenNote {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
}

/** Notes on one thing, newest first, with the names of those who wrote them. */
export interface ThingNotes {
  readonly notes: readonly NoteDto[];
  readonly authors: ReadonlyMap<string, string>;
  readonly withheld: number;
}

/** Every note on one thing. @throws CallError */
export async function loadThingNotes(
  projectId: string,
  { on, id }: Thing,
  signal?: AbortSignal,
): Promise<ThingNotes> {
  const notes: NoteDto[] = [];
  for (let before: string | null = null; ;) {
    const query = { on, thingId: id, ...(before === null ? {} : { before }) };
    const page = await listNotes(projectId, query, signal);
    notes.push(...page.notes);
    before = page.next;
    if (before !== null) continue;
    const authors = new Map(page.authors.map((author) => [author.id, author.name] as const));
    return { notes, authors, withheld: page.withheld };
  }
}

/** What somebody does with the notes on a thing. Answers whether it was done; why not is said. */
export class NoteActions {
  readonly #host: HTMLElement;
  readonly #reload: () => Promise<unknown>;

  constructor(host: HTMLElement, reload: () => Promise<unknown>) {
    this.#host = host;
    this.#reload = reload;
  }

  write(projectId: string, thing: Thing, text: string): Promise<boolean> {
    return this.#attempt(() => writeNote(projectId, { thing, text }));
  }

  /** Says it in other words; when somebody else did so meanwhile, both are shown. */
  change(projectId: string, seen: SeenNote, text: string): Promise<boolean> {
    const asked = {
      seen,
      input: { text },
      save: (revision: number, input: { readonly text: string }): Promise<SeenNote> =>
        changeNote(seen.id, { revision, text: input.text }),
      load: () => loadSeen(projectId, seen),
      words: {
        text: {
          label: msg('reading.note'),
          text: (words: string) => words,
          both: (theirs: string, mine: string) => joinNotes([theirs, mine]),
        },
      },
    };
    return this.#attempt(() => saveAsking<SeenNote, { readonly text: string }>(this.#host, asked));
  }

  remove({ id, revision }: SeenNote): Promise<boolean> {
    return this.#attempt(async () => {
      const gone = await changeNote(id, { revision, removed: true });
      const undo = () => void this.#bringBack(gone);
      this.#say({ text: msg('notes.wasRemoved'), undo });
    });
  }

  async #bringBack({ id, revision }: Pick<SeenNote, 'id' | 'revision'>): Promise<void> {
    await this.#attempt(() => changeNote(id, { revision, removed: false }));
  }

  async #attempt(work: () => Promise<unknown>): Promise<boolean> {
    let isDone = true;
    await work().catch((error: unknown) => {
      isDone = false;
      this.#say({ text: refusalText(error, { 'note.not_found': 'notes.gone' }) });
    });
    await this.#reload();
    return isDone;
  }

  #say(message: ToastMessage): void {
    this.#host.dispatchEvent(new BvToastWanted(message));
  }
}

/** The note as it is saved; one that somebody took away is as it was seen, so that the refusal stands. */
async function loadSeen(projectId: string, seen: SeenNote): Promise<SeenNote> {
  const { notes } = await listNotes(projectId, { noteId: seen.id });
  const [now] = notes;
  return now?.stored ? { ...now.stored, text: now.text } : seen;
}
