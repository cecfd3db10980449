import { z } from 'zod';
import {
  ALIASES_MAX,
  CHANNELS,
  FIELD_BASES,
  FIELD_HIGHLIGHTS_MAX,
  LANES,
  PERSONA_FIELDS,
  TAG_KINDS,
  TAGS_MAX,
} from '../codebook/tags.ts';
import { JOURNEY_TEMPLATES } from '../codebook/templates.ts';
import { endpoint } from './endpoint.ts';
import { CountsDto, hue, idOf, instant, language, nameOf, proseOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';

const PersonaFieldDto = z.object({
  text: proseOf(),
  basis: z.enum(FIELD_BASES),
  /** The quotes that it rests on; in an edit, those it rests on already when left out. */
  highlightIds: z.array(idOf('highlight')).max(FIELD_HIGHLIGHTS_MAX).optional(),
});
export const PersonaFieldsDto = z.partialRecord(z.enum(PERSONA_FIELDS), PersonaFieldDto);
export type PersonaFieldsDto = z.infer<typeof PersonaFieldsDto>;

/** A tag of any kind. What only one kind has is null on the others. */
export const TagDto = z.object({
  id: idOf('tag'),
  projectId: idOf('project'),
  kind: z.enum(TAG_KINDS),
  name: z.string(),
  hue,
  parentId: idOf('tag').nullable(),
  position: z.int(),
  definition: z.string(),
  useWhen: z.string(),
  avoidWhen: z.string(),
  example: z.string(),
  /** Other names under which it is found, such as those of tags that were merged into it. */
  aliases: z.array(z.string()),
  /** The tag that it became part of; it is archived then. */
  mergedInto: idOf('tag').nullable(),
  /** Why it was merged. */
  mergeNote: z.string(),
  /** Tags with a name like its own that somebody said are something else. */
  distinctFrom: z.array(idOf('tag')),
  archivedAt: instant.nullable(),
  revision,
  counts: CountsDto,
  /** How often it said something else of itself before. */
  versions: z.int(),
  /** Highlights that it was given to when it meant something else, and that nobody looked at since. */
  outdated: z.int(),
  /** The journey of a phase. */
  journeyId: idOf('journey').nullable(),
  /** Which lane it is. */
  lane: z.enum(LANES).nullable(),
  /** Channel and owner of a touchpoint. */
  channel: z.enum(CHANNELS).nullable(),
  owner: z.string().nullable(),
  /** The fields of a persona. */
  persona: PersonaFieldsDto.nullable(),
});
export type TagDto = z.infer<typeof TagDto>;

export const JourneyDto = z.object({
  id: idOf('journey'),
  projectId: idOf('project'),
  name: z.string(),
  position: z.int(),
  archivedAt: instant.nullable(),
  revision,
});
export type JourneyDto = z.infer<typeof JourneyDto>;

export const CodebookDto = z.object({
  tags: z.array(TagDto).max(TAGS_MAX),
  journeys: z.array(JourneyDto).max(200),
});
export type CodebookDto = z.infer<typeof CodebookDto>;

export const getCodebook = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/codebook',
  summary: 'Every tag of a project with its counts, and the journeys.',
  access: 'stakeholder',
  params: projectParams,
  response: CodebookDto,
  status: 200,
  errors: ['project.not_found'],
});

/** Tags that can be merged into one at once. */
export const MERGED_AT_ONCE_MAX = 50;
/** Highlights that can go to a new tag at once. */
export const SPLIT_AT_ONCE_MAX = 1000;

const tagBody = z.object({
  name: nameOf(),
  hue: hue.optional(),
  parentId: idOf('tag').nullable().optional(),
  definition: proseOf().optional(),
  useWhen: proseOf().optional(),
  avoidWhen: proseOf().optional(),
  example: proseOf().optional(),
  aliases: z.array(nameOf()).max(ALIASES_MAX).optional(),
  channel: z.enum(CHANNELS).optional(),
  owner: nameOf().nullable().optional(),
  persona: PersonaFieldsDto.optional(),
});

export const createTag = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/tags',
  summary: 'Create a persona, phase, touchpoint or code. Lanes are fixed.',
  access: 'researcher',
  params: projectParams,
  body: tagBody.extend({
    kind: z.enum(['persona', 'phase', 'touchpoint', 'code']),
    /** Required for a phase. */
    journeyId: idOf('journey').optional(),
  }),
  response: TagDto,
  status: 201,
  errors: [
    'project.not_found',
    'tag.name_taken',
    'tag.parent_invalid',
    'tag.journey_missing',
    'tag.too_many',
    'journey.not_found',
    'highlight.not_found',
  ],
});

export const changeTag = endpoint({
  method: 'PATCH',
  path: '/api/tags/:tagId',
  summary: 'Rename, define, move, recolour, archive or bring back a tag.',
  access: 'researcher',
  params: z.object({ tagId: idOf('tag') }),
  body: tagBody.partial().extend({
    revision,
    archived: z.boolean().optional(),
    /**
     * Whether a changed definition says the same in other words: then highlights tagged before are not marked. Left
     * out, it does where only case, spaces and punctuation differ.
     */
    wordingOnly: z.boolean().optional(),
    /** Tags of its kind with a name like its own that are something else. */
    distinctFrom: z.array(idOf('tag')).max(200).optional(),
  }),
  response: TagDto,
  status: 200,
  errors: [
    'tag.not_found',
    'tag.changed_meanwhile',
    'tag.name_taken',
    'tag.parent_invalid',
    'highlight.not_found',
  ],
});

/** Tags that can be changed at once. */
export const TAGS_AT_ONCE_MAX = 500;

export const changeTags = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/tags/changes',
  summary:
    'Recolour, archive, bring back or move several tags of one kind, all or none. One action, taken back at once.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    tags: z
      .array(z.object({ tagId: idOf('tag'), revision }))
      .min(1)
      .max(TAGS_AT_ONCE_MAX),
    hue: hue.optional(),
    archived: z.boolean().optional(),
    /** Below which code, null for none, and before which of those there, null for last. */
    place: z
      .object({ parentId: idOf('tag').nullable(), beforeId: idOf('tag').nullable() })
      .optional(),
  }),
  response: CodebookDto,
  status: 200,
  errors: [
    'project.not_found',
    'tag.not_found',
    'tag.changed_meanwhile',
    'tag.name_taken',
    'tag.parent_invalid',
  ],
});

export const mergeTags = endpoint({
  method: 'POST',
  path: '/api/tags/:tagId/merge',
  summary:
    'Merge tags into this one of the same kind: their highlights, participants, scopes and children become its own, and it is found under their names. One action, taken back at once.',
  access: 'researcher',
  params: z.object({ tagId: idOf('tag') }),
  body: z.object({
    revision,
    merged: z
      .array(z.object({ tagId: idOf('tag'), revision }))
      .min(1)
      .max(MERGED_AT_ONCE_MAX),
    /** Why, for the history. */
    note: proseOf(1000).default(''),
    /** What the one that stays says of itself from now on; what is not given stays as it is. */
    definition: proseOf().optional(),
    useWhen: proseOf().optional(),
    avoidWhen: proseOf().optional(),
    example: proseOf().optional(),
  }),
  response: TagDto,
  status: 200,
  errors: ['tag.not_found', 'tag.changed_meanwhile', 'tag.name_taken', 'tag.merge_invalid'],
});

export const splitTag = endpoint({
  method: 'POST',
  path: '/api/tags/:tagId/split',
  summary:
    'Give some highlights of a tag to a new tag beside it instead. Who tagged them and when stays. One action, taken back at once.',
  access: 'researcher',
  params: z.object({ tagId: idOf('tag') }),
  body: z.object({
    name: nameOf(),
    definition: proseOf().default(''),
    highlightIds: z.array(idOf('highlight')).min(1).max(SPLIT_AT_ONCE_MAX),
  }),
  response: TagDto,
  status: 201,
  errors: [
    'tag.not_found',
    'tag.name_taken',
    'tag.split_invalid',
    'tag.too_many',
    'highlight.not_found',
  ],
});

export const listJourneys = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/journeys',
  summary: 'The journeys of a project, without anything that is counted.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ journeys: CodebookDto.shape.journeys }),
  status: 200,
  errors: ['project.not_found'],
});

export const createJourney = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/journeys',
  summary: 'Create a journey with the phases of a template.',
  access: 'researcher',
  params: projectParams,
  body: z.object({ name: nameOf(), template: z.enum(JOURNEY_TEMPLATES), language }),
  response: JourneyDto,
  status: 201,
  errors: ['project.not_found'],
});

export const changeJourney = endpoint({
  method: 'PATCH',
  path: '/api/journeys/:journeyId',
  summary: 'Rename, archive or bring back a journey.',
  access: 'researcher',
  params: z.object({ journeyId: idOf('journey') }),
  body: z.object({ revision, name: nameOf().optional(), archived: z.boolean().optional() }),
  response: JourneyDto,
  status: 200,
  errors: ['journey.not_found', 'journey.changed_meanwhile'],
});
