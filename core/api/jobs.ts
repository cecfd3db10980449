import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idOf, instant } from './fields.ts';
import { projectParams } from './projects.ts';

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const JobDto = z.object({
  id: idOf('job'),
  kind: z.string(),
  state: z.enum(JOB_STATES),
  /** 0 … 1. */
  progress: z.number().min(0).max(1),
  /** What it is doing now, as a code. */
  step: z.string().nullable(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type JobDto = z.infer<typeof JobDto>;

export const getJob = endpoint({
  method: 'GET',
  path: '/api/jobs/:jobId',
  summary: 'How far a long piece of work has come.',
  access: 'stakeholder',
  params: z.object({ jobId: idOf('job') }),
  response: JobDto,
  status: 200,
  errors: ['job.not_found'],
});

export const listJobs = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/jobs',
  summary: 'Long work of a project that is under way or waits, what runs first.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({
    jobs: z.array(JobDto).max(100),
    /** All that run or wait, listed here or not. */
    open: z.int().nonnegative(),
  }),
  status: 200,
  errors: ['project.not_found'],
});

export const cancelJob = endpoint({
  method: 'POST',
  path: '/api/jobs/:jobId/cancel',
  summary:
    'Stop a piece of long work; what it has not finished is left as it was. Done work stays done.',
  access: 'researcher',
  params: z.object({ jobId: idOf('job') }),
  response: JobDto,
  status: 200,
  errors: ['job.not_found'],
});
