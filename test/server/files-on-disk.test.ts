import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupTo, restoreFrom } from '../../server/db/backup.ts';
import { createFiles } from '../../server/files.ts';
import { aRuntime, closeRuntime, type TestRuntime } from '../support/runtime.ts';

describe.skipIf(process.platform === 'win32')('what lies on disk', () => {
  let runtime: TestRuntime;
  beforeEach(async () => {
    runtime = await aRuntime('sqlite');
    await runtime.base.files.keep(new TextEncoder().encode('P1: words'));
  });
  afterEach(() => closeRuntime(runtime));

  it('is for the account of the server alone: database, log, originals, backup, restored database', async () => {
    const backup = path.join(runtime.folder, 'backups', 'bevis.backup');
    const restored = path.join(runtime.folder, 'restored', 'bevis.sqlite');
    await backupTo(runtime.database, runtime.base.files, backup);
    expect(openToOthers(runtime.folder)).toEqual([]);
    // Copied about by somebody, a backup is often readable for all.
    chmodSync(backup, 0o644);
    await restoreFrom(backup, restored, createFiles(path.join(path.dirname(restored), 'o')), 'x');
    expect(openToOthers(path.dirname(restored))).toEqual([]);
  });
});

/** Files and folders below a folder that others than their owner may read. */
function openToOthers(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true }).map(String);
  return found.filter((name) => (statSync(path.join(folder, name)).mode & 0o077) !== 0);
}
