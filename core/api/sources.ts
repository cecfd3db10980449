import { z } from 'zod';
import { SEGMENT_KINDS, SEGMENT_STYLES, TEXT_LENGTH_LIMIT } from '../sources/kinds.ts';
import { LIKENESSES } from '../sources/corrections.ts';
import { endpoint } from './endpoint.ts';
import {
  day,
  endOffset,
  idOf,
  instant,
  language,
  nameOf,
  Nothing,
  offset,
  proseOf,
  revision,
  textVersion,
} from './fields.ts';
import { projectParams } from './projects.ts';

export const SourceDto = z.object({
  id: idOf('source'),
  projectId: idOf('project'),
  studyId: idOf('study'),
  participantId: idOf('participant').nullable(),
  title: z.string(),
  heldOn: day,
  language,
  textVersion,
  words: z.int(),
  highlights: z.int(),
  fileName: z.string().nullable(),
  /** When the original file was erased, with a consent that was withdrawn; else null. */
  originalRemovedAt: instant.nullable(),
  createdAt: instant,
  archivedAt: instant.nullable(),
  revision,
});
export type SourceDto = z.infer<typeof SourceDto>;

/** A stretch of the text, `[start, end)` in UTF-16 code units. */
export const SegmentDto = z.object({
  start: z.int(),
  end: z.int(),
  speaker: z.string().nullable(),
  kind: z.enum(SEGMENT_KINDS),
  /** Whole milliseconds from the start of the recording. */
  timeMs: z.int().nullable(),
  /** By what it was told apart. */
  style: z.enum(SEGMENT_STYLES),
  /** From 1. */
  page: z.int().nullable(),
  layout: z.enum(['paragraph', 'heading', 'list_item', 'cell']),
  /** Of a heading 1 … 6, of a list item its nesting from 1, else 0. */
  level: z.int(),
  /** Of a cell, from 0, within its table. */
  row: z.int().nullable(),
  column: z.int().nullable(),
  /** The mark before a fact, such as `*`, and what it means. */
  code: z.string().nullable(),
  codeMeaning: z.string().nullable(),
});
export type SegmentDto = z.infer<typeof SegmentDto>;

export const SourceTextDto = SourceDto.extend({
  text: z.string(),
  /** A person corrected the text last, and can take that back. */
  isCorrected: z.boolean(),
  segments: z.array(SegmentDto),
});
export type SourceTextDto = z.infer<typeof SourceTextDto>;

export const sourceParams = z.object({ sourceId: idOf('source') });

export const listSources = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sources',
  summary: 'The sources of a project, newest first.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ sources: z.array(SourceDto).max(5000) }),
  status: 200,
  errors: ['project.not_found'],
});

export const getSource = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId',
  summary: 'One source with its text and segments.',
  access: 'stakeholder',
  params: sourceParams,
  response: SourceTextDto,
  status: 200,
  errors: ['source.not_found', 'source.not_shared'],
});

export const createSource = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sources',
  summary: 'Create a source from pasted text.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    studyId: idOf('study'),
    title: nameOf(),
    text: z.string().max(TEXT_LENGTH_LIMIT, `Must be at most ${TEXT_LENGTH_LIMIT} characters.`),
    heldOn: day.optional(),
    participantId: idOf('participant').nullable().optional(),
  }),
  response: SourceDto,
  status: 201,
  errors: [
    'project.not_found',
    'study.not_found',
    'source.text_empty',
    'participant.not_found',
    'participant.withdrew',
  ],
});

export const changeSource = endpoint({
  method: 'PATCH',
  path: '/api/sources/:sourceId',
  summary: 'Change what is known about a source, or archive it. Its text stays.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    revision,
    title: nameOf().optional(),
    studyId: idOf('study').optional(),
    participantId: idOf('participant').nullable().optional(),
    heldOn: day.optional(),
    language: language.optional(),
    archived: z.boolean().optional(),
  }),
  response: SourceDto,
  status: 200,
  errors: [
    'source.not_found',
    'source.changed_meanwhile',
    'study.not_found',
    'participant.not_found',
  ],
});

/** More than any paragraph; a whole text is corrected by a file. */
const PASSAGE_LENGTH_MAX = 100_000;
const CODE_MEANING_LENGTH_MAX = 200;
const SPEAKER_LENGTH_MAX = 60;

/** What a person said of a segment, or of all like it. */
export const CorrectionDto = z.object({
  id: idOf('correction'),
  /** null: it holds for the whole study. */
  sourceId: idOf('source').nullable(),
  match: z.enum(LIKENESSES),
});
export type CorrectionDto = z.infer<typeof CorrectionDto>;

export const correctSegment = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/corrections',
  summary:
    'Say who speaks in a segment, what it is or what its code means: for it alone, or for all like it (same speaker, else same code, else same form) in the source or its study, sources that come later among them.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    textVersion,
    start: offset,
    scope: z.enum(['segment', 'source', 'study']),
    kind: z.enum(SEGMENT_KINDS).optional(),
    /** null: nobody in particular. */
    speaker: nameOf(SPEAKER_LENGTH_MAX).nullable().optional(),
    codeMeaning: nameOf(CODE_MEANING_LENGTH_MAX).optional(),
  }),
  response: CorrectionDto,
  status: 201,
  errors: [
    'source.not_found',
    'source.version_changed',
    'segment.not_found',
    'segment.nothing_said',
  ],
});

export const removeCorrection = endpoint({
  method: 'DELETE',
  path: '/api/sources/:sourceId/corrections/:correctionId',
  summary: 'Take back what a person said of segments.',
  access: 'researcher',
  params: z.object({ sourceId: idOf('source'), correctionId: idOf('correction') }),
  response: Nothing,
  status: 200,
  errors: ['source.not_found', 'segment.correction_not_found'],
});

export const correctText = endpoint({
  method: 'PATCH',
  path: '/api/sources/:sourceId/text',
  summary: 'Give a passage of the text other words; highlights follow, or wait for a place.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    /** The version the reader saw; an old one is a 409. */
    textVersion,
    start: offset,
    end: endOffset,
    words: proseOf(PASSAGE_LENGTH_MAX).refine((words) => words.trim() !== '', {
      message: 'Must hold at least one word.',
    }),
  }),
  response: SourceDto,
  status: 200,
  errors: [
    'source.not_found',
    'source.version_changed',
    'source.words_changed',
    'source.span_out_of_range',
    'source.text_masked',
    'source.changed_meanwhile',
  ],
});

export const restoreText = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/text/restore',
  summary: 'Take the last correction of the text back; highlights are where they were.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    /** The version the reader saw; an old one is a 409. */
    textVersion,
  }),
  response: SourceDto,
  status: 200,
  errors: [
    'source.not_found',
    'source.version_changed',
    'source.nothing_to_restore',
    'source.changed_meanwhile',
  ],
});
