import type { HypothesisDetailDto } from '../../../../web/api/types.ts';

type Measured = HypothesisDetailDto['measurements'][number];

/** A satisfied survey, linked to the first hypothesis. */
export const aMeasured = (overrides: Record<string, unknown> = {}): Measured =>
  ({
    id: 'mv_1',
    hypothesisId: 'hy_1',
    measurementId: 'me_1',
    direction: null,
    role: 'testing',
    revision: 0,
    metric: 'csat',
    name: 'Satisfied with ordering',
    task: null,
    scaleMax: 5,
    value: 0.78,
    low: 0.73,
    high: 0.82,
    sampleSize: 287,
    measuredOn: '2026-10-30',
    decides: false,
    leftOut: null,
    ...overrides,
  }) as unknown as Measured;

/** The same as the list of measurements has it. */
export const aMeasurement = (overrides: Record<string, unknown> = {}) => ({
  ...{ id: 'me_1', projectId: 'prj_1', studyId: 'st_1', uploadId: null, metric: 'csat' },
  ...{ name: 'Satisfied with ordering', task: null, scaleMax: 5, value: 0.78 },
  ...{ low: 0.73, high: 0.82, sampleSize: 287, counts: null, measuredOn: '2026-10-30' },
  ...{ phaseId: null, touchpointId: null, removedAt: null, revision: 0 },
  createdAt: '2026-10-30T09:15:00.000Z',
  ...overrides,
});
