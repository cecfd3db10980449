import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert } from '../../../core/kernel/assert.ts';

/** A compiled server that runs as people run it. */
export interface Installation {
  readonly url: string;
  /** The one-time set-up link, as long as nobody has an account. */
  readonly setupUrl: string | null;
  readonly dataDir: string;
  /** Ends the process at once, as a power cut would end it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
  /** Runs `bevis …` on the same data. */
  bevis(...args: readonly string[]): { readonly status: number | null; readonly output: string };
}

/** A data folder that lives as long as a test. */
export function aDataFolder(): { readonly dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bevis-e2e-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Starts the server on a free port and waits until it says where it is. */
export async function startInstallation(dataDir: string): Promise<Installation> {
  const env = {
    ...process.env,
    BEVIS_DATA_DIR: dataDir,
    BEVIS_PORT: '0',
    BEVIS_LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], { env });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const said = await firstWords(server);
  const url = /Bevis is at (\S+)/.exec(said)?.[1];
  assert(url, 'the server says where it is');
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    server.kill(signal);
    await gone;
  };
  return {
    url,
    dataDir,
    setupUrl: /(http\S+\/setup#\S+)/.exec(said)?.[1] ?? null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    gone,
    bevis(...args) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['dist/server/cli.js', ...args],
        { env, encoding: 'utf8' },
      );
      return { status, output: stdout + stderr };
    },
  };
}

/** What the server prints until it is ready; the set-up link, if any, comes with the last line. */
function firstWords(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complaints = '';
    server.stderr?.on('data', (data) => (complaints += String(data)));
    server.stdout?.on('data', (data) => {
      said += String(data);
      if (said.includes('Press Ctrl+C')) resolve(said);
    });
    server.once('exit', () => reject(new Error(`The server ended: ${complaints}`)));
  });
}
