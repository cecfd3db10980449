import { CompiledQuery, type InsertObject, PostgresAdapter } from 'kysely';
import type { Db } from './open.ts';
import type { Schema } from './schema.ts';

/** Rows of the largest statement: many at once are cheap, and both databases bind a limited number of values. */
const ROWS_MAX = 64;

type TableName = keyof Schema;
type ColumnOf<Table extends TableName> = keyof Schema[Table] & string;

/** Where rows go. One whose `key` is there already replaces what stands in these columns. */
export interface InsertTarget<Table extends TableName> {
  readonly table: Table;
  readonly conflict?: {
    readonly key: ColumnOf<Table>;
    readonly replaced: readonly ColumnOf<Table>[];
  };
}

/**
 * Inserts rows, each with a value for the same columns. The query builder walks several times over every value of a
 * statement, which costs more than the database itself; here the text is written plainly, the same for as many rows,
 * so that the database has prepared it already.
 */
export async function insertRows<Table extends TableName>(
  db: Db,
  target: InsertTarget<Table>,
  rows: readonly InsertObject<Schema, Table>[],
): Promise<void> {
  const records: readonly Readonly<Record<string, unknown>>[] = rows;
  // An object of a table's rows has no other keys.
  const columns = Object.keys(records[0] ?? {}) as ColumnOf<Table>[];
  const values = records.flatMap((row) => columns.map((column) => row[column]));
  await insertValues(db, { ...target, columns }, values);
}

/**
 * Inserts rows of which only the values are given.
 *
 * @param values - One for each of the columns, in their order, row after row.
 */
export async function insertValues<Table extends TableName>(
  db: Db,
  target: InsertTarget<Table> & { readonly columns: readonly ColumnOf<Table>[] },
  values: readonly unknown[],
): Promise<void> {
  const width = target.columns.length;
  const isNumbered = db.getExecutor().adapter instanceof PostgresAdapter;
  for (let from = 0; from < values.length;) {
    const rows = countOf((values.length - from) / width);
    const to = from + rows * width;
    const text = statement(target, rows, isNumbered);
    await db.executeQuery(CompiledQuery.raw(text, values.slice(from, to)));
    from = to;
  }
}

/** Powers of two: whatever the number of rows, a few statements do. */
function countOf(rows: number): number {
  return Math.min(ROWS_MAX, 2 ** Math.floor(Math.log2(rows)));
}

function statement<Table extends TableName>(
  { table, conflict, columns }: Parameters<typeof insertValues<Table>>[1],
  rows: number,
  isNumbered: boolean,
): string {
  const row = (index: number): string =>
    `(${columns.map((_, at) => (isNumbered ? `$${index * columns.length + at + 1}` : '?')).join(', ')})`;
  const values = Array.from({ length: rows }, (_, index) => row(index)).join(', ');
  const replaced = conflict?.replaced.map((column) => `"${column}" = excluded."${column}"`);
  return [
    `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values ${values}`,
    conflict && replaced
      ? `on conflict ("${conflict.key}") do update set ${replaced.join(', ')}`
      : '',
  ].join(' ');
}
