import { z } from 'zod';
import { TAG_KINDS } from '../codebook/tags.ts';
import { NOTED_THINGS, NOTES_PAGE_SIZE } from '../notes/kinds.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, proseOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';
import { confidenceComponent } from './verdicts.ts';

const NOTE_LENGTH_MAX = 4000;

const hypothesis = {
  hypothesisId: idOf('hypothesis'),
  number: z.int(),
  statement: z.string(),
};

/** What a note is on, with what leads there. */
const NoteSubjectDto = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('highlight'),
    highlightId: idOf('highlight'),
    sourceId: idOf('source'),
    sourceTitle: z.string(),
    quote: z.string(),
    pseudonym: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('source'),
    sourceId: idOf('source'),
    title: z.string(),
    /** Of whom it is; null when that is nobody in particular. */
    pseudonym: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('theme'),
    themeId: idOf('theme'),
    label: z.string(),
    /** Its quotes are in other themes by now, or in none. */
    isGone: z.boolean(),
  }),
  z.object({
    kind: z.literal('participant'),
    participantId: idOf('participant'),
    pseudonym: z.string(),
  }),
  /** Why somebody set another verdict than the computed one. */
  z.object({ kind: z.literal('override'), ...hypothesis }),
  /** What was decided because of a verdict. */
  z.object({ kind: z.literal('decision'), ...hypothesis }),
  /** Why somebody sees a component of the confidence in another way. */
  z.object({ kind: z.literal('confidence'), component: confidenceComponent, ...hypothesis }),
  /** What somebody says of it. */
  z.object({ kind: z.literal('comment'), ...hypothesis }),
  /** Why a tag was merged into another. */
  z.object({
    kind: z.literal('merge'),
    tagId: idOf('tag'),
    tagKind: z.enum(TAG_KINDS),
    name: z.string(),
    /** Into which tag. */
    into: z.string(),
  }),
]);

/** A note that somebody wrote. */
export const NoteDto = z.object({
  id: z.string(),
  /** Markdown, as it was typed. */
  text: z.string(),
  /** Of who wrote it as it stands; null when that is not known. */
  authorId: z.string().nullable(),
  at: instant,
  subject: NoteSubjectDto,
  /** How to change it, of a note on a source, a theme or a participant; null where the note is a part of its thing. */
  stored: z.object({ id: idOf('note'), revision }).nullable(),
});
export type NoteDto = z.infer<typeof NoteDto>;

/** What narrows the notes of a project. */
export const NotesQuery = z.object({
  query: z.string().max(200).optional(),
  on: z.enum(NOTED_THINGS).optional(),
  /** Only those on one highlight, source, theme, participant, hypothesis or tag, by its id. */
  thingId: z
    .string()
    .regex(/^[a-z]{2,4}_\w{26}$/)
    .optional(),
  /** Only one note on a source, a theme or a participant. */
  noteId: idOf('note').optional(),
  authorId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  /** Where the page before ended. */
  before: z
    .string()
    .regex(/^[\d:.TZ-]{20,30}~[\w.]{1,120}$/)
    .optional(),
});
export type NotesQuery = z.infer<typeof NotesQuery>;

export const listNotes = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/notes',
  summary:
    'Notes of a project, newest first: on highlights, sources, themes, participants, verdicts set by hand, decisions, confidence, comments, merged tags.',
  access: 'stakeholder',
  params: projectParams,
  query: NotesQuery,
  response: z.object({
    notes: z.array(NoteDto).max(NOTES_PAGE_SIZE),
    /** What to send as `before` for the next page; null on the last. */
    next: z.string().nullable(),
    /** Everybody who wrote a note in the project. */
    authors: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Further notes on words that are not shown, because of what people agreed to; 0 for a search of words. */
    withheld: z.int(),
  }),
  status: 200,
  errors: ['project.not_found'],
});

const written = proseOf(NOTE_LENGTH_MAX).refine(
  (text) => text.trim() !== '',
  'Must say something.',
);

/** A note on a source, a theme or a participant, as it is stored. */
export const StoredNoteDto = z.object({
  id: idOf('note'),
  /** Markdown, as it was typed. */
  text: z.string(),
  isRemoved: z.boolean(),
  revision,
});
export type StoredNoteDto = z.infer<typeof StoredNoteDto>;

export const exportNotes = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/notes/document',
  summary:
    'The notes that are asked for as a Markdown document, by what they are on; without the words of those who did not agree to read-only links.',
  access: 'stakeholder',
  params: projectParams,
  query: NotesQuery.omit({ before: true }),
  response: z.string(),
  status: 200,
  errors: ['project.not_found'],
});

export const writeNote = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/notes',
  summary: 'Write a note on a source, a theme or a participant. A thing may have many.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    thing: z.discriminatedUnion('on', [
      z.object({ on: z.literal('source'), id: idOf('source') }),
      z.object({ on: z.literal('theme'), id: idOf('theme') }),
      z.object({ on: z.literal('participant'), id: idOf('participant') }),
    ]),
    text: written,
  }),
  response: StoredNoteDto,
  status: 201,
  errors: [
    'project.not_found',
    'source.not_found',
    'theme.not_found',
    'participant.not_found',
    'participant.merged',
    'note.too_many',
  ],
});

export const changeNote = endpoint({
  method: 'PATCH',
  path: '/api/notes/:noteId',
  summary: 'Say a note in other words, take it away, or bring it back.',
  access: 'researcher',
  params: z.object({ noteId: idOf('note') }),
  body: z.object({ revision, text: written.optional(), removed: z.boolean().optional() }),
  response: StoredNoteDto,
  status: 200,
  errors: ['note.not_found', 'note.changed_meanwhile'],
});
