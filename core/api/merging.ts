import { z } from 'zod';
import { ATTRIBUTES_MAX } from '../participants/attributes.ts';
import { CONSENT_SCOPES, CONSENT_STATES } from '../participants/consent.ts';
import { endpoint } from './endpoint.ts';
import { day, idOf, instant, revision } from './fields.ts';
import { ParticipantDto } from './participants.ts';

const LISTED_MAX = 500;
/** Kind, organisation, household, and every attribute. */
const DIFFERENCES_MAX = ATTRIBUTES_MAX + 3;
const KEY_LENGTH_MAX = 100;

const participantParams = z.object({ participantId: idOf('participant') });

/** Somebody who turned out to be this participant. */
export const MergeDto = z.object({
  participantId: idOf('participant'),
  pseudonym: z.string(),
  mergedAt: instant,
});
export type MergeDto = z.infer<typeof MergeDto>;

export const listMerges = endpoint({
  method: 'GET',
  path: '/api/participants/:participantId/merges',
  summary: 'Who was merged into a participant and can be split from them, the latest first.',
  access: 'researcher',
  params: participantParams,
  response: z.object({ merges: z.array(MergeDto).max(LISTED_MAX) }),
  status: 200,
  errors: ['participant.not_found'],
});

/** What merging would do. */
export const MergePreviewDto = z.object({
  /** What the other one has, and the survivor gets. */
  sources: z.int(),
  highlights: z.int(),
  values: z.int(),
  /** Hypotheses that are judged anew. */
  hypotheses: z.int(),
  /** What both say and not the same; `key` is `kind`, `organisation`, `household`, or `attribute:` with its name. */
  differences: z
    .array(z.object({ key: z.string(), survivor: z.string(), other: z.string() }))
    .max(DIFFERENCES_MAX),
  /** The stricter consent, which the survivor gets. */
  consent: z.enum(CONSENT_STATES),
  consentExpiresOn: day.nullable(),
  consentScope: z.enum(CONSENT_SCOPES).nullable(),
});
export type MergePreviewDto = z.infer<typeof MergePreviewDto>;

const refusals = ['participant.not_found', 'participant.withdrew', 'participant.merged'] as const;

export const previewMerge = endpoint({
  method: 'GET',
  path: '/api/participants/:participantId/merge',
  summary: 'What would move, and where two participants differ, if they became one.',
  access: 'researcher',
  params: participantParams,
  query: z.object({ otherId: idOf('participant') }),
  response: MergePreviewDto,
  status: 200,
  errors: [...refusals, 'participant.same'],
});

export const mergeParticipants = endpoint({
  method: 'POST',
  path: '/api/participants/:participantId/merge',
  summary: 'Make one participant of two; the one in the path stays.',
  access: 'researcher',
  params: participantParams,
  body: z.object({
    otherId: idOf('participant'),
    revision,
    otherRevision: revision,
    /** Keys of differences in which the other one is right. */
    take: z.array(z.string().max(KEY_LENGTH_MAX)).max(DIFFERENCES_MAX).default([]),
  }),
  response: ParticipantDto,
  status: 200,
  errors: [...refusals, 'participant.same', 'participant.changed_meanwhile'],
});

export const splitParticipants = endpoint({
  method: 'POST',
  path: '/api/participants/:participantId/split',
  summary: 'Make two participants again of one; what moved goes back.',
  access: 'researcher',
  params: participantParams,
  body: z.object({ otherId: idOf('participant') }),
  response: ParticipantDto,
  status: 200,
  errors: [...refusals, 'participant.not_merged'],
});
