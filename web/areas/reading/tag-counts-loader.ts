import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getCodebook } from '../../api/codebook.ts';
import type { TagDto } from '../../api/types.ts';

/** How long nothing is done before the tags are counted anew: who is at work waits for nothing. */
const REST_MS = 1500;

/** Brings the counts of the codebook beside a text up to date, some time after one's own marks. */
export class TagCounts implements ReactiveController {
  readonly #onTags: (tags: readonly TagDto[]) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, onTags: (tags: readonly TagDto[]) => void) {
    this.#onTags = onTags;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Something was done: what is asked for before that would be out of date when it comes. */
  soon(projectId: string): void {
    this.#stop();
    this.#timer = setTimeout(() => void this.#count(projectId), REST_MS);
  }

  async #count(projectId: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    // The counts that are there stay when it fails; the next mark asks again.
    const codebook = await getCodebook(projectId, abort.signal).catch(() => undefined);
    if (codebook && !abort.signal.aborted) this.#onTags(codebook.tags);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }
}
