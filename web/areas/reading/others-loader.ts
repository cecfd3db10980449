import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followChanges } from '../../api/live.ts';

/** Changes that come close together are loaded once. */
const GATHER_MS = 250;
/** What a text shows of a codebook, whoever changes it wherever, in another window of one's own too. */
const EVERYWHERE: ReadonlySet<string> = new Set(['tag']);
const HERE: ReadonlySet<string> = new Set(['highlight', 'evidence']);

interface Followed {
  readonly projectId: string;
  readonly sourceId: string;
  /** What somebody does in the text is on their page already. */
  readonly ownId: string;
}

/** Tells a page that somebody else marked, tagged or linked something in its source. */
export class OthersHere implements ReactiveController {
  readonly #onChanged: () => void;
  #followed: Followed = { projectId: '', sourceId: '', ownId: '' };
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onChanged: () => void) {
    this.#onChanged = onChanged;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow({ projectId: '', sourceId: '', ownId: '' });
  }

  /** Follows a source; none with an empty project. May be called on every update. */
  follow(followed: Followed): void {
    const isOther = followed.projectId !== this.#followed.projectId;
    this.#followed = followed;
    if (!isOther) return;
    this.#stop?.();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop = followed.projectId
      ? followChanges(followed.projectId, (changes) => {
          if (changes?.some((change) => this.#concerns(change)) ?? true) this.#soon();
        })
      : undefined;
  }

  #concerns({
    type,
    actorId,
    subject,
  }: {
    readonly type: string;
    readonly actorId: string;
    readonly subject: Readonly<Record<string, unknown>>;
  }): boolean {
    const [area = ''] = type.split('.');
    if (EVERYWHERE.has(area)) return true;
    const isOwn = actorId === this.#followed.ownId;
    return !isOwn && HERE.has(area) && subject['sourceId'] === this.#followed.sourceId;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#onChanged();
    }, GATHER_MS);
  }
}
