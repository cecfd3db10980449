import { Worker } from 'node:worker_threads';
import { LimitError } from '../../core/kernel/errors.ts';
import type { TaskInput, TaskName, TaskOutput } from './worker-tasks.ts';

/** Limits of one task in a worker. */
export interface TaskLimits {
  /** The worker is killed after this many milliseconds. */
  readonly durationMs: number;
  /** The worker's heap, in MiB; over it the task fails and the server lives on. */
  readonly heapMb?: number;
  readonly onProgress?: (progress: number, step: string) => void;
}

interface Answer {
  readonly kind: 'done' | 'failed' | 'progress';
  readonly output?: unknown;
  readonly error?: { readonly code: string | null; readonly message: string };
  readonly progress?: number;
  readonly step?: string;
}

const HEAP_MB = 512;
/** A worker without work is ended after this time, so that an idle server stays small. */
const IDLE_MS = 15_000;

let idleWorker: Worker | null = null;
let idleTimer: NodeJS.Timeout | null = null;

/**
 * Runs one pure task in a worker thread, so that long or hostile input cannot stop the server. A worker is
 * used again after a good end, and killed after a bad one.
 *
 * @throws LimitError `task.too_slow` or `task.too_large`
 * @throws TaskError when the task itself refuses its input
 */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  limits: TaskLimits,
): Promise<TaskOutput<Name>> {
  const worker = takeWorker(limits.heapMb ?? HEAP_MB);
  try {
    const output = await ask(worker, { name, input }, limits);
    giveBack(worker);
    // The worker answers with what the task of this name returns.
    return output as TaskOutput<Name>;
  } catch (error) {
    if (error instanceof TaskError) giveBack(worker);
    else await worker.terminate();
    throw error;
  }
}

/** A refusal by the task: a code and a sentence for the person whose input it was. */
export class TaskError extends Error {
  readonly code: string | null;

  constructor(code: string | null, message: string) {
    super(message);
    this.name = 'TaskError';
    this.code = code;
  }
}

function ask(worker: Worker, request: unknown, limits: TaskLimits): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => reject(tooSlow(limits.durationMs)));
    }, limits.durationMs);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A worker that dies later must not take the server with it.
      worker.on('error', () => undefined);
      finish();
    };
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') limits.onProgress?.(answer.progress ?? 0, answer.step ?? '');
      else if (answer.kind === 'done') settle(() => resolve(answer.output));
      else
        settle(() =>
          reject(new TaskError(answer.error?.code ?? null, answer.error?.message ?? '')),
        );
    });
    worker.once('error', (error) => settle(() => reject(crashOf(error))));
    worker.once('exit', () => settle(() => reject(new Error('The worker ended early.'))));
    worker.postMessage(request);
  });
}

function tooSlow(durationMs: number): LimitError {
  const seconds = Math.round(durationMs / 1000);
  return new LimitError(
    'size',
    'task.too_slow',
    `This took more than ${seconds} seconds and was stopped.`,
  );
}

function crashOf(error: Error): Error {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? new LimitError('size', 'task.too_large', 'This needs more memory than one file may use.', {
        cause: error,
      })
    : error;
}

function takeWorker(heapMb: number): Worker {
  if (idleTimer) clearTimeout(idleTimer);
  const worker = idleWorker;
  idleWorker = null;
  return worker ?? startWorker(heapMb);
}

function giveBack(worker: Worker): void {
  if (idleWorker) {
    void worker.terminate();
    return;
  }
  idleWorker = worker;
  worker.unref();
  idleTimer = setTimeout(() => {
    idleWorker = null;
    void worker.terminate();
  }, IDLE_MS);
  idleTimer.unref();
}

function startWorker(heapMb: number): Worker {
  const source = import.meta.url.endsWith('.ts');
  const entry = new URL(source ? './worker.ts' : './worker.js', import.meta.url);
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // Run from source (tests, benchmarks, `npm run dev`), the worker needs the TypeScript loader too.
    execArgv: source ? ['--import', 'tsx'] : [],
    env: { NODE_ENV: process.env['NODE_ENV'] ?? '' },
  });
  worker.unref();
  return worker;
}
