import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followChanges } from '../api/live.ts';

/** Changes that come close together make a page load once. */
const GATHER_MS = 250;

/** Tells a page that something it shows was changed, by whomever: a colleague, a job, the command line. */
export class LiveController implements ReactiveController {
  readonly #areas: ReadonlySet<string>;
  readonly #onChanged: () => void;
  #projectId = '';
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param areas - What the page shows, as the first word of the types of change: `source`, `upload`.
   * @param onChanged - Loads it anew; called a moment after the first of some changes.
   */
  constructor(host: ReactiveControllerHost, areas: readonly string[], onChanged: () => void) {
    this.#areas = new Set(areas);
    this.#onChanged = onChanged;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow('');
  }

  /** Follows a project; none with an empty id. May be called on every update. */
  follow(projectId: string): void {
    if (projectId === this.#projectId) return;
    this.#projectId = projectId;
    this.#stop?.();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop = projectId
      ? followChanges(projectId, (changes) => {
          const concerns = changes?.some(({ type }) => this.#areas.has(type.split('.')[0] ?? ''));
          if (concerns ?? true) this.#soon();
        })
      : undefined;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#onChanged();
    }, GATHER_MS);
  }
}
