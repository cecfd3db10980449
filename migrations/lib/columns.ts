import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';

/** A migration sees whatever tables stand when it runs, so it has no schema type. */
export type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>;

/** Which of the two databases a migration runs on. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** Tells the databases apart; only for what cannot be said the same way in both. */
export function databaseKind(db: AnyDatabase): DatabaseKind {
  return db.getExecutor().adapter.constructor.name.startsWith('Sqlite') ? 'sqlite' : 'postgres';
}

/** A required text that refers to a row of another table. */
export const belongsTo =
  (target: string, onDelete: 'cascade' | 'restrict' | 'set null' = 'cascade') =>
  (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
    column.notNull().references(target).onDelete(onDelete);

/** The same, where there may be none. */
export const mayBelongTo =
  (target: string, onDelete: 'cascade' | 'restrict' | 'set null' = 'set null') =>
  (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
    column.references(target).onDelete(onDelete);

export const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.notNull();

export const primary = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.primaryKey();

/** A required text that starts empty. */
export const emptyText = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.notNull().defaultTo('');

/** A required number that starts at 0: counters, revisions, booleans. */
export const zero = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.notNull().defaultTo(0);

export { sql };
