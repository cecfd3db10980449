import { z } from 'zod';
import { SUGGESTION_STATES } from '../suggestions/kinds.ts';
import { endpoint } from './endpoint.ts';
import { endOffset, idOf, instant, offset, textVersion } from './fields.ts';
import { JobDto } from './jobs.ts';
import { projectParams } from './projects.ts';
import { sourceParams } from './sources.ts';

/** Why a tag is suggested: words in common with quotes that have it, and those most like the passage. */
export const SuggestionReasonDto = z.object({
  words: z.array(z.string()).max(4),
  nearest: z
    .array(
      z.object({
        highlightId: idOf('highlight'),
        quote: z.string(),
        pseudonym: z.string().nullable(),
      }),
    )
    .max(3),
});
export type SuggestionReasonDto = z.infer<typeof SuggestionReasonDto>;

/** A tag that is suggested for a passage; it counts nowhere until a person accepts it. */
export const TagSuggestionDto = z.object({
  id: idOf('tagSuggestion'),
  tagId: idOf('tag'),
  sourceId: idOf('source'),
  sourceTitle: z.string(),
  textVersion: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  pseudonym: z.string().nullable(),
  /** The highlight that it is suggested for, or that accepting it made. */
  highlightId: idOf('highlight').nullable(),
  state: z.enum(SUGGESTION_STATES),
  /** The tag that was given; null unless accepted. */
  givenTagId: idOf('tag').nullable(),
  reason: SuggestionReasonDto,
});
export type TagSuggestionDto = z.infer<typeof TagSuggestionDto>;

export const TagSuggestionsDto = z.object({
  /** When tags were learned last, and of how many highlights; null before the first time. */
  learned: z.object({ at: instant, examples: z.int() }).nullable(),
  job: JobDto.nullable(),
  /** How many wait, by tag and by source. */
  byTag: z.array(z.object({ tagId: idOf('tag'), count: z.int() })),
  bySource: z.array(z.object({ sourceId: idOf('source'), title: z.string(), count: z.int() })),
  /** The first ones that wait: of a source in reading order, else likeliest first. */
  suggestions: z.array(TagSuggestionDto).max(50),
});
export type TagSuggestionsDto = z.infer<typeof TagSuggestionsDto>;

export const listTagSuggestions = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/tag-suggestions',
  summary: 'Tags that are suggested for passages of a project, a source or one tag, and wait.',
  access: 'researcher',
  params: projectParams,
  query: z.object({ sourceId: idOf('source').optional(), tagId: idOf('tag').optional() }),
  response: TagSuggestionsDto,
  status: 200,
  errors: ['project.not_found'],
});

export const learnTags = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/tag-suggestions/learn',
  summary: 'Learn from the tagging of the project and look for passages, if enough changed since.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    /** Also when little changed. */
    anyway: z.boolean().default(false),
  }),
  response: z.object({ job: JobDto.nullable() }),
  status: 200,
  errors: ['project.not_found'],
});

export const decideTagSuggestion = endpoint({
  method: 'POST',
  path: '/api/tag-suggestions/:tagSuggestionId/decide',
  summary: 'Accept a suggested tag, or give another one instead, reject it, or take that back.',
  access: 'researcher',
  params: z.object({ tagSuggestionId: idOf('tagSuggestion') }),
  body: z.object({
    state: z.enum(SUGGESTION_STATES),
    /** Another tag than the suggested one. */
    tagId: idOf('tag').optional(),
  }),
  response: TagSuggestionDto,
  status: 200,
  errors: [
    'suggestion.not_found',
    'source.version_changed',
    'source.words_changed',
    'highlight.not_found',
    'highlight.changed_meanwhile',
    'tag.not_found',
  ],
});

export const suggestTags = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/tag-suggestions',
  summary: 'Tags that a passage of a source should perhaps have, with the reason of each.',
  access: 'researcher',
  params: sourceParams,
  query: z.object({
    textVersion: z.coerce.number().pipe(textVersion),
    start: z.coerce.number().pipe(offset),
    end: z.coerce.number().pipe(endOffset),
  }),
  response: z.object({
    tags: z.array(z.object({ tagId: idOf('tag'), reason: SuggestionReasonDto })).max(3),
  }),
  status: 200,
  errors: [
    'source.not_found',
    'source.version_changed',
    'source.words_changed',
    'highlight.span_out_of_range',
  ],
});
