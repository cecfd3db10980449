import { Worker } from 'node:worker_threads';
import { LimitError } from '../../core/kernel/errors.ts';
import type { TaskInput, TaskName, TaskOutput } from './worker-tasks.ts';

/** Limits of one task in a worker. */
export interface TaskLimits {
  /** The worker is killed after this many milliseconds. */
  readonly durationMs: number;
  /** The worker's heap, in MiB; over it the task fails and the server lives on. */
  readonly heapMb?: number;
  /**
   * By how much the process may grow for it, in MiB: bytes outside the heap count here only. What other tasks may use
   * comes on top, as nothing tells whose the bytes are.
   */
  readonly growthMb?: number;
  readonly onProgress?: (progress: number, step: string) => void;
  /** Kills the worker when it aborts. */
  readonly signal?: AbortSignal;
}

interface Answer {
  readonly kind: 'done' | 'failed' | 'progress';
  readonly output?: unknown;
  readonly error?: { readonly code: string | null; readonly message: string };
  readonly progress?: number;
  readonly step?: string;
}

const HEAP_MB = 512;
const GROWTH_MB = 1024;
const BYTES_PER_MB = 1024 ** 2;
/** How often the memory of the process is looked at: unpacking hardly fills more than 100 MB in that time. */
const WATCH_MS = 100;
/** A worker without work is ended after this time, so that an idle server stays small. */
const IDLE_MS = 15_000;

/** A worker thread with the request it works on. Its listeners are set once, for all its requests. */
interface PooledWorker {
  readonly thread: Worker;
  readonly heapMb: number;
  /** Ends it when nobody needs it. */
  timer: NodeJS.Timeout | null;
  onAnswer: (answer: Answer) => void;
  onCrash: (error: Error) => void;
}

/** Workers that wait for their next task; as many as jobs run at once, at most. */
const idle = new Set<PooledWorker>();
const IDLE_MAX = 2;

/** By how much the process may grow for each task that runs now, in bytes. */
const growths = new Set<{ readonly bytes: number }>();

/**
 * Runs one pure task in a worker thread, so that long or hostile input cannot stop the server. A worker is
 * used again after a good end, and killed after a bad one.
 *
 * @throws LimitError `task.too_slow` or `task.too_large`
 * @throws Error when `limits.signal` aborts
 * @throws TaskError when the task itself refuses its input
 */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  limits: TaskLimits,
): Promise<TaskOutput<Name>> {
  limits.signal?.throwIfAborted();
  const worker = takeWorker(limits.heapMb ?? HEAP_MB);
  try {
    const output = await ask(worker, { name, input }, limits);
    giveBack(worker);
    // The worker answers with what the task of this name returns.
    return output as TaskOutput<Name>;
  } catch (error) {
    if (error instanceof TaskError) giveBack(worker);
    else await worker.thread.terminate();
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

function ask(worker: PooledWorker, request: unknown, limits: TaskLimits): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(tooSlow(limits.durationMs)), limits.durationMs);
    const stopWatching = watchGrowth((limits.growthMb ?? GROWTH_MB) * BYTES_PER_MB, () =>
      fail(tooLarge()),
    );
    const onAbort = (): void => fail(new Error('The work was cancelled.'));
    limits.signal?.addEventListener('abort', onAbort);
    const stop = (): void => {
      clearTimeout(timer);
      stopWatching();
      limits.signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    worker.onCrash = fail;
    worker.onAnswer = ({ kind, output, error, progress, step }) => {
      if (kind === 'progress') {
        limits.onProgress?.(progress ?? 0, step ?? '');
        return;
      }
      stop();
      if (kind === 'done') resolve(output);
      else reject(new TaskError(error?.code ?? null, error?.message ?? ''));
    };
    worker.thread.postMessage(request);
  });
}

/** Says when the process has grown by more than all tasks may since this one began; answers how to end that. */
function watchGrowth(bytes: number, onTooLarge: () => void): () => void {
  const own = { bytes };
  growths.add(own);
  const before = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => {
    const together = [...growths].reduce((sum, one) => sum + one.bytes, 0);
    // What a task has taken that ended since may not be given back yet.
    most = Math.max(most, before + together);
    if (process.memoryUsage.rss() > most) onTooLarge();
  }, WATCH_MS);
  return () => {
    clearInterval(watch);
    growths.delete(own);
  };
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
  return outOfMemory ? tooLarge(error) : error;
}

function tooLarge(cause?: Error): LimitError {
  return new LimitError('size', 'task.too_large', 'This needs more memory than one file may use.', {
    cause,
  });
}

function takeWorker(heapMb: number): PooledWorker {
  const worker = [...idle].find((one) => one.heapMb === heapMb);
  if (!worker) return startWorker(heapMb);
  forget(worker);
  worker.thread.ref();
  return worker;
}

function giveBack(worker: PooledWorker): void {
  if (idle.size >= IDLE_MAX) {
    void worker.thread.terminate();
    return;
  }
  idle.add(worker);
  worker.thread.unref();
  worker.timer = setTimeout(() => {
    forget(worker);
    void worker.thread.terminate();
  }, IDLE_MS);
  worker.timer.unref();
}

function startWorker(heapMb: number): PooledWorker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    env: { NODE_ENV: process.env['NODE_ENV'] ?? '' },
  };
  const thread = import.meta.url.endsWith('.ts')
    ? new Worker(fromSource(new URL('./worker.ts', import.meta.url)), { ...options, eval: true })
    : new Worker(new URL('./worker.js', import.meta.url), options);
  const nothing = (): void => undefined;
  const worker: PooledWorker = { thread, heapMb, timer: null, onAnswer: nothing, onCrash: nothing };
  thread.on('message', (answer: Answer) => worker.onAnswer(answer));
  thread.on('error', (error) => {
    forget(worker);
    worker.onCrash(crashOf(error));
  });
  thread.on('exit', () => {
    forget(worker);
    worker.onCrash(new Error('The worker ended early.'));
  });
  return worker;
}

function forget(worker: PooledWorker): void {
  idle.delete(worker);
  if (worker.timer) clearTimeout(worker.timer);
}

/** Run from source (tests, benchmarks, `npm run dev`), the worker needs the TypeScript loader first. */
function fromSource(entry: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`;
}
