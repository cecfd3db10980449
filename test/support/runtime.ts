import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Config } from '../../server/config.ts';
import { migrate } from '../../server/db/migrate.ts';
import { createRuntime, type Runtime } from '../../server/runtime.ts';

/** The databases every store and service is tested on. */
export const DATABASES: readonly ('sqlite' | 'postgres')[] =
  process.platform === 'linux' && process.arch === 'x64' ? ['sqlite', 'postgres'] : ['sqlite'];

/** A runtime on an empty, migrated database of its own. */
export interface TestRuntime extends Runtime {
  readonly folder: string;
}

/** Settings of a runtime on SQLite in a folder of its own, which `remove` takes away. */
export function aConfig(): { readonly config: Config; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'bevis-test-'));
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    databaseUrl: path.join(folder, 'bevis.sqlite'),
    publicUrl: 'http://bevis.test',
    secret: 'a secret that only tests know, long enough',
    backupDays: 30,
    embeddings: null,
    logLevel: 'silent',
  };
  return { config, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes a runtime; close it with `closeRuntime`. */
export async function aRuntime(
  database: 'sqlite' | 'postgres' = 'sqlite',
  overrides: { readonly now?: () => Date } = {},
): Promise<TestRuntime> {
  const { config } = aConfig();
  const databaseUrl = database === 'sqlite' ? config.databaseUrl : await freshPostgresDatabase();
  const runtime = createRuntime({ ...config, databaseUrl }, overrides);
  await migrate(runtime.database.db);
  return { ...runtime, folder: config.dataDir };
}

/** Ends a runtime and removes its files. */
export async function closeRuntime(runtime: TestRuntime): Promise<void> {
  await runtime.close();
  rmSync(runtime.folder, { recursive: true, force: true });
}

async function freshPostgresDatabase(): Promise<string> {
  const url = inject('postgresUrl');
  const name = `bevis_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/\/[^/]*$/, `/${name}`);
}
