import type { HypothesisDetailDto } from '../../api/types.ts';

/** A measurement that is linked to a hypothesis. */
export type Measured = HypothesisDetailDto['measurements'][number];

/** What can be said of a linked measurement. */
export type MeasuredRating = Partial<Pick<Measured, 'direction' | 'role'>>;

/** What is to happen to the measurements of a hypothesis. */
export type MeasuredWish =
  | {
      readonly what: 'link';
      readonly measurementId: string;
      readonly direction: Measured['direction'];
    }
  | { readonly what: 'judge'; readonly measured: Measured; readonly rating: MeasuredRating }
  | { readonly what: 'remove'; readonly measured: Measured };

/** Something is to happen to the measurements of a hypothesis. Crosses shadow roots: the page does it. */
export class BvMeasuredWanted extends Event {
  readonly wish: MeasuredWish;

  constructor(wish: MeasuredWish) {
    super('bv-measured-wanted', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

/** A measurement was chosen in the dialog. */
export class BvMeasuredChosen extends Event {
  readonly measurementId: string;
  readonly direction: Measured['direction'];

  constructor(measurementId: string, direction: Measured['direction']) {
    super('bv-measured-chosen');
    this.measurementId = measurementId;
    this.direction = direction;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-measured-wanted': BvMeasuredWanted;
    'bv-measured-chosen': BvMeasuredChosen;
  }
}
