import { z } from 'zod';
import { METHODS } from '../projects/methods.ts';
import { DRAFT_KEPT_MAX, DRAFT_SCOPES, DRAFT_UNITS, DRAFTS_MAX } from '../themes/drafts.ts';
import { GRAIN_MAX, GRAIN_MIN, THEMES_MAX } from '../themes/types.ts';
import { endpoint } from './endpoint.ts';
import { CountsDto, day, idOf, instant, nameOf } from './fields.ts';
import { JobDto } from './jobs.ts';
import { projectParams } from './projects.ts';

/** As many passages of a group are shown; all of them count. */
export const PASSAGES_MAX = DRAFT_KEPT_MAX;
/** As many stand for a group. */
export const TYPICAL_MAX = 3;

const grain = z.int().min(GRAIN_MIN).max(GRAIN_MAX);
/** The study, persona, phase or hypothesis that it looks within; null for the whole project. */
const ScopeDto = z.object({ kind: z.enum(DRAFT_SCOPES), id: z.string().nullable() });
export type DraftScopeDto = z.infer<typeof ScopeDto>;

export const DraftSummaryDto = z.object({
  id: idOf('themeDraft'),
  projectId: idOf('project'),
  unit: z.enum(DRAFT_UNITS),
  scope: ScopeDto,
  grain,
  groups: z.int(),
  finishedAt: instant,
});
export type DraftSummaryDto = z.infer<typeof DraftSummaryDto>;

/** Words of a draft where they stand. */
export const DraftPassageDto = z.object({
  /** Its place among the passages of its group, from 0. */
  index: z.int(),
  quote: z.string(),
  sourceId: idOf('source'),
  sourceTitle: z.string(),
  start: z.int(),
  end: z.int(),
  participantId: idOf('participant').nullable(),
  pseudonym: z.string().nullable(),
  method: z.enum(METHODS),
  heldOn: day,
});
export type DraftPassageDto = z.infer<typeof DraftPassageDto>;

export const DraftGroupDto = z.object({
  /** Its place among the groups, from 0: those with a name before those without, most people first. */
  position: z.int(),
  /** Empty where no name fits. */
  label: z.string(),
  terms: z.array(z.string()).max(20),
  counts: CountsDto,
  typical: z.array(DraftPassageDto).max(TYPICAL_MAX),
  /** The theme that somebody made of it, while that stands. */
  themeId: idOf('theme').nullable(),
});
export type DraftGroupDto = z.infer<typeof DraftGroupDto>;

export const DraftDto = DraftSummaryDto.extend({
  /** Texts that were grouped, of how many there were. */
  texts: z.int(),
  of: z.int(),
  /** Sources that were looked through, of how many there were. */
  sources: z.int(),
  ofSources: z.int(),
  /** What texts were compared by: ids of vectors. */
  vectors: z.array(z.string()).max(10),
  /** The operator's model by which texts are to be compared, if it answers; null where there is none. */
  operatorModel: z.string().nullable(),
  /** How many groups the texts give by themselves. */
  automatic: z.int(),
  /** The draft of the same that came in its place; null for the newest. */
  replacedById: idOf('themeDraft').nullable(),
  /** Passages whose source has another text since, or is put away: they are left out. */
  outdated: z.int(),
  found: z.array(DraftGroupDto).max(THEMES_MAX),
});
export type DraftDto = z.infer<typeof DraftDto>;

const draftParams = z.object({ draftId: idOf('themeDraft') });
const groupParams = draftParams.extend({ position: z.coerce.number().int().nonnegative() });

export const listDrafts = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/theme-drafts',
  summary:
    'Groups that were looked for within a part of the project, newest first, and a search under way.',
  access: 'researcher',
  params: projectParams,
  response: z.object({
    job: JobDto.nullable(),
    drafts: z.array(DraftSummaryDto).max(DRAFTS_MAX),
  }),
  status: 200,
  errors: ['project.not_found'],
});

export const findDraft = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/theme-drafts',
  summary:
    'Group what participants said, or highlights, within the project or a part of it, in the background. Nothing becomes a theme by that.',
  access: 'researcher',
  params: projectParams,
  body: z.object({ unit: z.enum(DRAFT_UNITS), scope: ScopeDto, grain: grain.default(0) }),
  response: JobDto,
  status: 202,
  errors: [
    'project.not_found',
    'study.not_found',
    'tag.not_found',
    'hypothesis.not_found',
    'draft.scope_unfit',
  ],
});

export const getDraft = endpoint({
  method: 'GET',
  path: '/api/theme-drafts/:draftId',
  summary: 'The groups of a draft, each with what is typically said in it.',
  access: 'researcher',
  params: draftParams,
  response: DraftDto,
  status: 200,
  errors: ['draft.not_found'],
});

export const getDraftGroup = endpoint({
  method: 'GET',
  path: '/api/theme-drafts/:draftId/groups/:position',
  summary: 'All passages of one group of a draft, most typical first.',
  access: 'researcher',
  params: groupParams,
  response: DraftGroupDto.extend({ passages: z.array(DraftPassageDto).max(PASSAGES_MAX) }),
  status: 200,
  errors: ['draft.not_found'],
});

export const keepDraftGroup = endpoint({
  method: 'POST',
  path: '/api/theme-drafts/:draftId/groups/:position/theme',
  summary:
    'Make a group of a draft an accepted theme: its sentences become highlights. One action, which can be taken back.',
  access: 'researcher',
  params: groupParams,
  body: z.object({
    label: nameOf(),
    /** Which of its passages, by their index. */
    passages: z.array(z.int().nonnegative()).min(1).max(DRAFT_KEPT_MAX),
  }),
  response: z.object({ themeId: idOf('theme'), highlights: z.int() }),
  status: 200,
  errors: ['draft.not_found', 'draft.kept', 'draft.outdated', 'theme.too_many', 'theme.kept_apart'],
});
