import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import { resizeByWord, type CaretText } from '../../../core/reading/caret.ts';
import { msg } from '../../i18n/index.ts';
import { resizeOf } from './reading-keys.ts';
import type { ShownHighlight } from './reading-view.ts';

interface ResizeOptions {
  readonly source: () => CaretText;
  /** Tells a screen reader what the passage is now. */
  readonly say: (text: string) => void;
  /** Shows the end that moved. */
  readonly reveal: (offset: number) => void;
  readonly onResized: (highlight: ShownHighlight, span: Span) => void;
}

/** Moves the ends of a highlight with the arrows, from `e` until Enter (keeps) or Escape (leaves as it was). */
export class ResizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ResizeOptions;
  #highlight: ShownHighlight | undefined;
  #span: Span | undefined;

  constructor(host: ReactiveControllerHost, options: ResizeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** The passage as it would become; undefined when nothing is resized. */
  get span(): Span | undefined {
    return this.#span;
  }

  start(highlight: ShownHighlight): void {
    this.#highlight = highlight;
    this.#span = { start: highlight.start, end: highlight.end };
    this.#options.say(msg('reading.resizing'));
    this.#host.requestUpdate();
  }

  stop(): void {
    if (this.#span) this.#host.requestUpdate();
    this.#span = undefined;
    this.#highlight = undefined;
  }

  /** @returns Whether the key is used up; any other key keeps the new ends and goes its own way. */
  keyed(event: KeyboardEvent): boolean {
    const span = this.#span;
    const highlight = this.#highlight;
    if (!span || !highlight) return false;
    if (event.key === 'Shift') return true;
    const resize = resizeOf(event);
    if (resize) {
      this.#resize(span, resize.edge, resize.step);
      return true;
    }
    this.stop();
    if (event.key === 'Escape') return true;
    const isOther = span.start !== highlight.start || span.end !== highlight.end;
    if (isOther) this.#options.onResized(highlight, span);
    return event.key === 'Enter' || event.key === 'e';
  }

  #resize(span: Span, edge: 'start' | 'end', step: -1 | 1): void {
    const source = this.#options.source();
    const next = resizeByWord(source, span, edge, step);
    this.#span = next;
    this.#options.say(source.text.slice(next.start, next.end));
    this.#options.reveal(edge === 'end' ? next.end : next.start);
    this.#host.requestUpdate();
  }
}
