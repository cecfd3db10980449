import { z } from 'zod';
import { OUTCOMES, SEVERITY_MAX } from '../highlights/findings.ts';
import { JOINED_MAX, TAGS_PER_HIGHLIGHT_MAX } from '../highlights/limits.ts';
import { endpoint } from './endpoint.ts';
import {
  endOffset,
  fivePoint,
  idOf,
  instant,
  nameOf,
  offset,
  proseOf,
  revision,
  textVersion,
} from './fields.ts';
import { projectParams } from './projects.ts';
import { sourceParams } from './sources.ts';

export const HighlightDto = z.object({
  id: idOf('highlight'),
  sourceId: idOf('source'),
  textVersion: z.int(),
  /** `[start, end)` in UTF-16 code units of the text version. */
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  participantId: idOf('participant').nullable(),
  tagIds: z.array(idOf('tag')),
  /** Those of its tags that meant something else when they were given; nobody looked at them since. */
  outdatedTagIds: z.array(idOf('tag')),
  sentiment: fivePoint.nullable(),
  /** What its words say, beside what people set; null where they say nothing. */
  computedSentiment: fivePoint.nullable(),
  note: z.string(),
  keyQuote: z.boolean(),
  task: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  severity: z.int().nullable(),
  createdBy: z.string(),
  createdAt: instant,
  revision,
  /** Since when its words are no longer in the text; `start` and `end` are of `textVersion`, which held them. */
  orphanedAt: instant.nullable(),
  /** The likeliest place of lost words in the current text, and how like it is, 0 … 1. */
  proposal: z.object({ start: z.int(), end: z.int(), score: z.number() }).nullable(),
});
export type HighlightDto = z.infer<typeof HighlightDto>;

const tagIds = z.array(idOf('tag')).max(TAGS_PER_HIGHLIGHT_MAX);
/** Codes to create and give in the same action. */
const newCodes = z.array(nameOf()).max(5).default([]);
const highlightParams = z.object({ highlightId: idOf('highlight') });
const details = {
  participantId: idOf('participant').nullable().optional(),
  sentiment: fivePoint.nullable().optional(),
  note: proseOf().optional(),
  keyQuote: z.boolean().optional(),
  task: nameOf(200).nullable().optional(),
  outcome: z.enum(OUTCOMES).nullable().optional(),
  severity: z.int().min(0).max(SEVERITY_MAX).nullable().optional(),
};

export const listHighlights = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/highlights',
  summary: 'Highlights of a source in reading order.',
  access: 'stakeholder',
  params: sourceParams,
  response: z.object({ highlights: z.array(HighlightDto).max(20_000) }),
  status: 200,
  errors: ['source.not_found'],
});

export const createHighlight = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/highlights',
  summary: 'Highlight a passage of a source, with its tags.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    /** The version the reader saw. Of an old one the words are taken where they stand now; a 409 when they changed. */
    textVersion,
    start: offset,
    end: endOffset,
    tagIds: tagIds.default([]),
    newCodes,
    ...details,
  }),
  response: HighlightDto,
  status: 201,
  errors: [
    'source.not_found',
    'source.version_changed',
    'source.words_changed',
    'highlight.span_out_of_range',
    'tag.not_found',
    'tag.name_taken',
    'participant.not_found',
  ],
});

export const getHighlight = endpoint({
  method: 'GET',
  path: '/api/highlights/:highlightId',
  summary: 'One highlight; its permalink asks this for the source.',
  access: 'stakeholder',
  params: highlightParams,
  response: HighlightDto,
  status: 200,
  errors: ['highlight.not_found'],
});

export const changeHighlight = endpoint({
  method: 'PATCH',
  path: '/api/highlights/:highlightId',
  summary: 'Change sentiment, note, participant, key quote or finding of a highlight.',
  access: 'researcher',
  params: highlightParams,
  body: z.object({ revision, ...details }),
  response: HighlightDto,
  status: 200,
  errors: ['highlight.not_found', 'highlight.changed_meanwhile', 'participant.not_found'],
});

export const setHighlightTags = endpoint({
  method: 'PUT',
  path: '/api/highlights/:highlightId/tags',
  summary: 'Give a highlight exactly these tags.',
  access: 'researcher',
  params: highlightParams,
  body: z.object({ revision, tagIds, newCodes }),
  response: HighlightDto,
  status: 200,
  errors: ['highlight.not_found', 'highlight.changed_meanwhile', 'tag.not_found', 'tag.name_taken'],
});

/** How many highlights can be changed at once. */
export const HIGHLIGHTS_AT_ONCE_MAX = 1000;
const highlightIds = z.array(idOf('highlight')).min(1).max(HIGHLIGHTS_AT_ONCE_MAX);

export const changeHighlights = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/highlights/change',
  summary:
    'Give tags to highlights, take tags away, set sentiment, key quote or participant: all in one action, which is taken back at once.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    highlightIds,
    addTagIds: tagIds.default([]),
    removeTagIds: tagIds.default([]),
    participantId: idOf('participant').nullable().optional(),
    /** `computed`: what the words of each say, where nobody set one. */
    sentiment: z
      .union([fivePoint, z.literal('computed')])
      .nullable()
      .optional(),
    keyQuote: z.boolean().optional(),
  }),
  response: z.object({
    /** How many became others; those that were so already are left as they are. */
    changed: z.int(),
  }),
  status: 200,
  errors: [
    'project.not_found',
    'highlight.not_found',
    'highlight.changed_meanwhile',
    'tag.not_found',
    'participant.not_found',
    'participant.withdrew',
  ],
});

export const confirmTags = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/highlights/confirm-tags',
  summary:
    'Say of tags that came to mean something else that they still fit these highlights. One action, taken back at once.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    highlightIds,
    /** This tag alone; left out, all of them that mean something else by now. */
    tagId: idOf('tag').optional(),
  }),
  response: z.object({
    /** On how many highlights there was something to say. */
    changed: z.int(),
  }),
  status: 200,
  errors: ['project.not_found', 'highlight.not_found', 'tag.not_found'],
});

export const moveHighlight = endpoint({
  method: 'PUT',
  path: '/api/highlights/:highlightId/passage',
  summary: 'Give a highlight other ends; its tags, links and permalink stay.',
  access: 'researcher',
  params: highlightParams,
  body: z.object({
    revision,
    /** The version the reader saw. Of an old one the words are taken where they stand now; a 409 when they changed. */
    textVersion,
    start: offset,
    end: endOffset,
  }),
  response: HighlightDto,
  status: 200,
  errors: [
    'highlight.not_found',
    'highlight.changed_meanwhile',
    'source.version_changed',
    'source.words_changed',
    'highlight.span_out_of_range',
  ],
});

export const unplaceHighlight = endpoint({
  method: 'POST',
  path: '/api/highlights/:highlightId/unplace',
  summary: 'Take back that the lost words of a highlight were placed.',
  access: 'researcher',
  params: highlightParams,
  body: z.object({ revision }),
  response: HighlightDto,
  status: 200,
  errors: ['highlight.not_found', 'highlight.changed_meanwhile', 'highlight.not_placed'],
});

export const removeHighlight = endpoint({
  method: 'POST',
  path: '/api/highlights/:highlightId/remove',
  summary: 'Remove a highlight; it can be restored.',
  access: 'researcher',
  params: highlightParams,
  response: HighlightDto,
  status: 200,
  errors: ['highlight.not_found'],
});

export const restoreHighlight = endpoint({
  method: 'POST',
  path: '/api/highlights/:highlightId/restore',
  summary: 'Bring a removed highlight back, with its tags and links.',
  access: 'researcher',
  params: highlightParams,
  response: HighlightDto,
  status: 200,
  errors: ['highlight.not_found'],
});

export const splitHighlight = endpoint({
  method: 'POST',
  path: '/api/highlights/:highlightId/split',
  summary:
    'Cut a highlight in two. Both keep tags, links, participant, sentiment and key quote; note and finding stay with the first.',
  access: 'researcher',
  params: highlightParams,
  body: z.object({
    revision,
    /** The version the reader saw. Of an old one the words are taken where they stand now; a 409 when they changed. */
    textVersion,
    /** Where the second begins, in UTF-16 code units of the text. */
    at: offset.positive(),
  }),
  response: z.object({ first: HighlightDto, second: HighlightDto }),
  status: 200,
  errors: [
    'highlight.not_found',
    'highlight.changed_meanwhile',
    'highlight.split_invalid',
    'highlight.span_out_of_range',
    'source.version_changed',
    'source.words_changed',
  ],
});

export const joinHighlights = endpoint({
  method: 'POST',
  path: '/api/highlights/:highlightId/join',
  summary:
    'Make one highlight of several that overlap or adjoin. The one in the path covers all, with their tags, links and notes; the others are removed.',
  access: 'researcher',
  params: highlightParams,
  body: z.object({
    revision,
    others: z
      .array(z.object({ highlightId: idOf('highlight'), revision }))
      .min(1)
      .max(JOINED_MAX - 1),
  }),
  response: HighlightDto,
  status: 200,
  errors: [
    'highlight.not_found',
    'highlight.changed_meanwhile',
    'highlight.join_invalid',
    'highlight.join_disagrees',
  ],
});
