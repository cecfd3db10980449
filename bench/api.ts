import path from 'node:path';
import Database from 'better-sqlite3';
import { seededRandom } from '../core/kernel/random.ts';
import { aFullProject, FULL, type FullProject, SMALL } from './full-project.ts';
import { type Benchmark, percentile, round } from './measure.ts';
import { aServed, nothingQueued, type Served } from './served.ts';

/** Requests a second, whether the ones before were answered or not. */
const RATE = 20;
const LOOP_SECONDS = 30;
const WRITE_SECONDS = 10;
const CLIENTS = 4;
const PASSAGE = 80;
const MS_PER_SECOND = 1000;
/** Of a hundred requests. Most are what the reading view and the lists ask for; one in ten marks a passage. */
const MIX = {
  source: 15,
  source_highlights: 15,
  source_evidence: 10,
  codebook: 10,
  sources: 8,
  evidence: 10,
  hypotheses: 6,
  hypothesis: 6,
  participants: 5,
  map: 5,
  create_highlight: 10,
} as const;
type Asked = keyof typeof MIX;

/**
 * Pages read and passages marked in a project of the size planned for: an open loop, so that what waits for
 * something slow counts as slow, too; then one client that only marks, four of them, and commits of one row to a
 * bare database on the same disk.
 */
export const api: Benchmark = async function* ({ options }, say) {
  const name = options.word('size', 'full') === 'small' ? 'small' : 'full';
  const served = await aServed();
  try {
    const project = await aFullProject(served, name === 'small' ? SMALL : FULL, say);
    say('waiting until all is searchable');
    await nothingQueued(served, project.projectId);
    const ask = asker(served, project);
    for (const what of Object.keys(MIX) as Asked[]) await ask(what);
    say(`${RATE} requests a second for ${LOOP_SECONDS} s`);
    const times = await openLoop(ask);
    for (const [endpoint, taken] of times) {
      yield {
        ...{ input: name, endpoint, n: taken.length, p50_ms: percentile(taken, 0.5) },
        ...{ p95_ms: percentile(taken, 0.95), p99_ms: percentile(taken, 0.99) },
      };
    }
    say('writing');
    const one = await written(ask, 1);
    const four = await written(ask, CLIENTS);
    const bare = bareCommits(path.dirname(served.databaseFile));
    yield {
      ...{ input: name, highlights_per_second: one.perSecond, bare_commits_per_second: bare },
      ...{ p50_ms: percentile(one.taken, 0.5), p99_ms: percentile(one.taken, 0.99) },
      highlights_per_second_of_four: four.perSecond,
    };
  } finally {
    await served.close();
  }
};

/** Asks one endpoint about something drawn from the project; answers how long it took, in milliseconds. */
function asker(served: Served, project: FullProject): (what: Asked) => Promise<number> {
  const { projectId, journeyId } = project;
  const random = seededRandom(1);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const aSource = (): string => `/api/sources/${pick(project.sourceIds)}`;
  const of: Readonly<Record<Exclude<Asked, 'create_highlight'>, () => string>> = {
    source: aSource,
    source_highlights: () => `${aSource()}/highlights`,
    source_evidence: () => `${aSource()}/evidence`,
    codebook: () => `/api/projects/${projectId}/codebook`,
    sources: () => `/api/projects/${projectId}/sources`,
    evidence: () => `/api/projects/${projectId}/evidence?tagId=${pick(project.codeIds)}`,
    hypotheses: () => `/api/projects/${projectId}/hypotheses`,
    hypothesis: () => `/api/hypotheses/${pick(project.hypothesisIds)}`,
    participants: () => `/api/projects/${projectId}/participants`,
    map: () => `/api/journeys/${journeyId}/map`,
  };
  return async (what) => {
    const started = performance.now();
    if (what === 'create_highlight') {
      const sourceId = pick(project.sourceIds);
      const start = Math.floor(random() * (project.sourceLength - PASSAGE));
      await served.call('POST', `/api/sources/${sourceId}/highlights`, {
        ...{ textVersion: 1, start, end: start + PASSAGE, tagIds: [pick(project.codeIds)] },
      });
    } else await served.call('GET', of[what]());
    return performance.now() - started;
  };
}

async function openLoop(
  ask: (what: Asked) => Promise<number>,
): Promise<ReadonlyMap<Asked, readonly number[]>> {
  const random = seededRandom(RATE);
  const deck = (Object.entries(MIX) as [Asked, number][]).flatMap(([what, share]) =>
    Array.from({ length: share }, () => what),
  );
  const times = new Map<Asked, number[]>();
  const under: Promise<void>[] = [];
  const started = performance.now();
  for (let sent = 0; sent < RATE * LOOP_SECONDS; sent += 1) {
    await until(started + (sent * MS_PER_SECOND) / RATE);
    const what = deck[Math.floor(random() * deck.length)] ?? 'codebook';
    under.push(
      ask(what).then((taken) => {
        times.set(what, [...(times.get(what) ?? []), taken]);
      }),
    );
  }
  await Promise.all(under);
  return times;
}

async function written(
  ask: (what: Asked) => Promise<number>,
  clients: number,
): Promise<{ readonly perSecond: number; readonly taken: readonly number[] }> {
  const taken: number[] = [];
  const started = performance.now();
  const end = started + WRITE_SECONDS * MS_PER_SECOND;
  const write = async (): Promise<void> => {
    while (performance.now() < end) taken.push(await ask('create_highlight'));
  };
  await Promise.all(Array.from({ length: clients }, write));
  const seconds = (performance.now() - started) / MS_PER_SECOND;
  return { perSecond: round(taken.length / seconds), taken };
}

/** better-sqlite3 alone: one row a commit, safe on the disk before the next. */
function bareCommits(folder: string): number {
  const sqlite = new Database(path.join(folder, 'bare.sqlite'));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('create table bare (id text primary key, quote text not null)');
  const insert = sqlite.prepare('insert into bare (id, quote) values (?, ?)');
  const started = performance.now();
  let count = 0;
  for (; performance.now() - started < WRITE_SECONDS * MS_PER_SECOND; count += 1)
    insert.run(String(count), 'x'.repeat(PASSAGE));
  const seconds = (performance.now() - started) / MS_PER_SECOND;
  sqlite.close();
  return round(count / seconds);
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, time - performance.now()));
  });
}
