import type { LitElement, ReactiveController } from 'lit';

/** What is walked: the items, and the elements in which those of one row stand. */
export interface RovingSelectors {
  readonly items: string;
  readonly rows: string;
}

/** How far a key goes: along the row, then over the rows. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Makes many buttons that stand in rows one stop of the Tab key: arrows go along the row and from row to row, Home and
 * End to the first and the last. In a row of fewer items the last one is taken. Tab comes back to the one that was left.
 */
export class RovingController implements ReactiveController {
  readonly #host: LitElement;
  readonly #selectors: RovingSelectors;
  #current: HTMLElement | undefined;
  /** The place in the last row of several, kept over rows of one. */
  #column = 0;

  constructor(host: LitElement, selectors: RovingSelectors) {
    this.#host = host;
    this.#selectors = selectors;
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('keydown', this.#keyed);
    // Focus that moves inside a shadow tree does not show outside.
    renderRoot.addEventListener('focusin', this.#focused);
  }

  hostUpdated(): void {
    const items = this.#items();
    if (!this.#current || !items.includes(this.#current)) this.#current = items[0];
    for (const item of items) item.tabIndex = item === this.#current ? 0 : -1;
  }

  readonly #focused = (event: Event): void => {
    const item = this.#itemOf(event);
    if (!item) return;
    this.#current = item;
    this.hostUpdated();
  };

  readonly #keyed = (event: Event): void => {
    const from = this.#itemOf(event);
    const next = from && event instanceof KeyboardEvent && this.#next(event.key, from);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  #next(key: string, from: HTMLElement): HTMLElement | undefined {
    const items = this.#items();
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    const step = STEPS[key];
    if (!step) return undefined;
    const rows = this.#rows(items);
    const at = rows.findIndex((row) => row.includes(from));
    const own = rows[at] ?? [];
    if (step[0] !== 0) {
      return own[own.indexOf(from) + step[0]];
    }
    if (own.length > 1) this.#column = own.indexOf(from);
    const row = rows[at + step[1]];
    return row?.[Math.min(this.#column, row.length - 1)];
  }

  #rows(items: readonly HTMLElement[]): readonly (readonly HTMLElement[])[] {
    const rows = new Map<Element | null, HTMLElement[]>();
    for (const item of items) {
      const row = item.closest(this.#selectors.rows);
      const own = rows.get(row);
      if (own) own.push(item);
      else rows.set(row, [item]);
    }
    return [...rows.values()];
  }

  #items(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selectors.items)];
  }

  #itemOf(event: Event): HTMLElement | undefined {
    const [target] = event.composedPath();
    return this.#items().find((item) => item === target);
  }
}
