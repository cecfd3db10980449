import type { ColumnMapping, ColumnRole, Row } from './mapping.ts';
import { isNothing } from './values.ts';

/** A cell that says something, from column 0. */
interface FilledCell {
  readonly text: string;
  readonly column: number;
}

/** The cells of one row by what their columns are. */
export class CellsOfRow {
  readonly #row: Row;
  readonly #columns: readonly ColumnMapping[];

  constructor(row: Row, columns: readonly ColumnMapping[]) {
    this.#row = row;
    this.#columns = columns;
  }

  get task(): string | null {
    return this.filled('task')[0]?.text.trim() ?? null;
  }

  /** Cells of this role that say something. */
  filled(role: ColumnRole): readonly FilledCell[] {
    return this.#columns.flatMap((mapped, column) => {
      const text = this.#row[column] ?? '';
      return mapped.role === role && !isNothing(text) ? [{ text, column }] : [];
    });
  }

  /** The cell of a role that one column has, also an empty one; null where no column has it. */
  only(role: ColumnRole): FilledCell | null {
    const column = this.#columns.findIndex((mapped) => mapped.role === role);
    return column < 0 ? null : { text: this.#row[column] ?? '', column };
  }
}
