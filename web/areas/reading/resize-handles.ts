import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import { trimmed } from '../../../core/reading/blocks.ts';
import { betweenWords, type CaretText } from '../../../core/reading/caret.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { TextMap } from './text-map.ts';

type Edge = 'start' | 'end';

interface HandleOptions {
  readonly map: () => TextMap | undefined;
  readonly source: () => CaretText;
  /** The highlight whose ends can be moved; undefined when none can. */
  readonly highlight: () => ShownHighlight | undefined;
  /** Tells a screen reader what the passage is now. */
  readonly say: (text: string) => void;
  readonly onResized: (highlight: ShownHighlight, span: Span) => void;
}

/** An end that is being moved. */
interface Drag {
  readonly highlight: ShownHighlight;
  readonly edge: Edge;
  readonly span: Span;
  /** From the pointer to the line at the end: a finger does not cover the words that it moves to. */
  readonly aside: { readonly x: number; readonly y: number };
}

/** The two handles at the ends of a highlight. */
export const handleStyles = css`
  .handle {
    position: absolute;
    inset-block-start: var(--y);
    inset-inline-start: var(--x);
    block-size: var(--height);
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--bv-ink);
    cursor: ew-resize;
    touch-action: none;
    user-select: none;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(1px - var(--bv-space-1h));
    inline-size: calc(2 * var(--bv-space-1h));
    block-size: calc(2 * var(--bv-space-1h));
    border: 2px solid var(--bv-surface);
    border-radius: var(--bv-radius-full);
    background: var(--bv-ink);
  }
  .handle.start::before {
    inset-block-end: 100%;
    margin-block-end: calc(-1 * var(--bv-space-1));
  }
  .handle.end::before {
    inset-block-start: 100%;
    margin-block-start: calc(-1 * var(--bv-space-1));
  }
  /* Fingers need more than what is drawn. It lies outside the highlight, so that its words can still be pressed. */
  .handle::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(var(--bv-touch) / -2);
    inline-size: var(--bv-touch);
    block-size: var(--bv-space-5);
  }
  .handle.start::after {
    inset-block-end: 100%;
    margin-block-end: calc(-1 * var(--bv-space-1));
  }
  .handle.end::after {
    inset-block-start: 100%;
    margin-block-start: calc(-1 * var(--bv-space-1));
  }
  @media (pointer: coarse) {
    .handle::after {
      block-size: var(--bv-touch);
    }
  }
  /* What lies under the pointer is asked for while an end moves, and that is the text. */
  .handle.moving {
    pointer-events: none;
  }
`;

/**
 * Moves the ends of the active highlight with finger, pen or mouse, from word to word. The keyboard has `e` for it.
 */
export class ResizeHandles implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: HandleOptions;
  #drag: Drag | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: HandleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drag = undefined;
  }

  /** The passage as it would become; undefined when no end is moved. */
  get span(): Span | undefined {
    return this.#drag?.span;
  }

  /** The handles, where the ends are drawn now. */
  template() {
    const highlight = this.#options.highlight();
    if (!highlight) return nothing;
    const span = this.span ?? highlight;
    return html`
      ${this.#handle(highlight, 'start', span.start)} ${this.#handle(highlight, 'end', span.end)}
    `;
  }

  #handle(highlight: ShownHighlight, edge: Edge, offset: number) {
    const box = this.#options.map()?.caretBox(offset);
    if (!box) return nothing;
    const own = this.#host.getBoundingClientRect();
    const at = {
      '--x': `${box.left - own.left}px`,
      '--y': `${box.top - own.top}px`,
      '--height': `${box.height}px`,
    };
    return html`
      <div
        class="handle ${edge} ${this.#drag ? 'moving' : ''}"
        aria-hidden="true"
        ${cssProperties(at)}
        @pointerdown=${(event: PointerEvent) => this.#start(event, { highlight, edge, box })}
        @pointermove=${this.#move}
        @pointerup=${this.#end}
        @pointercancel=${this.#cancel}
      ></div>
    `;
  }

  #start(
    event: PointerEvent,
    { highlight, edge, box }: Pick<Drag, 'highlight' | 'edge'> & { readonly box: DOMRect },
  ): void {
    const { target, button, clientX, clientY, pointerId } = event;
    if (button !== 0 || !(target instanceof HTMLElement)) return;
    // Neither a selection nor a scroll begins here.
    event.preventDefault();
    target.setPointerCapture(pointerId);
    const { start, end } = highlight;
    const aside = { x: box.left - clientX, y: box.top + box.height / 2 - clientY };
    this.#drag = { highlight, edge, span: { start, end }, aside };
    this.#host.requestUpdate();
  }

  readonly #move = ({ clientX, clientY }: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag) return;
    const { edge, span, aside } = drag;
    const offset = this.#options.map()?.offsetAtPoint(clientX + aside.x, clientY + aside.y);
    if (offset === undefined) return;
    const source = this.#options.source();
    const moved = trimmed(source.text, { ...span, [edge]: betweenWords(source, offset) });
    // The ends never meet or pass each other.
    if (!moved || moved[edge] === span[edge]) return;
    this.#drag = { ...drag, span: moved };
    this.#host.requestUpdate();
  };

  readonly #end = (): void => {
    const drag = this.#drag;
    this.#cancel();
    if (!drag) return;
    const { highlight, span } = drag;
    if (span.start === highlight.start && span.end === highlight.end) return;
    this.#options.say(this.#options.source().text.slice(span.start, span.end));
    this.#options.onResized(highlight, span);
  };

  readonly #cancel = (): void => {
    this.#drag = undefined;
    this.#host.requestUpdate();
  };
}
