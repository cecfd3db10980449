import type { Span } from '../../../core/anchoring/passage.ts';
import { placeOf, type Block } from '../../../core/reading/blocks.ts';

/** A box in pixels of the window. */
export interface Lines {
  /** Of the first line. */
  readonly top: number;
  /** Of the last line. */
  readonly bottom: number;
}

/**
 * Translates between offsets of a text and the nodes that show it. Every block has one text node, in the
 * element with the class `words`, and its number in `data-block`.
 */
export class TextMap {
  readonly #root: ShadowRoot;
  readonly #blocks: readonly Block[];
  readonly #elements: readonly HTMLElement[];

  constructor(root: ShadowRoot, blocks: readonly Block[]) {
    this.#root = root;
    this.#blocks = blocks;
    this.#elements = [...root.querySelectorAll<HTMLElement>('.words')];
  }

  /** The words of a block. */
  elementOf(block: number): HTMLElement | undefined {
    return this.#elements[block];
  }

  /** A live range over the words of a span; undefined in a text without words. `log n`. */
  readonly rangeOf = ({ start, end }: Span): Range | undefined => {
    const from = placeOf(this.#blocks, start, 'start');
    const to = placeOf(this.#blocks, end, 'end');
    const first = from && this.#nodeOf(from.block);
    const last = to && this.#nodeOf(to.block);
    if (!first || !last) return undefined;
    const range = new Range();
    range.setStart(first, from.offset);
    range.setEnd(last, to.offset);
    return range;
  };

  /** Where the first and the last line of a span lie. Makes the browser lay out the blocks at its ends. */
  linesOf(span: Span): Lines | undefined {
    const range = this.rangeOf(span);
    if (!range) return undefined;
    const first = rectOfEdge(range, 'start');
    const last = rectOfEdge(range, 'end');
    return { top: first.top, bottom: Math.max(last.bottom, first.bottom) };
  }

  /** The box of a caret before the character at an offset. */
  caretBox(offset: number): DOMRect | undefined {
    // The end of a block is a place of its own, before what follows it.
    const isEnd = this.#blocks.some((block) => block.end === offset);
    const place = placeOf(this.#blocks, offset, isEnd ? 'end' : 'start');
    const node = place && this.#nodeOf(place.block);
    if (!node) return undefined;
    const range = new Range();
    if (place.offset < node.data.length) {
      range.setStart(node, place.offset);
      range.setEnd(node, place.offset + 1);
      return range.getClientRects()[0] ?? range.getBoundingClientRect();
    }
    range.setStart(node, Math.max(place.offset - 1, 0));
    range.setEnd(node, place.offset);
    const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    return new DOMRect(box.right, box.top, 0, box.height);
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
    const rects = this.rangeOf(span)?.getClientRects() ?? [];
    return [...rects].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 4 && y <= rect.bottom + 4,
    );
  }

  /** The first block that reaches below a line of the window. Binary search over the boxes. */
  blockBelow(y: number): number {
    let low = 0;
    let high = this.#elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = this.#elements[middle]?.getBoundingClientRect().bottom ?? Infinity;
      if (bottom < y) low = middle + 1;
      else high = middle;
    }
    return low;
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

function rectOfEdge(range: Range, edge: 'start' | 'end'): DOMRect {
  const one = range.cloneRange();
  const node = edge === 'start' ? one.startContainer : one.endContainer;
  const length = node instanceof Text ? node.data.length : 0;
  if (edge === 'start') one.setEnd(node, Math.min(one.startOffset + 1, length));
  else one.setStart(node, Math.max(one.endOffset - 1, 0));
  const rects = [...one.getClientRects()];
  return (edge === 'start' ? rects[0] : rects.at(-1)) ?? one.getBoundingClientRect();
}
