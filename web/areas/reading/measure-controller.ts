import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { Block } from '../../../core/reading/blocks.ts';
import { scrollerOf } from './scroller.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { Lines, Measured, TextMap } from './text-map.ts';

/** Heights of the window that are measured above and below it. */
const MARGIN = 1.5;
/** Of the window, between two drawings. Faster, nobody reads what stands beside the text: it waits until one can. */
const READABLE_STEP = 1 / 6;
/** Characters from the top of a text that are near a window which shows it, for most windows. */
const FIRST_NEAR = 6_000;
/** Pixels that stay free above and below the caret. */
const CARET_ROOM = 80;

interface MeasureOptions {
  readonly map: () => TextMap | undefined;
  readonly blocks: () => readonly Block[];
  readonly highlights: () => readonly ShownHighlight[];
  /** The offsets of what is near the window. */
  readonly onNear: (near: Span) => void;
  readonly onMeasured: (measured: Measured) => void;
  /** What the window shows, in offsets. */
  readonly onSeen: (span: Span) => void;
}

/**
 * Knows where highlights near the window lie, and scrolls to places. Measures only what is near, after the
 * text, its width or its highlights changed, and when the window has moved out of what was measured.
 */
export class MeasureController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: MeasureOptions;
  readonly #resized = new ResizeObserver(() => {
    // Told of the size at once as well: it may be the one that everything was measured at.
    if (this.#size !== sizeOf(this.#host)) this.measureSoon();
  });
  #scroller: Element | undefined;
  #frame = 0;
  /** The size of the text when it was measured. */
  #size = '';
  /** The words are to be shown before what stands beside them. */
  #isFirst = false;
  /** What was near since the text last changed its shape, and what of it was measured. */
  #near: Span | undefined;
  #measured: Span | undefined;
  /** Where the window was in the text, when it was last drawn. */
  #lastTop = 0;
  /** Words at the top of the window, by where they are in the next text, and how far below its edge. */
  #held: { readonly span: Span; readonly below: number } | undefined;
  /** Lines that were measured since then; undefined for a passage without any. */
  readonly #lines = new Map<string, Lines | undefined>();

  constructor(host: ReactiveControllerHost & Element, options: MeasureOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resized.observe(this.#host);
    this.#scroller = scrollerOf(this.#host);
    this.#target().addEventListener('scroll', this.#scrolled, { passive: true });
    void document.fonts.ready.then(this.measureSoon);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#target().removeEventListener('scroll', this.#scrolled);
    cancelAnimationFrame(this.#frame);
  }

  /** Measures before the next drawing, once however often it is asked. */
  readonly measureSoon = (): void => {
    this.#near = undefined;
    this.#measured = undefined;
    this.#lines.clear();
    this.#scrolled();
  };

  /**
   * A text is there for the first time, and nothing of it is laid out yet. What is near its top is painted at once, so
   * that the browser computes the look of those paragraphs once; what stands beside them follows a frame later.
   */
  start(): void {
    const near = { start: 0, end: FIRST_NEAR };
    this.measureSoon();
    this.#isFirst = true;
    this.#showNear(near);
  }

  readonly #scrolled = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#measure);
  };

  /** The top of what scrolls, in the window. */
  windowTop(): number {
    return this.#box().top;
  }

  /** Scrolls as little as it takes to see a box of the window. */
  reveal(box: DOMRect | undefined): void {
    if (!box || !this.#scroller) return;
    const frame = this.#box();
    const above = frame.top + CARET_ROOM - box.top;
    const below = box.bottom - (frame.bottom - CARET_ROOM);
    if (above > 0) this.#scroller.scrollBy({ top: -above });
    else if (below > 0) this.#scroller.scrollBy({ top: below });
  }

  /** Puts the first line of a passage at a share of the height of the window, from above. */
  scrollTo(span: Span, share: number): void {
    const lines = this.#options.map()?.linesOf(span);
    if (!lines || !this.#scroller) return;
    const frame = this.#box();
    this.#scroller.scrollBy({ top: lines.top - frame.top - frame.height * share });
  }

  /** The text is about to be another: remembers what the window shows of it, until `settle`. */
  hold(move: (span: Span) => Span): void {
    const map = this.#options.map();
    const { top } = this.#box();
    const first = map && this.#options.blocks()[map.blockBelow(top)];
    const span = first && { start: first.start, end: first.start + 1 };
    const lines = span && map.linesOf(span);
    this.#held = lines && { span: move(span), below: lines.top - top };
  }

  /** Puts the words that `hold` remembered where they were in the window. */
  settle(): void {
    const held = this.#held;
    this.#held = undefined;
    const lines = held && this.#options.map()?.linesOf(held.span);
    if (lines) this.#scroller?.scrollBy({ top: lines.top - this.#box().top - held.below });
  }

  readonly #measure = (): void => {
    const map = this.#options.map();
    if (!map || this.#options.blocks().length === 0) return;
    const { top, bottom, height } = this.#box();
    this.#options.onSeen(this.#offsets(map, top, bottom));
    const close = this.#offsets(map, top - height / 2, bottom + height / 2);
    if (!holds(this.#near, close)) {
      this.#showNear(this.#offsets(map, top - MARGIN * height, bottom + MARGIN * height));
    }
    if (this.#isFirst) {
      this.#isFirst = false;
      this.#size = sizeOf(this.#host);
      this.#scrolled();
      return;
    }
    const own = this.#host.getBoundingClientRect().top;
    const isReadable = this.#isReadable(top - own, height);
    if (holds(this.#measured, close)) return;
    if (!isReadable) {
      this.#scrolled();
      return;
    }
    this.#measured = this.#near;
    this.#size = sizeOf(this.#host);
    const lines = this.#linesNear(map, this.#near ?? close, own);
    this.#options.onMeasured({ lines, middle: (top + bottom) / 2 - own });
  };

  #showNear(near: Span): void {
    this.#near = near;
    this.#options.map()?.markNear(near);
    this.#options.onNear(near);
  }

  /** Whether the window moves slowly enough over the text, or was nowhere yet. */
  #isReadable(top: number, height: number): boolean {
    const moved = Math.abs(top - this.#lastTop);
    this.#lastTop = top;
    return !this.#measured || moved <= READABLE_STEP * height;
  }

  /** Lines near the window; those that were measured since the text last changed its shape are known. */
  #linesNear(map: TextMap, near: Span, own: number): ReadonlyMap<string, Lines> {
    const lines = new Map<string, Lines>();
    for (const highlight of this.#options.highlights()) {
      if (highlight.end <= near.start || highlight.start >= near.end) continue;
      if (!this.#lines.has(highlight.id)) {
        this.#lines.set(highlight.id, linesBelow(own, map.linesOf(highlight)));
      }
      const known = this.#lines.get(highlight.id);
      if (known) lines.set(highlight.id, known);
    }
    return lines;
  }

  /** The offsets between two lines of the window. */
  #offsets(map: TextMap, top: number, bottom: number): Span {
    const blocks = this.#options.blocks();
    const first = blocks[Math.min(map.blockBelow(top), blocks.length - 1)];
    const last = blocks[Math.min(map.blockBelow(bottom), blocks.length - 1)];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  #box(): DOMRect {
    if (!this.#scroller || this.#scroller === document.documentElement) {
      return new DOMRect(0, 0, window.innerWidth, window.innerHeight);
    }
    return this.#scroller.getBoundingClientRect();
  }

  #target(): EventTarget {
    const isPage = !this.#scroller || this.#scroller === document.documentElement;
    return isPage ? window : (this.#scroller ?? window);
  }
}

function sizeOf(element: Element): string {
  const { width, height } = element.getBoundingClientRect();
  return `${width} × ${height}`;
}

/** Lines of the window, counted from a top that scrolls along with them. */
function linesBelow(top: number, lines: Lines | undefined): Lines | undefined {
  return lines && { top: lines.top - top, bottom: lines.bottom - top };
}

function holds(outer: Span | undefined, inner: Span): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
