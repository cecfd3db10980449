import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { TextMap } from './text-map.ts';

/** How long the handles of a touch selection must rest before it counts. */
const REST_MS = 350;

interface PointerSelectionOptions {
  readonly map: () => TextMap | undefined;
  readonly root: () => ShadowRoot;
  /** A selection is finished, as it was drawn: the first offset may be the larger one. */
  readonly onSelect: (anchor: number, focus: number) => void;
  /** A press that selected nothing. */
  readonly onPress: (event: PointerEvent) => void;
}

/**
 * Follows what mouse and finger select in the text. The browser's own selection does the drawing, so
 * double click, Shift and the handles of a phone work; only its ends are read.
 */
export class PointerSelection implements ReactiveController {
  readonly #options: PointerSelectionOptions;
  #isDown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: PointerSelectionOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#changed);
    document.addEventListener('pointerup', this.#released);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#changed);
    document.removeEventListener('pointerup', this.#released);
    clearTimeout(this.#timer);
  }

  /** Bind to `@pointerdown` of the text. */
  readonly pressed = (event: PointerEvent): void => {
    this.#isDown = event.button === 0 && event.pointerType === 'mouse';
  };

  /** Bind to `@click` of the text. */
  readonly clicked = (event: PointerEvent): void => {
    if (!this.#read()) this.#options.onPress(event);
  };

  readonly #released = (): void => {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#tell();
  };

  readonly #changed = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isDown) this.#timer = setTimeout(() => this.#tell(), REST_MS);
  };

  #tell(): void {
    const ends = this.#read();
    if (ends) this.#options.onSelect(ends.anchor, ends.focus);
  }

  #read(): { readonly anchor: number; readonly focus: number } | undefined {
    const selection = document.getSelection();
    const map = this.#options.map();
    if (!selection || !map) return undefined;
    const [range] = selection.getComposedRanges({ shadowRoots: [this.#options.root()] });
    if (!range || range.collapsed) return undefined;
    const start = map.offsetOf(range.startContainer, range.startOffset);
    const end = map.offsetOf(range.endContainer, range.endOffset);
    if (start === undefined || end === undefined || start === end) return undefined;
    return selection.direction === 'backward'
      ? { anchor: end, focus: start }
      : { anchor: start, focus: end };
  }
}

/** A span from two offsets in any order. */
export function spanBetween(anchor: number, focus: number): Span {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}
