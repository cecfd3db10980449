import type Database from 'better-sqlite3';
import type { SqliteStatement } from 'kysely';

type Row = Record<string, unknown>;

/** What changes tables: a statement that was prepared before may have other columns afterwards. */
const CHANGES_TABLES = /^\s*(?:alter|create|drop)\b/i;

/** How often this process has changed tables, on whichever connection. */
let tableChanges = 0;

/**
 * A prepared statement whose rows are made here, of bare values. A row that the binding makes has its columns set
 * one by one from outside the engine, which takes longer than to read them: thousands of rows with thirty columns
 * come in two thirds of the time.
 */
export class RowStatement implements SqliteStatement {
  readonly reader: boolean;
  readonly #statement: Database.Statement<unknown[], unknown[]>;
  readonly #changesTables: boolean;
  #columns: readonly string[] = [];
  /** How often tables had been changed when the columns were asked for. */
  #askedAt = -1;

  constructor(database: Database.Database, sql: string) {
    const statement = database.prepare<unknown[], unknown[]>(sql);
    this.reader = statement.reader;
    this.#statement = statement.reader ? statement.raw() : statement;
    this.#changesTables = CHANGES_TABLES.test(sql);
  }

  all(parameters: readonly unknown[]): Row[] {
    const rows = this.#statement.all(parameters);
    // Only now: SQLite prepares a statement anew when it runs after a change of tables.
    if (this.#askedAt !== tableChanges) this.#askColumns();
    return rows.map(this.#toRow);
  }

  run(parameters: readonly unknown[]): Database.RunResult {
    if (this.#changesTables) tableChanges += 1;
    return this.#statement.run(parameters);
  }

  iterate(parameters: readonly unknown[]): IterableIterator<Row> {
    return this.all(parameters).values();
  }

  readonly #toRow = (values: readonly unknown[]): Row => {
    const row: Row = {};
    for (let index = 0; index < this.#columns.length; index += 1)
      row[this.#columns[index] ?? ''] = values[index];
    return row;
  };

  #askColumns(): void {
    this.#columns = this.#statement.columns().map(({ name }) => name);
    this.#askedAt = tableChanges;
  }
}
