import { z } from 'zod';
import {
  CERTAINTIES,
  FINDING_REASONS,
  PERSONAL_DATA_KINDS,
  PERSONAL_DATA_PLACES,
} from '../privacy/finding.ts';
import { PSEUDONYM_LENGTH_MAX } from '../privacy/pseudonyms.ts';
import { DECISIONS } from '../privacy/states.ts';
import { endpoint } from './endpoint.ts';
import { endOffset, idOf, instant, nameOf, offset, textVersion } from './fields.ts';
import { projectParams } from './projects.ts';
import { sourceParams } from './sources.ts';

const FINDINGS_MAX = 20_000;
const PARTICIPANTS_MAX = 5000;

/** Something in a source that may tell who somebody is. */
export const PersonalDataDto = z.object({
  id: idOf('personalData'),
  place: z.enum(PERSONAL_DATA_PLACES),
  kind: z.enum(PERSONAL_DATA_KINDS),
  reason: z.enum(FINDING_REASONS),
  certainty: z.enum(CERTAINTIES),
  state: z.enum(DECISIONS),
  start: z.int(),
  end: z.int(),
  words: z.string(),
  /** What stands before and after on the same line. */
  before: z.string(),
  after: z.string(),
  /** The same for all that mean the same person or number. */
  group: z.string(),
  /** What the words become, or would become. */
  pseudonym: z.string(),
  /** Participants who are called so: they get the pseudonym with it. */
  participantIds: z.array(idOf('participant')).max(PARTICIPANTS_MAX),
});
export type PersonalDataDto = z.infer<typeof PersonalDataDto>;

export const PersonalDataReviewDto = z.object({
  textVersion,
  /** Null while nobody has looked through this text yet. */
  searchedAt: instant.nullable(),
  findings: z.array(PersonalDataDto).max(FINDINGS_MAX),
});
export type PersonalDataReviewDto = z.infer<typeof PersonalDataReviewDto>;

export const getPersonalData = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/personal-data',
  summary: 'Names, numbers and addresses that were found in a source and not replaced yet.',
  access: 'researcher',
  params: sourceParams,
  response: PersonalDataReviewDto,
  status: 200,
  errors: ['source.not_found'],
});

export const decidePersonalData = endpoint({
  method: 'PATCH',
  path: '/api/sources/:sourceId/personal-data',
  summary: 'Accept or refuse findings, or give them another kind or pseudonym.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    ids: z.array(idOf('personalData')).min(1).max(FINDINGS_MAX),
    state: z.enum(DECISIONS).optional(),
    kind: z.enum(PERSONAL_DATA_KINDS).optional(),
    /** Null: the next number. */
    pseudonym: nameOf(PSEUDONYM_LENGTH_MAX).nullable().optional(),
  }),
  response: PersonalDataReviewDto,
  status: 200,
  errors: ['source.not_found', 'privacy.not_found', 'privacy.overlaps'],
});

export const markPersonalData = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/personal-data',
  summary:
    'Mark words that were missed, wherever they stand in the text; they are accepted at once.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    textVersion,
    words: nameOf(200),
    kind: z.enum(PERSONAL_DATA_KINDS),
  }),
  response: PersonalDataReviewDto,
  status: 201,
  errors: ['source.not_found', 'source.version_changed', 'privacy.words_not_found'],
});

export const movePersonalData = endpoint({
  method: 'PATCH',
  path: '/api/personal-data/:personalDataId',
  summary: 'Give a finding other ends in the same text.',
  access: 'researcher',
  params: z.object({ personalDataId: idOf('personalData') }),
  body: z.object({ start: offset, end: endOffset }),
  response: PersonalDataReviewDto,
  status: 200,
  errors: ['privacy.not_found', 'privacy.span_out_of_range', 'privacy.overlaps'],
});

export const replacePersonalData = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/personal-data/replace',
  summary:
    'Replace what was accepted by pseudonyms, for good: a new text version, the old ones masked.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({ textVersion }),
  response: z.object({ textVersion, replaced: z.int().nonnegative() }),
  status: 200,
  errors: [
    'source.not_found',
    'source.version_changed',
    'privacy.overlaps',
    'participant.pseudonym_taken',
  ],
});

export const SourcePersonalDataDto = z.object({
  sourceId: idOf('source'),
  title: z.string(),
  proposed: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  replaced: z.int().nonnegative(),
  searched: z.boolean(),
});
export type SourcePersonalDataDto = z.infer<typeof SourcePersonalDataDto>;

export const listPersonalData = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/personal-data',
  summary: 'How much personal data each source has, those with open proposals first.',
  access: 'researcher',
  params: projectParams,
  response: z.object({ sources: z.array(SourcePersonalDataDto).max(5000) }),
  status: 200,
  errors: ['project.not_found'],
});

export const searchPersonalData = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/personal-data/search',
  summary:
    'Look through the sources whose current text nobody has looked through, in the background.',
  access: 'researcher',
  params: projectParams,
  response: z.object({ queued: z.int().nonnegative() }),
  status: 202,
  errors: ['project.not_found'],
});

export const PseudonymDto = z.object({
  id: idOf('pseudonymKey'),
  kind: z.enum(PERSONAL_DATA_KINDS),
  words: z.string(),
  pseudonym: z.string(),
  createdAt: instant,
});
export type PseudonymDto = z.infer<typeof PseudonymDto>;

export const listPseudonyms = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/pseudonyms',
  summary: 'The key of a project: which real words each pseudonym stands for.',
  access: 'researcher',
  params: projectParams,
  response: z.object({ pseudonyms: z.array(PseudonymDto).max(FINDINGS_MAX) }),
  status: 200,
  errors: ['project.not_found'],
});
