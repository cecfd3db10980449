import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Less than a pixel is rounding. */
const ROUNDING = 1;

/**
 * Says by classes on which sides a row has more than it shows (`more-before`, `more-after`), so that it can be seen
 * that it scrolls.
 */
export class OverflowEdges implements ReactiveController {
  readonly #row: () => HTMLElement | null;
  readonly #sizes = new ResizeObserver(() => this.look());
  #watched: readonly Element[] = [];

  constructor(host: ReactiveControllerHost, row: () => HTMLElement | null) {
    this.#row = row;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#watched = [];
  }

  /** What stands in the row is this now: another width of any of it is looked at. */
  watch(inside: readonly Element[]): void {
    for (const element of this.#watched) this.#sizes.unobserve(element);
    const row = this.#row();
    this.#watched = row ? [row, ...inside] : inside;
    for (const element of this.#watched) this.#sizes.observe(element);
  }

  /** Looks again, as the row was scrolled. */
  readonly look = (): void => {
    const row = this.#row();
    if (!row) return;
    const { scrollLeft, scrollWidth, clientWidth } = row;
    row.classList.toggle('more-before', scrollLeft > ROUNDING);
    row.classList.toggle('more-after', scrollWidth - clientWidth - scrollLeft > ROUNDING);
  };
}
