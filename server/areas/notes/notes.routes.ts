import type { z } from 'zod';
import { notes } from '../../../core/api/index.ts';
import type { ConfidenceComponentCode } from '../../../core/hypotheses/trust.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { NOTES_PAGE_SIZE } from '../../../core/notes/kinds.ts';
import { type App, mount } from '../../http/mount.ts';
import type { NoteId, ParticipantId, SourceId, ThemeId } from '../../../core/kernel/ids.ts';
import { listNotes, type Note } from './notes.service.ts';
import type { NoteKind, NotePlace } from './notes.store.ts';
import { changeNote, writeNote } from './written-notes.service.ts';
import type { WrittenNote } from './written-notes.store.ts';

type NoteDto = z.input<typeof notes.NoteDto>;

/** Mounts the notes of a project. */
export function mountNotes(app: App): void {
  mount(app, notes.listNotes, async (ctx, { params, query }) => {
    const page = { before: placeOf(query.before), size: NOTES_PAGE_SIZE };
    const found = await listNotes(ctx, params.projectId, query, page);
    return {
      notes: found.notes.map(toDto),
      next: found.next && `${found.next.at}~${found.next.id}`,
      authors: [...found.authors],
      withheld: found.withheld,
    };
  });
  mount(app, notes.writeNote, async (ctx, { params, body }) =>
    toStoredDto(await writeNote(ctx, params.projectId, body)),
  );
  mount(app, notes.changeNote, async (ctx, { params, body }) =>
    toStoredDto(await changeNote(ctx, params.noteId, body)),
  );
}

function toStoredDto({ id, text, removedAt, revision }: WrittenNote) {
  return { id, text, revision, isRemoved: removedAt !== null };
}

function placeOf(before: string | undefined): NotePlace | null {
  const [at, id] = before?.split('~') ?? [];
  return at !== undefined && id !== undefined ? { at, id } : null;
}

function toDto(note: Note): NoteDto {
  const { id, kind, text, authorId, at, revision } = note;
  return {
    ...{ id, text, authorId, at: at as Instant, subject: subjectOf(note) },
    stored: revision === null ? null : { id: id.slice(kind.length + 1) as NoteId, revision },
  };
}

function subjectOf(note: Note): NoteDto['subject'] {
  return note.thing ? subjectOfThing(note.kind, note.refId, note.thing) : subjectOfPart(note);
}

function subjectOfThing(
  kind: NoteKind,
  id: string,
  { name, pseudonym, isGone }: NonNullable<Note['thing']>,
): NoteDto['subject'] {
  if (kind === 'source') return { kind, sourceId: id as SourceId, title: name, pseudonym };
  if (kind === 'theme') return { kind, themeId: id as ThemeId, label: name, isGone };
  return { kind: 'participant', participantId: id as ParticipantId, pseudonym: name };
}

/** Of a note that is a part of its thing. */
function subjectOfPart({ kind, component, quote, ...note }: Note): NoteDto['subject'] {
  if (kind === 'highlight') {
    assert(quote, 'a note on a highlight has its quote');
    const { highlightId, sourceId, sourceTitle, pseudonym } = quote;
    return { kind, highlightId, sourceId, sourceTitle, pseudonym, quote: quote.quote };
  }
  if (kind === 'merge') {
    assert(note.tag && note.survivor, 'a merged tag and the one that is left are there');
    const { id: tagId, kind: tagKind, name } = note.tag;
    return { kind, tagId, tagKind, name, into: note.survivor.name };
  }
  assert(note.hypothesis, 'the hypothesis of a note is there');
  const { id: hypothesisId, number, statement } = note.hypothesis;
  const about = { hypothesisId, number, statement };
  if (kind === 'confidence') {
    return { kind, component: component as ConfidenceComponentCode, ...about };
  }
  assert(
    kind === 'override' || kind === 'decision' || kind === 'comment',
    'a note of a hypothesis',
  );
  return { kind, ...about };
}
