import { z } from 'zod';
import { METRICS } from '../measurements/metrics.ts';
import { endpoint } from './endpoint.ts';
import { day, idOf, instant, nameOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';

/** Larger samples than this are a mistake of typing. */
const SAMPLE_MAX = 1_000_000_000;
const VALUE_MAX = 1e12;
const NAME_MAX = 300;
/** A metric of a study has at most as many tasks. */
export const PLACED_AT_ONCE_MAX = 500;

const count = z.int().min(0).max(SAMPLE_MAX);
const sample = z.int().min(1).max(SAMPLE_MAX);

export const AbCountsDto = z.object({
  controlSize: sample,
  controlHits: count,
  variantSize: sample,
  variantHits: count,
});

/** A number with its sample. Shares are 0 … 1, times in seconds. */
export const MeasurementDto = z.object({
  id: idOf('measurement'),
  projectId: idOf('project'),
  studyId: idOf('study'),
  uploadId: idOf('upload').nullable(),
  metric: z.enum(METRICS),
  name: z.string(),
  task: z.string().nullable(),
  scaleMax: z.int().nullable(),
  value: z.number(),
  /** Ends of the 95 % interval; null where it cannot be told. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  sampleSize: z.int(),
  counts: AbCountsDto.nullable(),
  measuredOn: day,
  phaseId: idOf('tag').nullable(),
  touchpointId: idOf('tag').nullable(),
  createdAt: instant,
  removedAt: instant.nullable(),
  revision,
});
export type MeasurementDto = z.infer<typeof MeasurementDto>;

const measurementParams = z.object({ measurementId: idOf('measurement') });

const places = {
  task: nameOf(NAME_MAX).nullable().optional(),
  measuredOn: day.optional(),
  phaseId: idOf('tag').nullable().optional(),
  touchpointId: idOf('tag').nullable().optional(),
};

export const listMeasurements = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/measurements',
  summary: 'The measurements of a project with sample and interval, newest first.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ measurements: z.array(MeasurementDto).max(5000) }),
  status: 200,
  errors: ['project.not_found'],
});

export const createMeasurement = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/measurements',
  summary: 'Add a number that was computed elsewhere, or the counts of an A/B test.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    studyId: idOf('study'),
    metric: z.enum(METRICS),
    name: nameOf(NAME_MAX),
    scaleMax: z.int().min(2).max(100).nullable().optional(),
    ...places,
    basis: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('total'),
        value: z.number().min(-VALUE_MAX).max(VALUE_MAX),
        sampleSize: sample,
      }),
      z.object({ kind: z.literal('counts'), counts: AbCountsDto }),
    ]),
  }),
  response: MeasurementDto,
  status: 201,
  errors: ['project.not_found', 'study.not_found', 'tag.not_found', 'measurement.value_impossible'],
});

export const changeMeasurement = endpoint({
  method: 'PATCH',
  path: '/api/measurements/:measurementId',
  summary: 'Change what a measurement is called, and where and when it belongs.',
  access: 'researcher',
  params: measurementParams,
  body: z.object({
    revision,
    name: nameOf(NAME_MAX).optional(),
    studyId: idOf('study').optional(),
    ...places,
  }),
  response: MeasurementDto,
  status: 200,
  errors: [
    'measurement.not_found',
    'measurement.changed_meanwhile',
    'study.not_found',
    'tag.not_found',
  ],
});

export const placeMeasurements = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/measurement-places',
  summary:
    'Place measurements at a phase or a touchpoint of the map, or take them off it; what is left out stays. One action, which can be taken back.',
  access: 'strategist',
  params: projectParams,
  body: z
    .object({
      measurementIds: z.array(idOf('measurement')).min(1).max(PLACED_AT_ONCE_MAX),
      phaseId: idOf('tag').nullable().optional(),
      touchpointId: idOf('tag').nullable().optional(),
    })
    .refine(({ phaseId, touchpointId }) => phaseId !== undefined || touchpointId !== undefined, {
      message: 'Say a phase, a touchpoint, or null to take them off.',
    }),
  response: z.object({ measurements: z.array(MeasurementDto).max(PLACED_AT_ONCE_MAX) }),
  status: 200,
  errors: ['project.not_found', 'measurement.not_found', 'tag.not_found'],
});

export const removeMeasurement = endpoint({
  method: 'DELETE',
  path: '/api/measurements/:measurementId',
  summary: 'Remove a measurement; it can be brought back.',
  access: 'researcher',
  params: measurementParams,
  response: MeasurementDto,
  status: 200,
  errors: ['measurement.not_found'],
});

export const restoreMeasurement = endpoint({
  method: 'POST',
  path: '/api/measurements/:measurementId/restore',
  summary: 'Bring a removed measurement back.',
  access: 'researcher',
  params: measurementParams,
  response: MeasurementDto,
  status: 200,
  errors: ['measurement.not_found'],
});
