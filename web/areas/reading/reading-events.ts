import type { Span } from '../../../core/anchoring/passage.ts';
import type { SegmentDto } from '../../api/types.ts';
import type { ReadingCommand } from './reading-keys.ts';
import type { Measured } from './text-map.ts';

/** A passage of the text was selected, or no longer is. */
export class BvPassageSelected extends Event {
  readonly span: Span | undefined;
  /** A pointer is done when it lets go; keys may go on. */
  readonly by: 'pointer' | 'keyboard';

  constructor(span: Span | undefined, by: 'pointer' | 'keyboard') {
    super('bv-passage-selected', { bubbles: true });
    this.span = span;
    this.by = by;
  }
}

/** A highlight was chosen in the text, a stripe or the rail; undefined: none any more. */
export class BvHighlightChosen extends Event {
  readonly highlightId: string | undefined;
  readonly by: 'pointer' | 'keyboard';

  constructor(highlightId: string | undefined, by: 'pointer' | 'keyboard' = 'pointer') {
    super('bv-highlight-chosen', { bubbles: true, composed: true });
    this.highlightId = highlightId;
    this.by = by;
  }
}

/** A key in the text asks for something that the page does. */
export class BvReadingCommand extends Event {
  readonly command: ReadingCommand;

  constructor(command: ReadingCommand) {
    super('bv-reading-command', { bubbles: true, composed: true });
    this.command = command;
  }
}

/** Where highlights near the window lie now. */
export class BvTextMeasured extends Event {
  readonly measured: Measured;

  constructor(measured: Measured) {
    super('bv-text-measured', { bubbles: true });
    this.measured = measured;
  }
}

/** The window shows these words now. */
export class BvTextSeen extends Event {
  readonly span: Span;

  constructor(span: Span) {
    super('bv-text-seen', { bubbles: true, composed: true });
    this.span = span;
  }
}

/** A passage has other ends now. */
export class BvPassageResized extends Event {
  readonly highlightId: string;
  readonly span: Span;

  constructor(highlightId: string, span: Span) {
    super('bv-passage-resized', { bubbles: true });
    this.highlightId = highlightId;
    this.span = span;
  }
}

/** Somebody wants to say what the segment at an offset is. */
export class BvSegmentChosen extends Event {
  readonly start: number;

  constructor(start: number) {
    super('bv-segment-chosen', { bubbles: true, composed: true });
    this.start = start;
  }
}

/** Somebody wants to correct the words of the paragraph at an offset. */
export class BvWordsChosen extends Event {
  readonly offset: number;

  constructor(offset: number) {
    super('bv-words-chosen', { bubbles: true, composed: true });
    this.offset = offset;
  }
}

/** A paragraph got other words in the dialog. */
export class BvWordsCorrected extends Event {
  readonly words: string;

  constructor(words: string) {
    super('bv-words-corrected');
    this.words = words;
  }
}

/** While a place for lost words is looked for: what is selected, or that it is the place. */
export class BvPlaceSelected extends Event {
  readonly span: Span | undefined;
  /** Enter was pressed: this is the place. */
  readonly isSure: boolean;

  constructor(span: Span | undefined, isSure: boolean) {
    super('bv-place-selected', { bubbles: true });
    this.span = span;
    this.isSure = isSure;
  }
}

/** What somebody says of a segment; what is undefined stays. */
export interface SegmentSaid {
  readonly scope: 'segment' | 'source' | 'study';
  readonly kind?: SegmentDto['kind'];
  readonly speaker?: string | null;
  readonly codeMeaning?: string;
}

/** A segment was corrected in the dialog. */
export class BvSegmentCorrected extends Event {
  readonly said: SegmentSaid;

  constructor(said: SegmentSaid) {
    super('bv-segment-corrected');
    this.said = said;
  }
}

/** The search in the text is wanted. */
export class BvFindWanted extends Event {
  constructor() {
    super('bv-find-wanted', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-passage-selected': BvPassageSelected;
    'bv-highlight-chosen': BvHighlightChosen;
    'bv-reading-command': BvReadingCommand;
    'bv-text-measured': BvTextMeasured;
    'bv-text-seen': BvTextSeen;
    'bv-segment-chosen': BvSegmentChosen;
    'bv-words-chosen': BvWordsChosen;
    'bv-words-corrected': BvWordsCorrected;
    'bv-place-selected': BvPlaceSelected;
    'bv-segment-corrected': BvSegmentCorrected;
    'bv-find-wanted': BvFindWanted;
    'bv-passage-resized': BvPassageResized;
  }
}
