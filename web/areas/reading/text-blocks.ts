import type { Block } from '../../../core/reading/blocks.ts';
import { formatPosition, language, msg } from '../../i18n/index.ts';

/** Deeper nesting is shown like this one. */
const NESTING_SHOWN = 3;

const HEADINGS: Readonly<Record<number, 'h2' | 'h3' | 'h4' | 'h5'>> = {
  2: 'h2',
  3: 'h3',
  4: 'h4',
  5: 'h5',
};

/** What the paragraphs are cut from. */
interface Words {
  readonly text: string;
  /** BCP 47. */
  readonly textLang: string;
}

/**
 * The paragraphs of a text in an element that holds nothing else. Made by hand instead of by templates: a text has
 * thousands of them, all drawn before its first word is seen, and a template takes four times as long for each.
 */
export class TextBlocks {
  /** What each paragraph that is drawn shows. */
  #shown: readonly string[] = [];
  #drawnOf: readonly unknown[] = [];

  /**
   * Draws them in place of those before. A paragraph that shows the same stays as it is, with what was opened in it
   * and whoever reads in it. May be called on every update.
   *
   * @returns Whether any was made anew or taken away.
   */
  draw(root: Element, blocks: readonly Block[], words: Words): boolean {
    const of = [blocks, words.textLang, language()];
    if (of.every((each, index) => each === this.#drawnOf[index])) return false;
    this.#drawnOf = of;
    const before = this.#shown;
    const drawn = [...root.children];
    this.#shown = blocks.map((block) => shownBy(block, words));
    const added = document.createDocumentFragment();
    let isChanged = blocks.length !== before.length;
    for (const [index, block] of blocks.entries()) {
      if (this.#shown[index] === before[index]) continue;
      isChanged = true;
      const made = drawBlock(block, index, words);
      const old = drawn[index];
      if (old) old.replaceWith(made);
      else added.append(made);
    }
    for (const old of drawn.slice(blocks.length)) old.remove();
    root.append(added);
    return isChanged;
  }
}

function shownBy(block: Block, { text, textLang }: Words): string {
  const { start, end, speaker, timeMs, headingLevel, nesting, mark } = block;
  const parts = [speaker, timeMs, headingLevel, nesting, mark, textLang, nameOf(block)];
  return JSON.stringify([...parts, block.kind, text.slice(start, end)]);
}

/**
 * One paragraph. Its words are one text node, so that offsets of the text are offsets of the node. All are laid out at
 * once: nothing of one is positioned, and so a layer to the browser. What it is, is its name for a screen reader.
 */
function drawBlock(block: Block, index: number, { text, textLang }: Words): HTMLElement {
  const { headingLevel, kind, nesting } = block;
  const box = anElement('div', `block ${kind}`);
  box.dataset['block'] = String(index);
  if (nesting > 0) box.classList.add('item', `item${Math.min(nesting, NESTING_SHOWN)}`);
  if (headingLevel === null) {
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', nameOf(block));
    if (block.speaker !== null || block.timeMs !== null) box.append(drawTurn(block));
    if (block.mark !== null) box.append(anElement('span', 'mark', block.mark));
  } else box.classList.add('heading', `level${headingLevel}`);
  const tag = headingLevel === null ? 'p' : (HEADINGS[headingLevel] ?? 'h6');
  const words = anElement(tag, 'words', text.slice(block.start, block.end));
  words.lang = textLang;
  box.append(words);
  return box;
}

function drawTurn({ speaker, timeMs }: Block): HTMLElement {
  const who = anElement('div', 'who');
  who.append(anElement('span', '', speaker ?? ''));
  if (timeMs === null) return who;
  const time = anElement('time', '', formatPosition(timeMs));
  time.dataset['ms'] = String(timeMs);
  // Read aloud, they are two.
  who.append(' ', time);
  return who;
}

function nameOf({ kind }: Block): string {
  return msg(`segmentKind.${kind}`);
}

function anElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
