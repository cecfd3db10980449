/**
 * What the cells of a column are: words, numbers, days (`2026-05-04`), moments (an `Instant`), or true and false.
 * A cell that is none of that, such as a number that somebody wrote as “about 30”, leaves as words.
 */
export type ColumnType = 'text' | 'number' | 'day' | 'moment' | 'yesNo';

/** As what a table can be written. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

export interface Column {
  /** In English, for programs as much as for people. */
  readonly name: string;
  readonly type: ColumnType;
}

/** A list as it leaves, whatever the file: columns in their order, and rows each as long as the columns. */
export interface Table {
  readonly columns: readonly Column[];
  /** Rows that are read as they are written do not all stand in memory. */
  readonly rows: Rows<readonly Cell[]>;
}

/** Rows that are there, or come one after the other. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** Names and types of columns, in their order. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** A row by the names of its columns: each is there. */
export type RowOf<C extends Columns> = Readonly<Record<keyof C, Cell>>;

/** A table whose rows name their cells. */
export function tableOf<C extends Columns>(columns: C, rows: Rows<RowOf<C>>): Table {
  return { columns: columnsOf(columns), rows: cellsOfEach(columns, rows) };
}

/** Columns in the order in which they are written down. */
export function columnsOf(columns: Columns): readonly Column[] {
  return Object.entries(columns).map(([name, type]) => ({ name, type }));
}

/** The cells of a row in the order of the columns. */
export function cellsOf<C extends Columns>(columns: C, row: RowOf<C>): readonly Cell[] {
  return Object.keys(columns).map((name: keyof C) => row[name]);
}

async function* cellsOfEach<C extends Columns>(
  columns: C,
  rows: Rows<RowOf<C>>,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield cellsOf(columns, row);
}
