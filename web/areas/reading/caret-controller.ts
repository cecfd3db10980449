import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import { blockAt, trimmed, type Block } from '../../../core/reading/blocks.ts';
import {
  betweenWords,
  type CaretUnit,
  moveCaret,
  sentenceAt,
  type CaretText,
} from '../../../core/reading/caret.ts';
import { spanBetween } from './pointer-selection.ts';
import type { TextMove } from './reading-keys.ts';

/** The text, with what its paragraphs are. */
export interface ReadText extends CaretText {
  readonly blocks: readonly Block[];
}

interface CaretOptions {
  readonly source: () => ReadText;
  /** Whether a paragraph is folded, so that the caret passes it. */
  readonly isFolded: (block: Block, index: number) => boolean;
  /** Where the caret starts: the first words in the window. */
  readonly home: () => number;
  readonly onSelect: (span: Span | undefined) => void;
  /** The caret moved; scroll there and say what is there. */
  readonly onMove: (offset: number, said: string) => void;
}

/** The caret of the text and what is selected with it. Knows offsets only, nothing of the screen. */
export class CaretController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: CaretOptions;
  #anchor: number | undefined;
  #focus: number | undefined;

  constructor(host: ReactiveControllerHost, options: CaretOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#anchor = undefined;
    this.#focus = undefined;
  }

  /** Where the caret is; undefined before anybody was in the text. */
  get offset(): number | undefined {
    return this.#focus;
  }

  /** The place nearest to the caret that lies in no word. */
  get betweenWords(): number | undefined {
    const offset = this.#focus;
    return offset === undefined ? undefined : betweenWords(this.#options.source(), offset);
  }

  /** What is selected, without the white space around it. */
  get span(): Span | undefined {
    if (this.#anchor === undefined || this.#focus === undefined) return undefined;
    return trimmed(this.#options.source().text, spanBetween(this.#anchor, this.#focus));
  }

  /** Puts the caret somewhere, with nothing selected. */
  place(offset: number): void {
    this.select(offset, offset);
  }

  /** Selects from one offset to another, where the caret stays. */
  select(anchor: number, focus: number): void {
    this.#anchor = anchor;
    this.#focus = focus;
    this.#host.requestUpdate();
  }

  /** Keeps the caret and selects nothing. @returns Whether something was selected. */
  collapse(): boolean {
    const had = this.span !== undefined;
    if (this.#focus !== undefined) this.place(this.#focus);
    return had;
  }

  /** The text is about to be another: goes where the words around it go. */
  follow(move: (span: Span) => Span): void {
    if (this.#anchor === undefined || this.#focus === undefined) return;
    const [start, end] = [this.#anchor, this.#focus].toSorted((a, b) => a - b);
    if (start === undefined || end === undefined) return;
    const place = move({ start, end: Math.max(end, start + 1) });
    const last = start === end ? place.start : place.end;
    if (this.#anchor <= this.#focus) this.select(place.start, last);
    else this.select(last, place.start);
  }

  /** Moves by a key, or selects with it where something may be selected. */
  move(move: TextMove, maySelect: boolean): void {
    const source = this.#options.source();
    if (source.blocks.length === 0) return;
    const from = this.#focus ?? this.#options.home();
    if (move.kind === 'sentence' && maySelect) this.#selectSentence(source, from);
    if (move.kind !== 'caret' && move.kind !== 'edge') return;
    const extend = move.extend && maySelect;
    const to =
      move.kind === 'edge'
        ? edgeOf(source, from, move.step)
        : moveCaret(this.#walked(move.unit, extend), from, move.unit, move.step, extend);
    this.#go(to, from, extend);
  }

  /**
   * Where the caret may go: past what is folded, but for steps by paragraph, which open it, and for a selection, which
   * must not take what nobody sees.
   */
  #walked(unit: CaretUnit, extend: boolean): CaretText {
    const source = this.#options.source();
    if (extend || unit === 'paragraph') return source;
    const blocks = source.blocks.filter((block, index) => !this.#options.isFolded(block, index));
    return { ...source, blocks };
  }

  #selectSentence(source: CaretText, from: number): void {
    const sentence = sentenceAt(source, from);
    if (!sentence) return;
    this.select(sentence.start, sentence.end);
    this.#tell(true);
  }

  #go(to: number, from: number, extend: boolean): void {
    const had = this.span !== undefined;
    this.select(extend ? (this.#anchor ?? from) : to, to);
    this.#tell(had || extend);
  }

  #tell(selectionChanged: boolean): void {
    const source = this.#options.source();
    const offset = this.#focus ?? 0;
    const selected = this.span;
    const spoken = selected ?? sentenceAt(source, offset);
    this.#options.onMove(offset, spoken ? source.text.slice(spoken.start, spoken.end) : '');
    if (selectionChanged) this.#options.onSelect(selected);
  }
}

function edgeOf(source: CaretText, offset: number, step: -1 | 1): number {
  const block = source.blocks[Math.max(blockAt(source.blocks, offset), 0)];
  if (!block) return offset;
  return step === 1 ? block.end : block.start;
}
