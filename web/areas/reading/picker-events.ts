import type { Direction } from '../../research/bv-direction.ts';
import type { LinkRating } from '../../research/bv-link-rating.ts';

/** A tag is to be given, or taken away when the highlight has it. */
export class BvTagPicked extends Event {
  readonly tagId: string;
  /** More tags will follow: the picker stays. */
  readonly stay: boolean;

  constructor(tagId: string, stay: boolean) {
    super('bv-tag-picked', { bubbles: true, composed: true });
    this.tagId = tagId;
    this.stay = stay;
  }
}

/** A code with this name is to be created and given. */
export class BvTagCreated extends Event {
  readonly name: string;
  readonly stay: boolean;

  constructor(name: string, stay: boolean) {
    super('bv-tag-created', { bubbles: true, composed: true });
    this.name = name;
    this.stay = stay;
  }
}

/** The highlight is to be linked to a hypothesis, or its link rated anew. */
export class BvLinkPicked extends Event {
  readonly hypothesisId: string;
  readonly direction: Direction;
  /** What is said of the link besides; the rest is as usual. */
  readonly rating: LinkRating;

  constructor(hypothesisId: string, direction: Direction, rating: LinkRating = {}) {
    super('bv-link-picked', { bubbles: true, composed: true });
    this.hypothesisId = hypothesisId;
    this.direction = direction;
    this.rating = rating;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-tag-picked': BvTagPicked;
    'bv-tag-created': BvTagCreated;
    'bv-link-picked': BvLinkPicked;
  }
}
