import type { ChosenPlace } from '../../../core/tables/places.ts';
import type { ColumnMappingDto } from '../../api/types.ts';

/** A column is something else. */
export class BvColumnMapped extends Event {
  /** From 0. */
  readonly column: number;
  readonly mapping: ColumnMappingDto;

  constructor(column: number, mapping: ColumnMappingDto) {
    super('bv-column-mapped', { bubbles: true });
    this.column = column;
    this.mapping = mapping;
  }
}

/** Words of the spreadsheet mean this place. */
export class BvPlaceChosen extends Event {
  readonly place: ChosenPlace;

  constructor(place: ChosenPlace) {
    super('bv-place-chosen', { bubbles: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-column-mapped': BvColumnMapped;
    'bv-place-chosen': BvPlaceChosen;
  }
}
