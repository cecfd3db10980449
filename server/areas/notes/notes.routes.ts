import type { z } from 'zod';
import { notes } from '../../../core/api/index.ts';
import type { ConfidenceComponentCode } from '../../../core/hypotheses/trust.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { NOTES_PAGE_SIZE } from '../../../core/notes/kinds.ts';
import { type App, mount } from '../../http/mount.ts';
import { listNotes, type Note } from './notes.service.ts';
import type { NotePlace } from './notes.store.ts';

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
}

function placeOf(before: string | undefined): NotePlace | null {
  const [at, id] = before?.split('~') ?? [];
  return at !== undefined && id !== undefined ? { at, id } : null;
}

function toDto(note: Note): NoteDto {
  const { id, text, authorId, at } = note;
  return { id, text, authorId, at: at as Instant, subject: subjectOf(note) };
}

function subjectOf({ kind, component, quote, ...note }: Note): NoteDto['subject'] {
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
  return kind === 'confidence'
    ? { kind, component: component as ConfidenceComponentCode, ...about }
    : { kind, ...about };
}
