import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Benchmark, dataFolder, mebibytes, percentile, round } from './measure.ts';
import { aServed, nothingQueued, type Served } from './served.ts';
import { generateTranscripts, type Transcript } from './transcripts.ts';

const WORDS_EACH = 8_000;
/** Uploads under way at once, as the browser's page sends them. */
const UPLOADERS = 3;
const POLL_MS = 50;
/** Another user opens a page this often. */
const READ_EVERY_MS = 50;

interface UploadRow {
  readonly id: string;
  readonly state: string;
  readonly fileName: string;
  readonly sourceId: string | null;
}

/**
 * Imports files over HTTP while another user reads pages. `mb_per_second` is of the whole, from the first byte sent
 * until the last file is a source that can be read; `p50_ms` and `p99_ms` are of sending one file until the server
 * has it safe; `searchable_seconds` is until every word of them is found, too. `reading_cpu_seconds` is what the
 * server used until all were read, `server_cpu_seconds` until all were found.
 */
export const importing: Benchmark = async function* ({ paths, options }, say) {
  const folders = paths.length > 0 ? paths : defaultFolders();
  const generate = options.number('generate', folders.length === 0 ? 200 : 0);
  const sets = [
    ...(generate > 0
      ? [
          {
            input: `${generate} generated transcripts`,
            files: generateTranscripts(generate, WORDS_EACH),
          },
        ]
      : []),
    ...(options.number('generate', 0) > 0
      ? []
      : folders.map((folder) => ({ input: path.basename(folder), files: filesOf(folder) }))),
  ];
  for (const { input, files } of sets) {
    say(`${input}: ${files.length} files`);
    const served = await aServed();
    try {
      yield { input, ...(await importAll(served, files)) };
    } finally {
      await served.close();
    }
  }
};

function defaultFolders(): string[] {
  const data = dataFolder();
  return data ? [path.join(data, 'studies'), path.join(data, 'interop')] : [];
}

function filesOf(folder: string): readonly Transcript[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }));
}

async function importAll(served: Served, files: readonly Transcript[]) {
  const projectId = await makeProject(served);
  const study = await served.call<{ id: string }>('POST', `/api/projects/${projectId}/studies`, {
    name: 'Interviews',
    method: 'interview',
    startsOn: null,
    endsOn: null,
  });
  const reader = startReader(served, projectId);
  const cpuBefore = served.cpuSeconds();
  const started = performance.now();
  const sent: number[] = [];
  let refused = 0;
  const waiting = [...files];
  const send = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const from = performance.now();
      const { status } = await served.upload(
        `/api/projects/${projectId}/uploads?studyId=${study.id}`,
        file,
      );
      sent.push(performance.now() - from);
      if (status >= 400) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: UPLOADERS }, send));
  const failed = await allRead(served, projectId);
  const readSeconds = (performance.now() - started) / 1000;
  const readingCpuSeconds = served.cpuSeconds() - cpuBefore;
  await nothingQueued(served, projectId);
  const searchableSeconds = (performance.now() - started) / 1000;
  const others = await reader.stop();
  const mb = mebibytes(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  return {
    files: files.length,
    mb,
    mb_per_second: round(mb / readSeconds),
    searchable_seconds: round(searchableSeconds),
    p50_ms: percentile(sent, 0.5),
    p99_ms: percentile(sent, 0.99),
    failed,
    refused,
    reading_cpu_seconds: round(readingCpuSeconds),
    server_cpu_seconds: round(served.cpuSeconds() - cpuBefore),
    others_p50_ms: percentile(others, 0.5),
    others_p95_ms: percentile(others, 0.95),
    others_reads: others.length,
  };
}

async function makeProject(served: Served): Promise<string> {
  const project = await served.call<{ id: string }>('POST', '/api/projects', {
    name: 'Bench',
    language: 'en',
    journeyTemplate: 'six-phases',
  });
  return project.id;
}

/** Waits until no upload is under way; answers how many could not be read. */
async function allRead(served: Served, projectId: string): Promise<number> {
  for (;;) {
    const { uploads } = await served.call<{ uploads: UploadRow[] }>(
      'GET',
      `/api/projects/${projectId}/uploads`,
    );
    const moving = uploads.some(({ state }) => state === 'queued' || state === 'reading');
    if (!moving) return uploads.filter(({ state }) => state === 'failed').length;
    await pause(POLL_MS);
  }
}

/** Somebody who opens one page after the other at a steady pace, however slow the answers. */
function startReader(served: Served, projectId: string) {
  const took: number[] = [];
  const pages = [
    `/api/projects/${projectId}/sources`,
    `/api/projects/${projectId}/hypotheses`,
    `/api/projects/${projectId}/codebook`,
    `/api/projects`,
  ];
  let open = Promise.resolve();
  let count = 0;
  const timer = setInterval(() => {
    const page = pages[count % pages.length] ?? '';
    count += 1;
    const from = performance.now();
    const read = served.call('GET', page).then(() => {
      took.push(performance.now() - from);
    });
    open = Promise.all([open, read]).then(() => undefined);
  }, READ_EVERY_MS);
  return {
    async stop(): Promise<readonly number[]> {
      clearInterval(timer);
      await open;
      return took;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
