import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Benchmark, mebibytes, percentile } from './measure.ts';

const RUNS = 5;
const POLL_MS = 5;
/** Memory is read after the server has settled. */
const IDLE_AFTER_MS = 3_000;
const KIB = 1024;

/** From the start of the process to its first answer, on a database that is up to date, and its idle memory. */
export const start: Benchmark = async function* (_given, say) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bevis-bench-start-'));
  const colds: number[] = [];
  const idles: number[] = [];
  try {
    const first = await run(folder, 0);
    say(`first start, with migrations: ${Math.round(first.coldMs)} ms`);
    for (let time = 0; time < RUNS; time += 1) {
      const { coldMs, idleBytes } = await run(folder, time === 0 ? IDLE_AFTER_MS : 0);
      colds.push(coldMs);
      if (time === 0) idles.push(idleBytes);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  yield {
    input: 'dist/server/main.js',
    cold_ms: percentile(colds, 0.5),
    cold_max_ms: percentile(colds, 1),
    idle_rss_mb: mebibytes(idles[0] ?? 0),
    install_mb: mebibytes(sizeOf('node_modules')),
  };
};

async function run(
  dataDir: string,
  idleAfterMs: number,
): Promise<{ readonly coldMs: number; readonly idleBytes: number }> {
  const port = await freePort();
  const started = performance.now();
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      BEVIS_PORT: String(port),
      BEVIS_DATA_DIR: dataDir,
      BEVIS_LOG_LEVEL: 'warn',
    },
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  try {
    await answers(`http://127.0.0.1:${port}/api/setup`);
    const coldMs = performance.now() - started;
    await pause(idleAfterMs);
    return { coldMs, idleBytes: residentBytes(server.pid ?? 0) };
  } finally {
    server.kill('SIGTERM');
    await gone;
  }
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(POLL_MS);
  }
}

/** Resident memory of a process, where the system has /proc; else 0. */
function residentBytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * KIB;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
