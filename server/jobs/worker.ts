import { parentPort } from 'node:worker_threads';
import { AppError } from '../../core/kernel/errors.ts';
import type { TaskProgress } from './task-progress.ts';
import { TASKS, type TaskName } from './worker-tasks.ts';

type AnyTask = (input: unknown, report: TaskProgress) => unknown;

/** The worker's side of worker-pool.ts: runs one task at a time and answers. */
parentPort?.on('message', (request: { name: TaskName; input: unknown }) => {
  void answer(request);
});

// A library that reads damaged files may drop a promise that fails. Whoever waits for the task still gets its end,
// or the time limit; the thread must not die with a message that is of no use to the person with the file.
process.on('unhandledRejection', () => undefined);

async function answer({ name, input }: { name: TaskName; input: unknown }): Promise<void> {
  try {
    // The pool's types made sure that the input fits the task.
    const task = (await TASKS[name]()) as AnyTask;
    const output = await task(input, (progress, step) => {
      parentPort?.postMessage({ kind: 'progress', progress, step });
    });
    parentPort?.postMessage({ kind: 'done', output });
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    const message = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ kind: 'failed', error: { code, message } });
  }
}
