import type { Span } from '../../../core/anchoring/passage.ts';
import { blockAt, placeOf, type Block } from '../../../core/reading/blocks.ts';

/** A box in pixels of the window. */
export interface Lines {
  /** Of the first line. */
  readonly top: number;
  /** Of the last line. */
  readonly bottom: number;
}

/** Where highlights near the window lie, in pixels from the top of the text. */
export interface Measured {
  readonly lines: ReadonlyMap<string, Lines>;
  /** Of the window. */
  readonly middle: number;
}

/**
 * Translates between offsets of a text and the nodes that show it. Every block has one text node, in the
 * element with the class `words`, and its number in `data-block`.
 */
export class TextMap {
  readonly #root: ShadowRoot;
  readonly #blocks: readonly Block[];
  /** The words of each block. */
  readonly #elements: readonly HTMLElement[];
  readonly #boxes: readonly HTMLElement[];
  /** Those near the window, as a map before this one may have left them. */
  #near: ReadonlySet<HTMLElement>;
  /** The one live range, for measuring. */
  readonly #ruler = new Range();

  constructor(root: ShadowRoot, blocks: readonly Block[]) {
    this.#root = root;
    this.#blocks = blocks;
    this.#elements = [...root.querySelectorAll<HTMLElement>('.words')];
    this.#boxes = [...root.querySelectorAll<HTMLElement>('.block')];
    this.#near = new Set(this.#boxes.filter((box) => box.hasAttribute('data-near')));
  }

  /** The words of a block. */
  elementOf(block: number): HTMLElement | undefined {
    return this.#elements[block];
  }

  /**
   * The ends of a span in the nodes; undefined in a text without words. `log n`. Static on purpose: the browser
   * looks at every live range whenever any node of the page comes or goes.
   */
  readonly rangeOf = ({ start, end }: Span): StaticRange | undefined => {
    const from = placeOf(this.#blocks, start, 'start');
    const to = placeOf(this.#blocks, end, 'end');
    const first = from && this.#nodeOf(from.block);
    const last = to && this.#nodeOf(to.block);
    if (!first || !last) return undefined;
    return new StaticRange({
      startContainer: first,
      startOffset: from.offset,
      endContainer: last,
      endOffset: to.offset,
    });
  };

  /** The boxes of the lines of a span in the window. */
  rectsOf(span: Span): readonly DOMRect[] {
    const range = this.#live(span);
    return range ? [...range.getClientRects()] : [];
  }

  /** The box around a span in the window. */
  boxOf(span: Span): DOMRect {
    return this.#live(span)?.getBoundingClientRect() ?? new DOMRect();
  }

  /** Where the first and the last line of a span lie. */
  linesOf(span: Span): Lines | undefined {
    const ends = this.rangeOf(span);
    if (!ends) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = ends;
    const first = this.#rectsIn(startContainer, startOffset, startOffset + 1)[0];
    const last = this.#rectsIn(endContainer, endOffset - 1, endOffset).at(-1);
    if (!first || !last) return undefined;
    return { top: first.top, bottom: Math.max(last.bottom, first.bottom) };
  }

  /** The box of a caret before the character at an offset. */
  caretBox(offset: number): DOMRect | undefined {
    // The end of a block is a place of its own, before what follows it.
    const isEnd = this.#blocks.some((block) => block.end === offset);
    const place = placeOf(this.#blocks, offset, isEnd ? 'end' : 'start');
    const node = place && this.#nodeOf(place.block);
    if (!node) return undefined;
    if (place.offset < node.data.length) {
      return this.#rectsIn(node, place.offset, place.offset + 1)[0];
    }
    const box = this.#rectsIn(node, place.offset - 1, place.offset).at(-1);
    return box && new DOMRect(box.right, box.top, 0, box.height);
  }

  /** The offset of a place in the document; undefined when it is not in this text. */
  offsetOf(node: Node, offset: number): number | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const shown = element?.closest<HTMLElement>('[data-block]');
    if (!shown || shown.getRootNode() !== this.#root) return this.#offsetBetween(node, offset);
    const block = this.#blocks[Number(shown.dataset['block'])];
    if (!block) return undefined;
    const isWords = node === this.#nodeOf(Number(shown.dataset['block']));
    if (isWords) return block.start + offset;
    // Beside the words: on the name of the speaker, or the element as a whole.
    const isAfter = element?.classList.contains('words') && offset > 0;
    return isAfter ? block.end : block.start;
  }

  /** The offset at a point of the window; undefined where there are no words. */
  offsetAtPoint(x: number, y: number): number | undefined {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [this.#root] });
    return position ? this.offsetOf(position.offsetNode, position.offset) : undefined;
  }

  /** Whether a point of the window lies on the words of a span, not only on their lines. */
  isOn(span: Span, x: number, y: number): boolean {
    return this.rectsOf(span).some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 4 && y <= rect.bottom + 4,
    );
  }

  /**
   * The first block that reaches below a line of the window. Binary search over the boxes of the blocks.
   */
  blockBelow(y: number): number {
    let low = 0;
    let high = this.#boxes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = this.#boxes[middle]?.getBoundingClientRect().bottom ?? Infinity;
      if (bottom < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Says on the blocks of a span that they are near the window. Only there the rules for painted passages apply:
   * the browser computes every one of them for every paragraph that they could be for.
   */
  markNear({ start, end }: Span): void {
    const first = Math.max(blockAt(this.#blocks, start), 0);
    const last = blockAt(this.#blocks, Math.max(end - 1, start));
    const near = new Set(this.#boxes.slice(first, last + 1));
    for (const box of this.#near) if (!near.has(box)) box.removeAttribute('data-near');
    for (const box of near) box.setAttribute('data-near', '');
    this.#near = near;
  }

  /** The boxes of some characters of one node. */
  #rectsIn(node: Node, start: number, end: number): readonly DOMRect[] {
    const length = node instanceof Text ? node.data.length : 0;
    this.#ruler.setStart(node, Math.max(start, 0));
    this.#ruler.setEnd(node, Math.min(end, length));
    return [...this.#ruler.getClientRects()];
  }

  #live(span: Span): Range | undefined {
    const ends = this.rangeOf(span);
    if (!ends) return undefined;
    this.#ruler.setStart(ends.startContainer, ends.startOffset);
    this.#ruler.setEnd(ends.endContainer, ends.endOffset);
    return this.#ruler;
  }

  #nodeOf(block: number): Text | undefined {
    const node = this.#elements[block]?.firstChild;
    return node instanceof Text ? node : undefined;
  }

  /** A selection of whole paragraphs ends between elements. */
  #offsetBetween(node: Node, offset: number): number | undefined {
    if (!(node instanceof Element) || node.getRootNode() !== this.#root) return undefined;
    const after = node.childNodes[offset];
    const next = this.#elements.findIndex(
      (element) =>
        after !== undefined &&
        (after.contains(element) ||
          Boolean(after.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)),
    );
    return next < 0 ? this.#blocks.at(-1)?.end : this.#blocks[next]?.start;
  }
}
