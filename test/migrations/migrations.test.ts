import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Migrator, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import { migrate, pendingMigrations } from '../../server/db/migrate.ts';
import { openDatabase } from '../../server/db/open.ts';
import { createRuntime } from '../../server/runtime.ts';
import { migrateSafely } from '../../server/start.ts';
import { anApi } from '../support/api.ts';
import { aConfig, aRuntime, closeRuntime, DATABASES } from '../support/runtime.ts';
import { aResearch } from '../support/research.ts';

const LAST = Object.keys(MIGRATIONS).at(-1) ?? '';
/** The latest ones, from the last that moves data. */
const LATEST = Object.keys(MIGRATIONS).filter((name) => name >= '0022');

describe.each(DATABASES)('migrations on %s', (database) => {
  it('keep what is there: the latest are taken back and run again over data', async () => {
    const runtime = await aRuntime(database);
    const api = anApi(runtime);
    const research = await aResearch(api);
    await research.quote('P1', { words: 'It came late.' });
    const { db } = runtime.database;
    const count = async () => (await db.selectFrom('highlight').select('quote').execute()).length;
    expect(await count()).toBe(1);
    await db.schema.alterTable('evidence').dropColumn('neutral_question').execute();
    await db.schema.dropTable('note').execute();
    await db.schema.dropIndex('upload_unattached').execute();
    for (const column of ['media_type', 'attachment_id'])
      await db.schema.alterTable('upload').dropColumn(column).execute();
    await db.schema.alterTable('highlight').dropColumn('said_revision').execute();
    await db.schema.alterTable('source_text').dropColumn('edits').execute();
    for (const by of ['source', 'participant'])
      await db.schema.dropIndex(`highlight_live_by_${by}`).execute();
    await db.schema.dropTable('kept_apart').execute();
    await db.schema.dropTable('phase_journey').execute();
    await db.schema.dropTable('tag_version').execute();
    for (const column of ['confirmed_by', 'confirmed_at'])
      await db.schema.alterTable('highlight_tag').dropColumn(column).execute();
    await db.schema.dropTable('hypothesis_comment').execute();
    await db.schema.alterTable('hypothesis').dropColumn('test_card').execute();
    await db.schema.dropTable('measured_evidence').execute();
    await db.schema.dropTable('theme_draft').execute();
    await db.schema.dropTable('saved_view').execute();
    await db.schema.dropTable('evidence_snapshot').execute();
    await db.schema.dropTable('method_snapshot').execute();
    await db.schema.alterTable('hypothesis_verdict').dropColumn('evidence_hash').execute();
    await db.schema.dropTable('staleness_waiver').execute();
    await db.schema.dropTable('product_change').execute();
    await db.schema.alterTable('verdict_change').dropColumn('product_change_id').execute();
    await db.schema.dropIndex('highlight_by_sentiment_engine').execute();
    for (const column of ['computed_sentiment', 'sentiment_engine', 'noted_by', 'noted_at'])
      await db.schema.alterTable('highlight').dropColumn(column).execute();
    await db.schema.alterTable('theme_highlight').dropColumn('provisional').execute();
    for (const column of ['ended', 'grain', 'automatic'])
      await db.schema.alterTable('theme_run').dropColumn(column).execute();
    for (const column of ['state', 'first_run_id', 'joined', 'departed'])
      await db.schema.alterTable('theme').dropColumn(column).execute();
    await db.schema.dropTable('evidence_suggestion').execute();
    await db.schema.dropTable('evidence_search').execute();
    await db.schema.dropTable('lane_view').execute();
    await db.schema.dropTable('phase_setting').execute();
    await db.schema.dropTable('cell_text_highlight').execute();
    await db.schema.dropTable('cell_text').execute();
    await db.schema.dropIndex('source_by_original').execute();
    await db.schema.dropIndex('source_text_by_sha256').execute();
    for (const column of ['aliases', 'merged_into', 'merge_note', 'distinct_from'])
      await db.schema.alterTable('tag').dropColumn(column).execute();
    await db.schema.dropTable('consent_file').execute();
    await research.person('P2', { attributes: { Role: 'Chef', Age: '34' } });
    await db.schema.dropTable('confidence_override').execute();
    await db.schema.dropTable('tag_suggestion').execute();
    await db.schema.dropTable('tag_model').execute();
    await db.schema.dropTable('attribute').execute();
    await db.schema.alterTable('participant').dropColumn('household').execute();
    await db
      .withTables<{ kysely_migration: { name: string } }>()
      .deleteFrom('kysely_migration')
      .where('name', 'in', LATEST)
      .execute();
    expect(await pendingMigrations(db)).toEqual(LATEST);
    await migrate(db);
    expect(await count()).toBe(1);
    expect(await pendingMigrations(db)).toEqual([]);
    await closeRuntime(runtime);
  });

  it('give the free attributes of earlier versions a name for the whole project, as text', async () => {
    const runtime = await aRuntime(database);
    const { db } = runtime.database;
    const research = await aResearch(anApi(runtime));
    await research.person('P1', { attributes: { Role: 'Chef', Age: '34' } });
    await research.person('P2', { attributes: { Role: 'Boss' } });
    await db.schema.dropTable('attribute').execute();
    await db.schema.alterTable('participant').dropColumn('household').execute();
    await MIGRATIONS['0022_create_attributes']?.up(db);
    const kept = await db.selectFrom('attribute').select(['name', 'kind']).orderBy('id').execute();
    expect(kept).toEqual([
      { name: 'Role', kind: 'text' },
      { name: 'Age', kind: 'text' },
    ]);
    await closeRuntime(runtime);
  });

  it('run once: a second time does nothing', async () => {
    const runtime = await aRuntime(database);
    await migrate(runtime.database.db);
    expect(await pendingMigrations(runtime.database.db)).toEqual([]);
    await closeRuntime(runtime);
  });
});

describe.each(DATABASES)('starting on a database of a newer version, on %s', (database) => {
  it('is refused, with what to do, and nothing is changed', async () => {
    const runtime = await aRuntime(database);
    const { db } = runtime.database;
    await sql`insert into kysely_migration (name, timestamp) values ('9999_of_later', '2030')`.execute(
      db,
    );
    await expect(migrateSafely(runtime)).rejects.toThrow(
      /newer Bevis \(it has “9999_of_later”.*restore a backup/,
    );
    await closeRuntime(runtime);
  });
});

describe('starting on a database of an older version', () => {
  it('backs it up before it migrates, and not when there is nothing to do', async () => {
    const { config, remove } = aConfig();
    const older = openDatabase(config.databaseUrl);
    const firstOnes = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, -1));
    await new Migrator({
      db: older.db,
      provider: { getMigrations: async () => firstOnes },
    }).migrateToLatest();
    await older.close();

    const runtime = createRuntime(config);
    await migrateSafely(runtime);
    const backups = path.join(config.dataDir, 'backups');
    expect(readdirSync(backups)).toHaveLength(1);
    const copy = openDatabase(path.join(backups, readdirSync(backups)[0] ?? ''));
    expect(await pendingMigrations(copy.db)).toEqual([LAST]);
    await copy.close();
    await migrateSafely(runtime);
    expect(readdirSync(backups).filter((file) => !/-(wal|shm)$/.test(file))).toHaveLength(1);
    await runtime.close();
    remove();
  });

  it('backs up nothing where nothing was', async () => {
    const { config, remove } = aConfig();
    const runtime = createRuntime(config);
    await migrateSafely(runtime);
    expect(existsSync(path.join(config.dataDir, 'backups'))).toBe(false);
    await runtime.close();
    remove();
  });
});
