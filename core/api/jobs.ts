import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idOf, instant } from './fields.ts';

export const JOB_STATES = ['queued', 'running', 'done', 'failed'] as const;

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
