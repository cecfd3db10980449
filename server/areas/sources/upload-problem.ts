import { AppError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { TaskError } from '../../jobs/worker-pool.ts';

/** What is written on an upload that could not be read. */
export function problemOf(ctx: Context, error: unknown): { code: string; detail: string } {
  if (error instanceof AppError) return { code: error.code, detail: error.message };
  if (error instanceof TaskError && error.code) return { code: error.code, detail: error.message };
  ctx.log.error({ error: String(error) }, 'reading an upload failed');
  return {
    code: 'upload.failed',
    detail: 'Reading this file failed on our side. The file is kept; try again or paste its text.',
  };
}
