import type { Said, Wish } from './evidence-drafts.ts';

/** Something is to become of a suggestion, or, without an id, of those that are chosen. Crosses shadow roots. */
export class BvEvidenceDecided extends Event {
  readonly wish: Wish;
  readonly id: string | undefined;

  constructor(wish: Wish, id?: string) {
    super('bv-evidence-decided', { bubbles: true, composed: true });
    this.wish = wish;
    this.id = id;
  }
}

/** Something is said of a suggestion before it is linked, or of those that are chosen. Crosses shadow roots. */
export class BvCandidateRated extends Event {
  readonly said: Said;
  readonly id: string | undefined;

  constructor(said: Said, id?: string) {
    super('bv-candidate-rated', { bubbles: true, composed: true });
    this.said = said;
    this.id = id;
  }
}

/** A suggestion is chosen, or not any more. Crosses shadow roots. */
export class BvCandidateChosen extends Event {
  readonly id: string;
  readonly isChosen: boolean;
  /** With all between it and the one before. */
  readonly isRange: boolean;

  constructor(id: string, isChosen: boolean, isRange: boolean) {
    super('bv-candidate-chosen', { bubbles: true, composed: true });
    this.id = id;
    this.isChosen = isChosen;
    this.isRange = isRange;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-evidence-decided': BvEvidenceDecided;
    'bv-candidate-rated': BvCandidateRated;
    'bv-candidate-chosen': BvCandidateChosen;
  }
}
