import type { CaretStep } from '../../../core/reading/caret.ts';
import type { HighlightDto } from '../../api/types.ts';

/** What a card can ask the page to do with its highlight. */
export type CardAction = 'tag' | 'link' | 'split' | 'join' | 'remove' | 'copy' | 'copyLink';

/** What can be changed about a highlight on its card. */
export type HighlightPatch = Partial<
  Pick<
    HighlightDto,
    'note' | 'keyQuote' | 'sentiment' | 'participantId' | 'task' | 'outcome' | 'severity'
  >
>;

/** A button of a card was pressed. */
export class BvCardAction extends Event {
  readonly highlightId: string;
  readonly action: CardAction;

  constructor(highlightId: string, action: CardAction) {
    super('bv-card-action', { bubbles: true, composed: true });
    this.highlightId = highlightId;
    this.action = action;
  }
}

/** A note as it was typed, and the highlight as whoever wrote saw it. */
export interface UnsavedNote {
  readonly note: string;
  readonly seen: HighlightDto;
}

/** Something about a highlight is to be changed. */
export class BvHighlightEdited extends Event {
  readonly highlightId: string;
  readonly patch: HighlightPatch;
  /** The highlight as it was when somebody began to write; none for what takes one press. */
  readonly seen: HighlightDto | undefined;

  constructor(highlightId: string, patch: HighlightPatch, seen?: HighlightDto) {
    super('bv-highlight-edited', { bubbles: true, composed: true });
    this.highlightId = highlightId;
    this.patch = patch;
    this.seen = seen;
  }
}

/** A tag is to be taken from a highlight. */
export class BvTagRemoved extends Event {
  readonly highlightId: string;
  readonly tagId: string;

  constructor(highlightId: string, tagId: string) {
    super('bv-tag-removed', { bubbles: true, composed: true });
    this.highlightId = highlightId;
    this.tagId = tagId;
  }
}

/** A tag of a highlight came to mean something else, and still fits. */
export class BvTagConfirmed extends Event {
  readonly highlightId: string;
  readonly tagId: string;

  constructor(highlightId: string, tagId: string) {
    super('bv-tag-confirmed', { bubbles: true, composed: true });
    this.highlightId = highlightId;
    this.tagId = tagId;
  }
}

/** An end of a highlight is to be moved by a word. */
export class BvEndMoved extends Event {
  readonly highlightId: string;
  readonly edge: 'start' | 'end';
  readonly step: CaretStep;

  constructor(highlightId: string, edge: 'start' | 'end', step: CaretStep) {
    super('bv-end-moved', { bubbles: true, composed: true });
    this.highlightId = highlightId;
    this.edge = edge;
    this.step = step;
  }
}

/** A link to a hypothesis is to be removed. */
export class BvLinkRemoved extends Event {
  readonly evidenceId: string;

  constructor(evidenceId: string) {
    super('bv-link-removed', { bubbles: true, composed: true });
    this.evidenceId = evidenceId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-card-action': BvCardAction;
    'bv-highlight-edited': BvHighlightEdited;
    'bv-tag-removed': BvTagRemoved;
    'bv-tag-confirmed': BvTagConfirmed;
    'bv-end-moved': BvEndMoved;
    'bv-link-removed': BvLinkRemoved;
  }
}
