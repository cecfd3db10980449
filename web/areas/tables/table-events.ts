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

declare global {
  interface HTMLElementEventMap {
    'bv-column-mapped': BvColumnMapped;
  }
}
