import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formOf, lightClient } from './light-client.ts';

/** The compiled product, served over the network from an empty folder, with its first owner signed in. */
export interface Served {
  readonly url: string;
  /** The SQLite file that it serves. */
  readonly databaseFile: string;
  /** The session of the owner, as a browser keeps it. */
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  /** Calls an endpoint and answers its body. Throws on a refusal. */
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Sends a file; answers the status and the body, whatever they are. */
  upload(
    path: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;
  /** CPU seconds of the server's process so far, all threads, where the system has /proc; else 0. */
  cpuSeconds(): number;
  close(): Promise<void>;
}

const PASSWORD_BYTES = 12;
/** Where `utime` stands after the process name. */
const UTIME = 11;
const CLOCK_TICKS = 100;
const POLL_MS = 50;

/** Starts it; close it to end the process and remove its folder. */
export async function aServed(): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bevis-bench-'));
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, BEVIS_DATA_DIR: folder, BEVIS_PORT: '0', BEVIS_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const said = await firstWords(server.stdout, gone);
  const url = /Bevis is at (\S+)/.exec(said)?.[1] ?? '';
  const owner = await setUp(url, /\/setup#(\S+)/.exec(said)?.[1] ?? '');
  const ask = lightClient(url, owner);
  return {
    url,
    databaseFile: path.join(folder, 'bevis.sqlite'),
    cookies: (owner['cookie'] ?? '').split('; ').map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { name, value: value.join('=') };
    }),
    async call<Answer>(method: string, where: string, body?: unknown): Promise<Answer> {
      const { status, text } = await ask(method, where, {
        type: 'application/json',
        ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
      });
      if (status >= 300) throw new Error(`${method} ${where}: ${status} ${text}`);
      // The server's own schema has parsed it.
      return JSON.parse(text) as Answer;
    },
    async upload(where, file) {
      const { status, text } = await ask('POST', where, formOf(file));
      return { status, body: JSON.parse(text) as Record<string, unknown> };
    },
    cpuSeconds: () => cpuSecondsOf(server.pid ?? 0),
    async close() {
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until nothing is worked on or waits to be: what was added is found by then. */
export async function nothingQueued(served: Served, projectId: string): Promise<void> {
  for (;;) {
    const { jobs } = await served.call<{ jobs: unknown[] }>(
      'GET',
      `/api/projects/${projectId}/jobs`,
    );
    if (jobs.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** `utime` and `stime` of /proc/PID/stat, in hundredths of a second. */
function cpuSecondsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const afterName = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(afterName[UTIME]) + Number(afterName[UTIME + 1])) / CLOCK_TICKS;
}

/** Makes the first account; answers the headers that its requests carry. */
async function setUp(url: string, token: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Bench',
      email: 'bench@example.org',
      password: randomBytes(PASSWORD_BYTES).toString('hex'),
      workspaceName: 'Bench',
      language: 'en',
      withExample: false,
    }),
  });
  if (!answer.ok) throw new Error(`Set-up: ${answer.status} ${await answer.text()}`);
  const { workspaceId } = (await answer.json()) as { workspaceId: string };
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { cookie: cookies.join('; '), 'bevis-workspace': workspaceId };
}

/** What the server prints until it is ready; the set-up link comes with the last line. */
function firstWords(output: NodeJS.ReadableStream, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', (data) => {
      said += String(data);
      if (said.includes('Press Ctrl+C')) resolve(said);
    });
    void gone.then(() => reject(new Error('The server ended before it was ready.')));
  });
}
