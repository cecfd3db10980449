import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { explainStart } from '../../server/explain-start.ts';
import { createRuntime } from '../../server/runtime.ts';
import { migrateSafely } from '../../server/start.ts';

/** What starting with these settings says. */
async function saidBy(settings: Readonly<Record<string, string>>): Promise<string> {
  try {
    const runtime = createRuntime(readConfig({ BEVIS_LOG_LEVEL: 'silent', ...settings }));
    try {
      await migrateSafely(runtime);
    } finally {
      await runtime.close();
    }
  } catch (error) {
    return explainStart(error);
  }
  return 'started';
}

describe('a start that fails says what to do', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bevis-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('where the data folder is a file', async () => {
    const file = path.join(folder, 'notes.txt');
    writeFileSync(file, '');
    expect(await saidBy({ BEVIS_DATA_DIR: file })).toBe(
      `${file} is a file. BEVIS_DATA_DIR names a folder.`,
    );
    expect(await saidBy({ BEVIS_DATA_DIR: path.join(file, 'inside') })).toContain('lies in a file');
  });

  it('where the database is none', async () => {
    writeFileSync(path.join(folder, 'bevis.sqlite'), 'Jag litar inte på siffror. '.repeat(100));
    expect(await saidBy({ BEVIS_DATA_DIR: folder })).toMatch(/damaged, or no database.*restore/);
  });

  it('where PostgreSQL does not answer', async () => {
    const settings = { BEVIS_DATA_DIR: folder, BEVIS_DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' };
    expect(await saidBy(settings)).toContain('no answer from the PostgreSQL');
  });

  it('in the words of the error where it knows no better', () => {
    const error = new Error('Migration 0007 failed.', { cause: new Error('no such column') });
    expect(explainStart(error)).toBe('Migration 0007 failed.\n  because: no such column');
  });
});
