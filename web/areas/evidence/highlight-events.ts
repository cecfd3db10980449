import type { Direction } from '../../research/bv-direction.ts';
import type { LinkRating } from '../../research/bv-link-rating.ts';
import type { FoundQuote } from './evidence-found.ts';

/** What is to become of highlights; what is left out stays as it is. */
export interface WantedChange {
  readonly addTagId?: string;
  readonly removeTagId?: string;
  /** `computed`: what the words say, where nobody set one. */
  readonly sentiment?: FoundQuote['sentiment'] | 'computed';
  readonly keyQuote?: boolean;
  /** Tags on them that came to mean something else still fit: the one that is looked at, else all. */
  readonly stillFits?: true;
  /** Linked to this hypothesis in this direction; what else is said of the link is as usual where it is left out. */
  readonly link?: {
    readonly hypothesisId: string;
    readonly direction: Direction;
    readonly rating?: LinkRating;
  };
}

/** Other highlights are chosen. */
export class BvHighlightsChosen extends Event {
  readonly ids: ReadonlySet<string>;

  constructor(ids: ReadonlySet<string>) {
    super('bv-highlights-chosen', { bubbles: true, composed: true });
    this.ids = ids;
  }
}

/** Something is to become of one highlight, or, without an id, of those that are chosen. */
export class BvHighlightsChangeWanted extends Event {
  readonly change: WantedChange;
  readonly highlightId: string | undefined;

  constructor(change: WantedChange, highlightId?: string) {
    super('bv-highlights-change-wanted', { bubbles: true, composed: true });
    this.change = change;
    this.highlightId = highlightId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-highlights-chosen': BvHighlightsChosen;
    'bv-highlights-change-wanted': BvHighlightsChangeWanted;
  }
}
