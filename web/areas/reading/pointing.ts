import type { ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { Target } from './target.ts';

/** What somebody points at in a text: the words that are selected, and the highlight that keys act on. */
export class Pointing {
  readonly #host: ReactiveControllerHost;
  #active: string | undefined;
  #selection: Span | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Stays when it is gone or hidden: what it became takes its place, and undo brings it back. */
  get active(): string | undefined {
    return this.#active;
  }

  set active(highlightId: string | undefined) {
    this.#active = highlightId;
    this.#host.requestUpdate();
  }

  get selection(): Span | undefined {
    return this.#selection;
  }

  set selection(span: Span | undefined) {
    this.#selection = span;
    this.#host.requestUpdate();
  }

  /**
   * What the keys act on: the selection, else the active highlight.
   *
   * @param isShown - Whether the active highlight is among those that are shown.
   */
  target(isShown: (highlightId: string) => boolean): Target | undefined {
    if (this.#selection) return { kind: 'passage', span: this.#selection };
    const id = this.#active;
    return id !== undefined && isShown(id) ? { kind: 'highlight', id } : undefined;
  }

  /** The words that are selected; empty when none are. */
  wordsIn(text: string): string {
    const { start, end } = this.#selection ?? { start: 0, end: 0 };
    return text.slice(start, end);
  }

  /** Somebody corrected the text: what is selected in it stays the same words. */
  follow(move: (span: Span) => Span): void {
    const moved = this.#selection && move(this.#selection);
    this.#selection = moved && moved.start < moved.end ? moved : undefined;
  }

  /**
   * After an action: a selection has become its highlight. Whoever went on meanwhile is left where they are.
   *
   * @returns Whether it has.
   */
  settle(actions: ReadingActions, highlightId: string | undefined, undone: boolean): boolean {
    const isMade =
      !undone && highlightId !== undefined && actions.isPlaceOf(highlightId, this.#selection);
    if (isMade) this.#selection = undefined;
    // What it was joined with is there in its place.
    const isGone = this.#active !== undefined && !actions.has(this.#active);
    if (isMade || (highlightId !== undefined && isGone)) this.#active = highlightId;
    this.#host.requestUpdate();
    return isMade;
  }
}
