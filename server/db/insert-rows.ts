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
 * Inserts many rows, each with a value for the same columns. The query builder walks several times over every
 * value of a statement, which costs more than the database itself; here the text is written plainly, the same for
 * as many rows, so that the database has prepared it already.
 */
export async function insertRows<Table extends TableName>(
  db: Db,
  target: InsertTarget<Table>,
  rows: readonly InsertObject<Schema, Table>[],
): Promise<void> {
  const records: readonly Readonly<Record<string, unknown>>[] = rows;
  const columns = Object.keys(records[0] ?? {});
  const isNumbered = db.getExecutor().adapter instanceof PostgresAdapter;
  for (let from = 0; from < records.length;) {
    const some = records.slice(from, from + countOf(records.length - from));
    const values = some.flatMap((row) => columns.map((column) => row[column]));
    const text = statement(target, columns, some.length, isNumbered);
    await db.executeQuery(CompiledQuery.raw(text, values));
    from += some.length;
  }
}

/** Powers of two: whatever the number of rows, a few statements do. */
function countOf(rows: number): number {
  return Math.min(ROWS_MAX, 2 ** Math.floor(Math.log2(rows)));
}

function statement<Table extends TableName>(
  { table, conflict }: InsertTarget<Table>,
  columns: readonly string[],
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
