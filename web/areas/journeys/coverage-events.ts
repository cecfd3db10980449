import type { CoveragePlace } from './coverage-view.ts';

/** What a number of the coverage rests on is to be shown; undefined: nothing any more. */
export class BvNumberOpened extends Event {
  readonly place: CoveragePlace | undefined;

  constructor(place: CoveragePlace | undefined) {
    super('bv-number-opened');
    this.place = place;
  }
}

/** An interview is to be marked in the table, by its number from 1. */
export class BvInterviewChosen extends Event {
  readonly number: number;

  constructor(number: number) {
    super('bv-interview-chosen');
    this.number = number;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-number-opened': BvNumberOpened;
    'bv-interview-chosen': BvInterviewChosen;
  }
}
