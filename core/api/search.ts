import { z } from 'zod';
import { TABLE_FORMATS } from '../interop/table.ts';
import { LANGUAGES } from '../kernel/languages.ts';
import { METRICS } from '../measurements/metrics.ts';
import { EVIDENCE_PAGE_SIZE } from '../search/page-size.ts';
import { endpoint } from './endpoint.ts';
import { QuoteDto } from './evidence-quote.ts';
import { CountsDto, day, fivePoint, idOf, revision } from './fields.ts';
import { NotesQuery } from './notes.ts';
import { projectParams } from './projects.ts';

/** What narrows a list of evidence; each facet takes one value, all of them together. */
export const EvidenceQuery = z.object({
  query: z.string().max(200).optional(),
  personaId: idOf('tag').optional(),
  phaseId: idOf('tag').optional(),
  tagId: idOf('tag').optional(),
  studyId: idOf('study').optional(),
  participantId: idOf('participant').optional(),
  hypothesisId: idOf('hypothesis').optional(),
  direction: z.enum(['supports', 'contradicts', 'neutral']).optional(),
  sourceId: idOf('source').optional(),
  /** Who marked it: the id of a member. */
  coderId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  /** As set; `computed_…`: nobody set one, and the words say so. */
  sentiment: z
    .enum(['negative', 'neutral', 'positive', 'none', 'computed_negative', 'computed_positive'])
    .optional(),
  /**
   * `note`: has one; `untagged`: no tag at all; `unlinked`: to no hypothesis; `outdated`: the tag asked for, or any
   * without one, meant something else when it was given.
   */
  has: z.enum(['note', 'keyQuote', 'untagged', 'unlinked', 'outdated']).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
export type EvidenceQuery = z.infer<typeof EvidenceQuery>;

/** A hit in the text of a source that nobody has highlighted. */
export const PassageDto = z.object({
  sourceId: idOf('source'),
  sourceTitle: z.string(),
  /** What it is marked from. */
  textVersion: z.int(),
  language: z.enum(LANGUAGES),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  speaker: z.string().nullable(),
  heldOn: day,
});
export type PassageDto = z.infer<typeof PassageDto>;

const facet = z.array(z.object({ id: z.string(), people: z.int(), mentions: z.int() })).max(500);

export const searchEvidence = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/evidence',
  summary:
    'Highlights that match words (in any of the three languages) and facets, best or newest first.',
  access: 'stakeholder',
  shared: 'evidence',
  params: projectParams,
  query: EvidenceQuery,
  response: z.object({
    counts: CountsDto,
    /** Further quotes that match the facets and are not shown, because of what people agreed to. */
    withheld: z.int(),
    quotes: z
      .array(
        QuoteDto.extend({
          /** Of the topic guide, what it answers, asked or not; null for none, and for a read-only link. */
          question: z.string().nullable(),
          /** Those of its tags that meant something else when they were given; none for a read-only link. */
          outdatedTagIds: z.array(idOf('tag')),
          evidence: z.array(z.object({ hypothesisId: idOf('hypothesis'), direction: fivePoint })),
          /** What an edit of it starts from. */
          revision,
        }),
      )
      .max(EVIDENCE_PAGE_SIZE),
    /** Where the next page starts; null on the last. */
    nextOffset: z.int().nullable(),
    /**
     * What each value would find beside the other facets. People are counted for members only, hypotheses
     * also for read-only links that open them, directions when one hypothesis is asked for.
     */
    facets: z.object({
      personas: facet,
      phases: facet,
      tags: facet,
      studies: facet,
      participants: facet,
      hypotheses: facet,
      directions: facet,
    }),
    /** Untagged passages of sources; empty for a read-only link and without words. */
    passages: z.array(PassageDto).max(20),
  }),
  status: 200,
  errors: ['project.not_found'],
});
export type EvidencePageDto = z.infer<typeof searchEvidence.response>;

/** Lists that can be saved as a file. */
export const LISTS = [
  'evidence',
  'hypotheses',
  'participants',
  'sources',
  'codebook',
  'themes',
  'notes',
  'measurements',
] as const;

/** As many characters as an address may have for them: some 2,000 hypotheses. */
const NUMBERS_LENGTH_MAX = 8000;

/**
 * What narrows a list as it is saved: what narrows evidence, of notes who wrote them and what they are on, and of
 * measurements the metric; of hypotheses, which ones, in this order.
 */
const ListQuery = EvidenceQuery.extend(NotesQuery.pick({ on: true, authorId: true }).shape).extend({
  metric: z.enum(METRICS).optional(),
  /** Numbers of hypotheses, `3,1,12`; all unless given. */
  numbers: z
    .string()
    .regex(/^\d{1,6}(?:,\d{1,6})*$/)
    .max(NUMBERS_LENGTH_MAX)
    .optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

export const saveList = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/lists/:list',
  summary:
    'A list as a file: an Excel workbook, or CSV (UTF-8 with byte order mark; cells that would be formulas are neutralised).',
  access: 'stakeholder',
  params: projectParams.extend({ list: z.enum(LISTS) }),
  query: ListQuery.extend({ format: z.enum(TABLE_FORMATS).default('csv') }),
  response: z.string(),
  status: 200,
  errors: ['project.not_found'],
});
