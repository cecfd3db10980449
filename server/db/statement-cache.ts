import type Database from 'better-sqlite3';
import { RowStatement } from './row-statement.ts';

/** As many statements are kept: the product has a few hundred, most of them asked again and again. */
const STATEMENTS_KEPT = 400;
/** A longer statement is a bulk insert of some number of rows that hardly comes back. */
const SQL_LENGTH_MAX = 8_000;

/** The part of a SQLite connection that a query builder uses. */
export interface StatementSource {
  prepare(sql: string): RowStatement;
  close(): void;
}

/**
 * A connection that keeps the statements it has prepared, those asked last: preparing costs as much as most of
 * our queries do. SQLite itself prepares a kept one anew when the tables have changed.
 */
export function withStatementCache(sqlite: Database.Database): StatementSource {
  const kept = new Map<string, RowStatement>();
  return {
    prepare(sql) {
      if (sql.length > SQL_LENGTH_MAX) return new RowStatement(sqlite, sql);
      const statement = kept.get(sql) ?? new RowStatement(sqlite, sql);
      // Taken out and put back in: the first of the map is the one not asked for the longest.
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? '');
      return statement;
    },
    close() {
      kept.clear();
      sqlite.close();
    },
  };
}
