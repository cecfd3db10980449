import { z } from 'zod';
import { TAG_KINDS } from '../codebook/tags.ts';
import { NOTED_THINGS, NOTES_PAGE_SIZE } from '../notes/kinds.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant } from './fields.ts';
import { projectParams } from './projects.ts';
import { confidenceComponent } from './verdicts.ts';

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
});
export type NoteDto = z.infer<typeof NoteDto>;

/** What narrows the notes of a project. */
export const NotesQuery = z.object({
  query: z.string().max(200).optional(),
  on: z.enum(NOTED_THINGS).optional(),
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
    'Notes of a project, newest first: on highlights, verdicts set by hand, decisions, confidence, comments, merged tags.',
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
