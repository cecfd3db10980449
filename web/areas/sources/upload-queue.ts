import { isMediaName } from '../../../core/sources/attach-by-name.ts';
import type { UploadDto } from '../../api/types.ts';

/** Two at once: one is on its way while the other is stored. */
const AT_ONCE = 2;

/** A file on its way from this browser. */
export interface QueuedFile {
  readonly key: number;
  readonly file: File;
  readonly studyId: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** How much has been sent, 0 … 1. */
  readonly share: number;
  /** Why it failed, as a sentence. */
  readonly problem: string;
  /** Another try can help: it was tried, and not refused for what it is. */
  readonly mayRetry: boolean;
}

/** What a queue needs of the world. */
export interface Sending {
  readonly send: (
    studyId: string,
    file: File,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<UploadDto>;
  /** Why a file may not be sent, before it is tried; empty when it may. */
  readonly refusal: (file: File) => string;
  readonly explain: (error: unknown, file: File) => string;
  /** Whether the same file may get through another time; one that was refused for what it is does not. */
  readonly mayGoAway: (error: unknown) => boolean;
}

/**
 * The files that somebody dropped, sent two at a time: what is read first, then the pictures and recordings, so that the
 * server knows all sources that these may belong to. Lives as long as the window, not as the page that
 * shows it, so that going elsewhere stops nothing. Says `change` when something changed, and `sent` when
 * the server has a file.
 */
export class UploadQueue extends EventTarget {
  readonly #sending: Sending;
  readonly #aborts = new Map<number, AbortController>();
  #files: readonly QueuedFile[] = [];
  #lastKey = 0;

  constructor(sending: Sending) {
    super();
    this.#sending = sending;
  }

  get files(): readonly QueuedFile[] {
    return this.#files;
  }

  /** Whether something would be lost by closing the window. */
  get isBusy(): boolean {
    return this.#files.some(({ state }) => state !== 'failed');
  }

  /** Puts files at the end. Those that the server would refuse fail at once. */
  add(files: readonly File[], studyId: string): void {
    const added = files.map((file): QueuedFile => {
      const problem = this.#sending.refusal(file);
      const key = (this.#lastKey += 1);
      return {
        key,
        file,
        studyId,
        state: problem ? 'failed' : 'waiting',
        share: 0,
        problem,
        mayRetry: false,
      };
    });
    this.#set([...this.#files, ...added]);
    this.#next();
  }

  /** Takes a file off, and stops sending it. */
  remove(key: number): void {
    this.#aborts.get(key)?.abort();
    this.#set(this.#files.filter((one) => one.key !== key));
    this.#next();
  }

  /** Sends a file once more. */
  retry(key: number): void {
    this.#change(key, { state: 'waiting', share: 0, problem: '' });
    this.#next();
  }

  #next(): void {
    const free = AT_ONCE - this.#files.filter(({ state }) => state === 'sending').length;
    const waiting = sendable(this.#files);
    for (const one of waiting.slice(0, Math.max(0, free))) void this.#send(one);
  }

  async #send(one: QueuedFile): Promise<void> {
    const { key, studyId, file } = one;
    const abort = new AbortController();
    this.#aborts.set(key, abort);
    this.#change(key, { state: 'sending' });
    const onProgress = (share: number) => this.#change(key, { share });
    try {
      await this.#sending.send(studyId, file, { signal: abort.signal, onProgress });
      this.#set(this.#files.filter((other) => other.key !== key));
      this.dispatchEvent(new Event('sent'));
    } catch (error) {
      // One that was taken off is no longer in the list, so nothing changes.
      const problem = this.#sending.explain(error, file);
      this.#change(key, {
        state: 'failed',
        problem,
        mayRetry: this.#sending.mayGoAway(error),
      });
    }
    this.#aborts.delete(key);
    this.#next();
  }

  #change(key: number, change: Partial<QueuedFile>): void {
    this.#set(this.#files.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  #set(files: readonly QueuedFile[]): void {
    this.#files = files;
    this.dispatchEvent(new Event('change'));
  }
}

/** Files that may be sent now: no picture or recording before all that is read has been sent. */
function sendable(files: readonly QueuedFile[]): readonly QueuedFile[] {
  const waiting = files.filter(({ state }) => state === 'waiting');
  const isReading = files.some(({ state, file }) => state !== 'failed' && !isMediaName(file.name));
  return isReading ? waiting.filter(({ file }) => !isMediaName(file.name)) : waiting;
}
