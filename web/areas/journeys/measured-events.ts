/** Measurements are to be placed at the open phase, or taken off the map. */
export class BvMeasurementsPlaced extends Event {
  readonly measurementIds: readonly string[];
  readonly isOff: boolean;

  constructor(measurementIds: readonly string[], isOff: boolean) {
    super('bv-measurements-placed', { bubbles: true, composed: true });
    this.measurementIds = measurementIds;
    this.isOff = isOff;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-measurements-placed': BvMeasurementsPlaced;
  }
}
