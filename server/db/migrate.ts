import { DEFAULT_MIGRATION_TABLE, Migrator, sql } from 'kysely';
import { MIGRATIONS } from '../../migrations/index.ts';
import type { Db } from './open.ts';

function migratorOf(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
}

/** Names of the migrations that have not run yet, in order. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const migrations = await migratorOf(db).getMigrations();
  return migrations.filter((migration) => !migration.executedAt).map(({ name }) => name);
}

/**
 * Refuses a database that a newer Bevis has brought further than this one knows: what this one wrote there would be wrong.
 *
 * @throws Error that says so.
 */
export async function refuseNewer(db: Db): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return;
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db);
  const unknown = rows.find(({ name }) => !(name in MIGRATIONS));
  if (!unknown) return;
  throw new Error(
    `The database was last used by a newer Bevis (it has “${unknown.name}”, which this one does not know). Nothing was changed. Start that version again, or restore a backup from before it (docs/COMMANDS.md).`,
  );
}

/**
 * Runs what has not run yet.
 *
 * @throws Error that names the migration that failed; the ones before it stay.
 */
export async function migrate(db: Db): Promise<void> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(`Migration ${failed ?? '(unknown)'} failed.`, { cause: error });
}
