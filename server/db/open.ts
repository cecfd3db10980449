import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import type { DatabaseKind } from '../../migrations/lib/columns.ts';
import type { Schema } from './schema.ts';
import { ReadBesideWriteDialect } from './sqlite-driver.ts';
import { withStatementCache } from './statement-cache.ts';

/** A database, or a transaction on it. */
export type Db = Kysely<Schema>;

/** An open database that knows which of the two it is. */
export interface OpenDatabase {
  readonly db: Db;
  readonly kind: DatabaseKind;
  /** The connection of SQLite, for backup and checks; null on PostgreSQL. */
  readonly sqlite: Database.Database | null;
  close(): Promise<void>;
}

/** How long a second writer (a worker, the command line) waits for the first, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;
/** SQLite's page cache, in KiB (negative means KiB to SQLite). */
const CACHE_KIB = -16_000;

/** Pages of 4 KiB in the write-ahead log before they go to the file: an import writes the same ones many times. */
const CHECKPOINT_PAGES = 4_000;

/** Permissions of a file with words of sources: nobody else with an account on the machine reads it. */
export const OWNER_ONLY = 0o600;

// Counts come back as bigint, which pg gives as text; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the database.
 *
 * @param url - A file path for SQLite, `:memory:`, or `postgres://…`.
 * @param onConnectionLost - Called when PostgreSQL ends an idle connection; without it the process would die.
 */
export function openDatabase(
  url: string,
  onConnectionLost: (error: Error) => void = () => undefined,
): OpenDatabase {
  return /^postgres(ql)?:/.test(url) ? openPostgres(url, onConnectionLost) : openSqlite(url);
}

function openSqlite(file: string): OpenDatabase {
  if (file !== ':memory:') createForOwnerOnly(file);
  const sqlite = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  // An acknowledged write survives power loss; see docs/ARCHITECTURE.md, "Invariants".
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // Deleted words are overwritten in the file, not only unlinked.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`cache_size = ${CACHE_KIB}`);
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const writing = withStatementCache(sqlite);
  // A database in memory is its connection's own.
  const dialect =
    file === ':memory:'
      ? new SqliteDialect({ database: writing })
      : new ReadBesideWriteDialect(writing, withStatementCache(openReading(file)), sqlite);
  const db = new Kysely<Schema>({ dialect });
  return { db, kind: 'sqlite', sqlite, close: () => db.destroy() };
}

/** A second connection, which SQLite itself keeps from writing. */
function openReading(file: string): Database.Database {
  const reading = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  reading.pragma('query_only = ON');
  reading.pragma(`cache_size = ${CACHE_KIB}`);
  return reading;
}

/**
 * Makes a file and its folder that only the account of the server may open, unless they are there. SQLite gives
 * the files it puts beside a database the same permissions.
 */
export function createForOwnerOnly(file: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', OWNER_ONLY));
}

function openPostgres(url: string, onConnectionLost: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', onConnectionLost);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'postgres', sqlite: null, close: () => db.destroy() };
}
