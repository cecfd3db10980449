import { z } from 'zod';
import { CONSENT_FILES_MAX } from '../participants/consent.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, Nothing } from './fields.ts';

const participantParams = z.object({ participantId: idOf('participant') });
const fileParams = z.object({ consentFileId: idOf('consentFile') });

/** A signed paper, or a recording of what was said. */
export const ConsentFileDto = z.object({
  id: idOf('consentFile'),
  fileName: z.string(),
  sizeBytes: z.int(),
  createdAt: instant,
});
export type ConsentFileDto = z.infer<typeof ConsentFileDto>;

export const listConsentFiles = endpoint({
  method: 'GET',
  path: '/api/participants/:participantId/consent-files',
  summary:
    'The documents of a consent, oldest first; also of whoever was merged into the participant.',
  access: 'researcher',
  params: participantParams,
  response: z.object({ files: z.array(ConsentFileDto).max(CONSENT_FILES_MAX * 50) }),
  status: 200,
  errors: ['participant.not_found'],
});

export const addConsentFile = endpoint({
  method: 'POST',
  path: '/api/participants/:participantId/consent-files',
  summary: 'Keep a document of a consent: the body is the file itself, as it is.',
  access: 'researcher',
  params: participantParams,
  query: z.object({ fileName: z.string().min(1).max(1000) }),
  response: ConsentFileDto,
  status: 201,
  errors: [
    'participant.not_found',
    'participant.withdrew',
    'participant.merged',
    'consent_file.empty',
    'consent_file.too_large',
    'consent_file.too_many',
  ],
});

export const getConsentFile = endpoint({
  method: 'GET',
  path: '/api/consent-files/:consentFileId/content',
  summary: 'The document itself, to be saved; no browser opens it.',
  access: 'researcher',
  params: fileParams,
  response: Nothing,
  status: 200,
  errors: ['consent_file.not_found'],
});

export const removeConsentFile = endpoint({
  method: 'DELETE',
  path: '/api/consent-files/:consentFileId',
  summary: 'Take a document off a consent; it can be brought back.',
  access: 'researcher',
  params: fileParams,
  response: Nothing,
  status: 200,
  errors: ['consent_file.not_found'],
});

export const restoreConsentFile = endpoint({
  method: 'POST',
  path: '/api/consent-files/:consentFileId/restore',
  summary: 'Bring back a document that was taken off.',
  access: 'researcher',
  params: fileParams,
  response: ConsentFileDto,
  status: 200,
  errors: ['consent_file.not_found'],
});
