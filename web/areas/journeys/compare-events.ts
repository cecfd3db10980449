import type { Side } from './compare-view.ts';
import type { ShownLane } from './lanes.ts';

/** A number of one side, as it stands in the address. */
export interface ComparedPlace {
  readonly side: Side['key'];
  readonly phaseId: string;
  readonly lane: ShownLane;
}

/** What a number of one side rests on is to be shown. */
export class BvComparedOpened extends Event {
  readonly place: ComparedPlace;

  constructor(place: ComparedPlace) {
    super('bv-compared-opened', { bubbles: true, composed: true });
    this.place = place;
  }
}

/** What came to a phase since a day, or what left it. */
export interface MovesPlace {
  readonly phaseId: string;
  readonly moved: 'came' | 'left';
}

/** The quotes that came to a phase or left it are to be shown. */
export class BvMovesOpened extends Event {
  readonly place: MovesPlace;

  constructor(place: MovesPlace) {
    super('bv-moves-opened', { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-compared-opened': BvComparedOpened;
    'bv-moves-opened': BvMovesOpened;
  }
}
