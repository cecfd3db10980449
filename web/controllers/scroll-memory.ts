import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onNavigate } from './location.ts';

/** How long to wait for content that makes the page long enough again. */
const RESTORE_MS = 2000;
/** Remembered once scrolling rests: browsers refuse to write to their history on every frame. */
const REST_MS = 150;

/**
 * Remembers how far a container was scrolled, with the step of the browser's history, and returns
 * there when the reader goes back. Content may arrive later, so it tries again as the page grows.
 */
export class ScrollMemory implements ReactiveController {
  readonly #scroller: () => HTMLElement | null;
  readonly #observer = new ResizeObserver(() => this.#restore());
  #wanted: number | undefined;
  #path = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#scroller = scroller;
    host.addController(this);
  }

  hostConnected(): void {
    this.#path = location.pathname;
    this.#wanted = remembered();
    this.#stop = onNavigate(this.#went);
    if (this.#wanted !== undefined) setTimeout(() => this.#giveUp(), RESTORE_MS);
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (this.#wanted === undefined || !scroller) return;
    this.#observer.observe(scroller);
    for (const child of scroller.children) this.#observer.observe(child);
    this.#restore();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#giveUp();
    clearTimeout(this.#timer);
  }

  /** Bind to `@scroll` of the container. */
  readonly remember = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const scroll = this.#scroller()?.scrollTop ?? 0;
      history.replaceState({ scroll }, '');
    }, REST_MS);
  };

  /** The next hypothesis is shown by the same page: it starts at its top. */
  readonly #went = (): void => {
    if (location.pathname === this.#path) return;
    this.#path = location.pathname;
    clearTimeout(this.#timer);
    this.#wanted = remembered() ?? 0;
    this.#restore();
  };

  #restore(): void {
    const scroller = this.#scroller();
    if (!scroller || this.#wanted === undefined) return;
    scroller.scrollTop = this.#wanted;
    if (Math.abs(scroller.scrollTop - this.#wanted) < 2) this.#giveUp();
  }

  #giveUp(): void {
    this.#wanted = undefined;
    this.#observer.disconnect();
  }
}

/** What this step of the history remembers. */
function remembered(): number | undefined {
  const state: unknown = history.state;
  const hasPlace = typeof state === 'object' && state !== null && 'scroll' in state;
  return hasPlace ? Number(state.scroll) : undefined;
}
