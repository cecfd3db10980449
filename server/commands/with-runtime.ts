import { readConfig } from '../config.ts';
import { explainStart } from '../explain-start.ts';
import { createRuntime, type Runtime } from '../runtime.ts';
import { migrateSafely } from '../start.ts';

/** Where a command writes: sentences for people. */
export type Say = (sentence: string) => void;

/**
 * Opens the database that the settings name, brings it up to date, runs a command on it, waits for the jobs that
 * the command queued, and closes. A server may run on the same database.
 *
 * @throws Error that says what can be done about a database that cannot be opened.
 */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const runtime = await openRuntime();
  try {
    const result = await work(runtime);
    await runtime.jobs.idle();
    return result;
  } finally {
    await runtime.close();
  }
}

async function openRuntime(): Promise<Runtime> {
  let runtime: Runtime | undefined;
  try {
    runtime = createRuntime({ ...readConfig(), logLevel: 'warn' }, { recoverJobs: false });
    await migrateSafely(runtime);
    return runtime;
  } catch (error) {
    await runtime?.close();
    throw new Error(explainStart(error), { cause: error });
  }
}
