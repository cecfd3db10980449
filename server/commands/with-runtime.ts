import { readConfig } from '../config.ts';
import { createRuntime, type Runtime } from '../runtime.ts';
import { migrateSafely } from '../start.ts';

/** Where a command writes: sentences for people. */
export type Say = (sentence: string) => void;

/**
 * Opens the database that the settings name, brings it up to date, runs a command on it, waits for the jobs that
 * the command queued, and closes. A server may run on the same database.
 */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const runtime = createRuntime({ ...readConfig(), logLevel: 'warn' }, { recoverJobs: false });
  try {
    await migrateSafely(runtime);
    const result = await work(runtime);
    await runtime.jobs.idle();
    return result;
  } finally {
    await runtime.close();
  }
}
