import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { endOffset, fivePoint, idOf, Nothing, offset, revision, textVersion } from './fields.ts';
import { EvidenceDto, hypothesisParams, rating, role } from './hypotheses.ts';
import { measuredDirection, MeasuredEvidenceDto } from './measured.ts';
import { sourceParams } from './sources.ts';

/** A passage of the text version that whoever links it saw. */
const seenPassage = z.object({
  sourceId: idOf('source'),
  textVersion,
  start: offset,
  end: endOffset,
});

export const linkManyEvidence = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/evidence/many',
  summary:
    'Link many highlights and passages, rated alike, in one action that is taken back at once. What nobody has highlighted is.',
  access: 'strategist',
  params: hypothesisParams,
  body: z
    .object({
      highlightIds: z.array(idOf('highlight')).max(1000).default([]),
      passages: z.array(seenPassage).max(100).default([]),
      direction: fivePoint,
      ...rating,
    })
    .refine(
      ({ highlightIds, passages }) => highlightIds.length + passages.length > 0,
      'Must name what to link.',
    ),
  response: z.object({
    linked: z.int(),
    /** How many of these may follow a leading question, which nobody has said yet. */
    mayFollowLeading: z.int(),
  }),
  status: 200,
  errors: [
    'hypothesis.not_found',
    'highlight.not_found',
    'highlight.not_yours',
    'highlight.span_out_of_range',
    'source.not_found',
    'source.version_changed',
    'source.words_changed',
    'evidence.other_project',
    'evidence.changed_meanwhile',
  ],
});

const measuredParams = z.object({ measuredEvidenceId: idOf('measuredEvidence') });

export const linkMeasurement = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/measurements',
  summary:
    'Link a measurement; its role defaults from the dates. Linking one again judges it anew, or brings it back.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    measurementId: idOf('measurement'),
    direction: measuredDirection.default(null),
    role: role.optional(),
  }),
  response: MeasuredEvidenceDto,
  status: 201,
  errors: [
    'hypothesis.not_found',
    'measurement.not_found',
    'evidence.other_project',
    'evidence.changed_meanwhile',
  ],
});

export const changeMeasuredEvidence = endpoint({
  method: 'PATCH',
  path: '/api/measured-evidence/:measuredEvidenceId',
  summary: 'Say for what a linked measurement speaks, and whether it tests the hypothesis.',
  access: 'strategist',
  params: measuredParams,
  body: z.object({
    revision,
    direction: measuredDirection.optional(),
    role: role.optional(),
  }),
  response: MeasuredEvidenceDto,
  status: 200,
  errors: ['evidence.not_found', 'evidence.changed_meanwhile'],
});

export const removeMeasuredEvidence = endpoint({
  method: 'DELETE',
  path: '/api/measured-evidence/:measuredEvidenceId',
  summary: 'Take a measurement off a hypothesis; linking it again brings it back.',
  access: 'strategist',
  params: measuredParams,
  response: Nothing,
  status: 200,
  errors: ['evidence.not_found'],
});

export const listSourceEvidence = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/evidence',
  summary: 'Links of the highlights of one source, for the rail.',
  access: 'stakeholder',
  params: sourceParams,
  response: z.object({ evidence: z.array(EvidenceDto).max(20_000) }),
  status: 200,
  errors: ['source.not_found'],
});
