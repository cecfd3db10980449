import type { CellPlace } from './map-view.ts';

/** A cell, or a touchpoint in it, is to be opened. */
export class BvCellChosen extends Event {
  readonly place: CellPlace;

  constructor(place: CellPlace) {
    super('bv-cell-chosen', { bubbles: true, composed: true });
    this.place = place;
  }
}

/** The panel of the open cell is to close. */
export class BvCellClosed extends Event {
  constructor() {
    super('bv-cell-closed', { bubbles: true, composed: true });
  }
}

/** On a phone: another phase is to be shown. */
export class BvPhaseChosen extends Event {
  readonly phaseId: string;

  constructor(phaseId: string) {
    super('bv-phase-chosen', { bubbles: true, composed: true });
    this.phaseId = phaseId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-cell-chosen': BvCellChosen;
    'bv-cell-closed': BvCellClosed;
    'bv-phase-chosen': BvPhaseChosen;
  }
}
