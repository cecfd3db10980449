import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CallError } from '../../api/call.ts';
import { cancelJob, getJob } from '../../api/jobs.ts';
import { runThemes } from '../../api/themes.ts';
import type { JobDto } from '../../api/types.ts';
import { isUnderWay } from './job-state.ts';

/** How often the server is asked while it groups. */
const ASK_AGAIN_MS = 700;

/**
 * Follows the grouping of a project's highlights, also one that somebody else or an earlier visit started.
 * Tells its host of every step, and `onDone` when there are new themes.
 */
export class ThemeRunLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onDone: () => void;
  #job: JobDto | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, onDone: () => void) {
    this.#host = host;
    this.#onDone = onDone;
    host.addController(this);
  }

  get job(): JobDto | null {
    return this.#job;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.follow(this.#job);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
  }

  /** Follows the job that a page was loaded with, unless what is under way here began after the page was asked for. */
  loaded(job: JobDto | null): void {
    if (!isUnderWay(this.#job)) this.follow(job);
  }

  /** Follows a job to its end; null follows none. */
  follow(job: JobDto | null): void {
    clearTimeout(this.#timer);
    this.#job = job;
    this.#host.requestUpdate();
    if (job && this.#isConnected && isUnderWay(job)) this.#wait(job);
  }

  /**
   * Starts grouping.
   *
   * @param grain - How finely; as before unless given.
   * @throws CallError `theme.too_few_highlights`
   */
  async start(projectId: string, grain?: number): Promise<void> {
    this.follow(await runThemes(projectId, grain === undefined ? {} : { grain }));
  }

  /** Stops the grouping that is under way; the themes of before stay. */
  async cancel(): Promise<void> {
    if (this.#job) this.follow(await cancelJob(this.#job.id));
  }

  #wait(job: JobDto): void {
    this.#timer = setTimeout(() => void this.#ask(job), ASK_AGAIN_MS);
  }

  async #ask(job: JobDto): Promise<void> {
    // An answer that does not come is asked for again; a refusal is not: it would be the same.
    const next = await getJob(job.id).catch((error: unknown) => (isRefusal(error) ? null : job));
    if (this.#job?.id !== job.id || !this.#isConnected) return;
    if (!next) {
      this.follow(null);
      return;
    }
    this.follow(next);
    if (next.state === 'done') this.#onDone();
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof CallError && error.status >= 400 && error.status < 500;
}
