import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import { findWords } from '../../../core/reading/marks.ts';
import type { BvInput } from '../../ui/events.ts';
import './bv-find-bar.ts';
import type { BvFoundStep } from './bv-find-bar.ts';

/** More places than anybody steps through. */
const FOUND_MAX = 1000;

/** The search in the open text: what was found, and which place is looked at. */
export class FindInText implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onShow: (span: Span) => void;
  #isOpen = false;
  #found: readonly Span[] = [];
  #now = -1;

  constructor(host: ReactiveControllerHost, onShow: (span: Span) => void) {
    this.#host = host;
    this.#onShow = onShow;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get found(): readonly Span[] {
    return this.#found;
  }

  /** Index of the place that is looked at, −1 for none. */
  get now(): number {
    return this.#now;
  }

  /**
   * The bar of the search while it is open.
   *
   * @param from - Where the window begins in the text.
   */
  bar(text: string, from: () => number, onClosed: () => void) {
    if (!this.#isOpen) return nothing;
    return html`
      <bv-find-bar
        slot="tools"
        .count=${this.#found.length}
        .now=${this.#now}
        @bv-input=${({ value }: BvInput) => this.look(text, value, from())}
        @bv-found-step=${({ step }: BvFoundStep) => this.step(step)}
        @bv-closed=${onClosed}
      ></bv-find-bar>
    `;
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#isOpen = false;
    this.#found = [];
    this.#now = -1;
    this.#host.requestUpdate();
  }

  /** Looks for what was typed, from the words that are in the window on. */
  look(text: string, typed: string, from: number): void {
    this.#found = findWords(text, typed, FOUND_MAX);
    const next = this.#found.findIndex(({ start }) => start >= from);
    this.#now = this.#found.length === 0 ? -1 : Math.max(next, 0);
    this.#show();
  }

  /** To the next place or the one before, round the end. */
  step(step: -1 | 1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#now = (this.#now + step + count) % count;
    this.#show();
  }

  #show(): void {
    const span = this.#found[this.#now];
    if (span) this.#onShow(span);
    this.#host.requestUpdate();
  }
}
