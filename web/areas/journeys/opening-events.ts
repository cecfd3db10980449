import type { WantedOpeningDto } from '../../api/types.ts';

/** What a phase is to open into; which journey, by its id. */
export type WantedOpening =
  | Exclude<WantedOpeningDto, { readonly kind: 'journey' }>
  | { readonly kind: 'journey'; readonly journeyId: string };

/** Somebody wants to say what a phase opens into. */
export class BvOpeningWanted extends Event {
  readonly phaseId: string;

  constructor(phaseId: string) {
    super('bv-opening-wanted', { bubbles: true, composed: true });
    this.phaseId = phaseId;
  }
}

/** A phase is to open into this. */
export class BvOpeningChosen extends Event {
  readonly opens: WantedOpening;

  constructor(opens: WantedOpening) {
    super('bv-opening-chosen', { bubbles: true, composed: true });
    this.opens = opens;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-opening-wanted': BvOpeningWanted;
    'bv-opening-chosen': BvOpeningChosen;
  }
}
