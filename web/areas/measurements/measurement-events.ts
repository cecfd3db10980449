import type { MeasurementDto } from '../../api/types.ts';

/** What somebody wrote of a measurement; numbers in the units of the interface. */
export interface MeasurementInput {
  readonly studyId: string;
  readonly metric: MeasurementDto['metric'];
  readonly name: string;
  readonly measuredOn: string;
  /** Where on the map; empty: nowhere. */
  readonly phaseId: string;
  readonly touchpointId: string;
  /** Null when only words are changed. */
  readonly basis:
    | { readonly kind: 'total'; readonly value: number; readonly sampleSize: number }
    | { readonly kind: 'counts'; readonly counts: NonNullable<MeasurementDto['counts']> }
    | null;
}

/** A measurement was filled in. */
export class BvMeasurementFilled extends Event {
  readonly input: MeasurementInput;

  constructor(input: MeasurementInput) {
    super('bv-measurement-filled', { bubbles: true });
    this.input = input;
  }
}

/** Something is to happen to a measurement. */
export class BvMeasurementWanted extends Event {
  readonly what: 'change' | 'remove';
  readonly measurement: MeasurementDto;

  constructor(what: BvMeasurementWanted['what'], measurement: MeasurementDto) {
    super('bv-measurement-wanted', { bubbles: true });
    this.what = what;
    this.measurement = measurement;
  }
}

/** Where measurements are to stand: null is nowhere, undefined as it is. */
export interface WantedPlace {
  readonly phaseId: string | null | undefined;
  readonly touchpointId: string | null | undefined;
}

/** Everything that the list shows is to stand there. */
export class BvMeasurementsMoved extends Event {
  readonly place: WantedPlace;

  constructor(place: WantedPlace) {
    super('bv-measurements-moved', { bubbles: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-measurement-filled': BvMeasurementFilled;
    'bv-measurements-moved': BvMeasurementsMoved;
    'bv-measurement-wanted': BvMeasurementWanted;
  }
}
