import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { later, toInstant } from '../../core/kernel/time.ts';
import { startServer } from '../../server/start.ts';
import { aRuntime, closeRuntime, type TestRuntime } from '../support/runtime.ts';

const HOUR_MS = 3_600_000;

describe('files that a killed server left unfinished', () => {
  let runtime: TestRuntime;
  let originals: string;
  beforeEach(async () => {
    runtime = await aRuntime('sqlite');
    originals = path.join(runtime.folder, 'originals');
    mkdirSync(path.join(originals, 'ab'), { recursive: true });
    mkdirSync(path.join(runtime.folder, 'backups'), { recursive: true });
  });
  afterEach(() => closeRuntime(runtime));

  function leave(file: string, hoursAgo: number): string {
    writeFileSync(file, 'P1: words');
    const at = new Date(Date.now() - hoursAgo * HOUR_MS);
    utimesSync(file, at, at);
    return file;
  }

  it('are erased at the start, with unfinished backups, and what somebody still sends is not', async () => {
    const sha256 = await runtime.base.files.keep(new TextEncoder().encode('kept'));
    const kept = leave(path.join(originals, sha256.slice(0, 2), sha256), 48);
    const left = [
      leave(path.join(originals, 'aa.partial'), 2),
      leave(path.join(originals, 'ab', 'bb.partial'), 48),
      leave(path.join(runtime.folder, 'backups', 'before.sqlite.partial'), 2),
    ];
    const sent = leave(path.join(originals, 'cc.partial'), 0);
    const server = await startServer(
      { ...runtime, config: { ...runtime.config, port: 0 }, close: () => Promise.resolve() },
      runtime.folder,
    );
    await expect.poll(() => left.filter((file) => existsSync(file))).toEqual([]);
    await server.stop();
    expect([kept, sent].map((file) => existsSync(file))).toEqual([true, true]);
  });

  it('leave the files alone that are being kept meanwhile', async () => {
    const { files } = runtime.base;
    const bytes = new Uint8Array(1_000_000).fill(65);
    const before = later(toInstant(new Date()), -HOUR_MS);
    const [one, other] = await Promise.all([
      files.keep(bytes),
      files.keep(bytes),
      files.eraseUnfinished(before),
    ]);
    expect(one).toBe(other);
    expect(await files.read(one)).toHaveLength(bytes.length);
    const names = readdirSync(originals, { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
