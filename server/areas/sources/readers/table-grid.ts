/** The most that the HTML standard lets a cell span. */
const COLUMNS_MAX = 1000;
const ROWS_MAX = 65_534;

/** Finds the row and column of each cell of a table whose cells may span several of both. */
export class TableGrid {
  /** Where the open cell stands; null outside cells. */
  cell: { readonly row: number; readonly column: number } | null = null;
  #row = -1;
  #column = 0;
  /** For each column, the last row that a cell from above reaches into. */
  readonly #reaches: number[] = [];

  /** Begins the next row. */
  startRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** Begins the next cell, in the first column that no cell from above takes. */
  startCell(columns: string | undefined, rows: string | undefined): void {
    if (this.#row < 0) this.#row = 0;
    while ((this.#reaches[this.#column] ?? -1) >= this.#row) this.#column += 1;
    this.#column = Math.min(this.#column, COLUMNS_MAX);
    this.cell = { row: this.#row, column: this.#column };
    const last = this.#row + spanOf(rows, ROWS_MAX) - 1;
    const width = Math.min(spanOf(columns, COLUMNS_MAX), COLUMNS_MAX - this.#column);
    for (let column = this.#column; column < this.#column + width; column += 1) {
      this.#reaches[column] = last;
    }
    this.#column += Math.max(width, 1);
  }

  /** Ends the open cell. */
  endCell(): void {
    this.cell = null;
  }
}

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
