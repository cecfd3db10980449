import { z } from 'zod';
import {
  CONSENT_DOCUMENT_LENGTH_MAX,
  CONSENT_SCOPES,
  CONSENT_STATES,
  PARTICIPANT_KINDS,
} from '../participants/consent.ts';
import {
  ATTRIBUTE_NAME_MAX,
  ATTRIBUTE_VALUE_MAX,
  ATTRIBUTES_MAX,
} from '../participants/attributes.ts';
import { endpoint } from './endpoint.ts';
import { day, idOf, instant, LIST_LENGTH_MAX, nameOf, proseOf, revision } from './fields.ts';
import { PSEUDONYM_LENGTH_MAX } from '../privacy/pseudonyms.ts';
import { projectParams } from './projects.ts';

/** By name; a name that is new to the project becomes an attribute of the kind `text`. */
const attributes = z
  .record(nameOf(ATTRIBUTE_NAME_MAX), proseOf(ATTRIBUTE_VALUE_MAX))
  .refine((record) => Object.keys(record).length <= ATTRIBUTES_MAX, {
    message: `Must be at most ${ATTRIBUTES_MAX} attributes.`,
  });
const personaIds = z.array(idOf('tag')).max(20);

export const ParticipantDto = z.object({
  id: idOf('participant'),
  projectId: idOf('project'),
  pseudonym: z.string(),
  kind: z.enum(PARTICIPANT_KINDS),
  organisation: z.string().nullable(),
  /** Who live together; for showing only. */
  household: z.string().nullable(),
  consent: z.enum(CONSENT_STATES),
  consentExpiresOn: day.nullable(),
  /** To whom quotes may be shown; null: not recorded, not limited. */
  consentScope: z.enum(CONSENT_SCOPES).nullable(),
  /** Where the signed paper is, or what was said. */
  consentDocument: z.string(),
  /** The day it was given. */
  consentOn: day.nullable(),
  withdrawnAt: instant.nullable(),
  /** By name: numbers with a decimal point, days as `2026-05-04`, `yes` or `no`. */
  attributes: z.record(z.string(), z.string()),
  personaIds: z.array(idOf('tag')),
  sources: z.int(),
  highlights: z.int(),
  archivedAt: instant.nullable(),
  revision,
});
export type ParticipantDto = z.infer<typeof ParticipantDto>;

export const listParticipants = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/participants',
  summary: 'The participants of a project.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ participants: z.array(ParticipantDto).max(5000) }),
  status: 200,
  errors: ['project.not_found'],
});

const participantBody = {
  kind: z.enum(PARTICIPANT_KINDS),
  organisation: nameOf().nullable(),
  household: nameOf().nullable(),
  consent: z.enum(CONSENT_STATES),
  consentExpiresOn: day.nullable(),
  consentScope: z.enum(CONSENT_SCOPES).nullable(),
  consentDocument: proseOf(CONSENT_DOCUMENT_LENGTH_MAX),
  consentOn: day.nullable(),
  attributes,
  personaIds,
};

export const createParticipant = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/participants',
  summary: 'Add a participant under a pseudonym.',
  access: 'researcher',
  params: projectParams,
  body: z.object({ pseudonym: nameOf(PSEUDONYM_LENGTH_MAX), ...participantBody }).partial({
    kind: true,
    organisation: true,
    household: true,
    consent: true,
    consentExpiresOn: true,
    consentScope: true,
    consentDocument: true,
    consentOn: true,
    attributes: true,
    personaIds: true,
  }),
  response: ParticipantDto,
  status: 201,
  errors: [
    'project.not_found',
    'participant.pseudonym_taken',
    'tag.not_found',
    'attribute.value_unfit',
    'attribute.too_many',
  ],
});

export const changeParticipant = endpoint({
  method: 'PATCH',
  path: '/api/participants/:participantId',
  summary: 'Change a participant; verdicts that rest on them follow.',
  access: 'researcher',
  params: z.object({ participantId: idOf('participant') }),
  body: z
    .object({ pseudonym: nameOf(PSEUDONYM_LENGTH_MAX), ...participantBody, archived: z.boolean() })
    .partial()
    .extend({ revision }),
  response: ParticipantDto,
  status: 200,
  errors: [
    'participant.not_found',
    'participant.changed_meanwhile',
    'participant.withdrawal_apart',
    'participant.pseudonym_taken',
    'participant.withdrew',
    'tag.not_found',
    'attribute.value_unfit',
    'attribute.too_many',
  ],
});

export const PARTICIPANTS_MAX = LIST_LENGTH_MAX * 25;
