import { nextOverlap, stepMark } from '../../../core/reading/marks.ts';
import { msg } from '../../i18n/index.ts';
import type { CaretController } from './caret-controller.ts';
import {
  BvHighlightChosen,
  BvPassageSelected,
  BvReadingCommand,
  BvSegmentChosen,
  BvWordsChosen,
} from './reading-events.ts';
import { commandOf, moveOf, type TextMove } from './reading-keys.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { ResizeController } from './resize-controller.ts';
import { spokenHighlight } from './spoken-highlight.ts';

interface TextKeysOptions {
  readonly caret: CaretController;
  readonly resize: ResizeController;
  readonly highlights: () => readonly ShownHighlight[];
  /** The id of the highlight that keys act on. */
  readonly active: () => string | undefined;
  readonly canMark: () => boolean;
  /** Where the caret is, or would start. */
  readonly offset: () => number;
  readonly reveal: (offset: number) => void;
  /** Tells a screen reader. */
  readonly say: (text: string) => void;
}

/** What keys do in the text: move the caret, go through highlights, or ask the page for something. */
export class TextKeys {
  readonly #host: EventTarget;
  readonly #options: TextKeysOptions;

  constructor(host: EventTarget, options: TextKeysOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Bind to `keydown` of the text. */
  readonly pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const { caret, resize } = this.#options;
    const hasSelection = caret.span !== undefined;
    const move = moveOf(event, hasSelection);
    if (resize.keyed(event) || (move && this.#move(move))) {
      event.preventDefault();
      return;
    }
    const command = move ? undefined : commandOf(event, hasSelection);
    if (!command) return;
    event.preventDefault();
    this.#host.dispatchEvent(new BvReadingCommand(command));
  };

  /** @returns Whether the key is used up. */
  #move(move: TextMove): boolean {
    const { caret, resize, highlights, active: id, canMark, offset } = this.#options;
    const active = highlights().find((mark) => mark.id === id());
    switch (move.kind) {
      case 'mark':
        this.#choose(stepMark(highlights(), { id: id(), offset: offset() }, move.step));
        return true;
      case 'overlap':
        if (active) this.#choose(nextOverlap(highlights(), active));
        return true;
      case 'resize':
        if (active && canMark()) resize.start(active);
        return true;
      case 'segment':
      case 'correct':
        this.#ask(move.kind);
        return true;
      case 'leave':
        return this.#leave();
      default:
        caret.move(move, canMark());
        return true;
    }
  }

  /** Asks for what is said of the paragraph at the caret, or for its words. */
  #ask(about: 'segment' | 'correct'): void {
    const { canMark, offset } = this.#options;
    const Wanted = about === 'segment' ? BvSegmentChosen : BvWordsChosen;
    if (canMark()) this.#host.dispatchEvent(new Wanted(offset()));
  }

  #choose(highlight: ShownHighlight | undefined): void {
    const { caret, reveal, say } = this.#options;
    if (!highlight) {
      say(msg('reading.noMoreHighlights'));
      return;
    }
    caret.place(highlight.start);
    reveal(highlight.start);
    say(spokenHighlight(highlight));
    this.#host.dispatchEvent(new BvHighlightChosen(highlight.id, 'keyboard'));
  }

  /** Escape ends the selection, then the choice of a highlight, and then is for somebody else. */
  #leave(): boolean {
    const { caret, active } = this.#options;
    if (caret.collapse()) {
      document.getSelection()?.removeAllRanges();
      this.#host.dispatchEvent(new BvPassageSelected(undefined, 'keyboard'));
      return true;
    }
    if (!active()) return false;
    this.#host.dispatchEvent(new BvHighlightChosen(undefined, 'keyboard'));
    return true;
  }
}
