import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { seededRandom } from '../core/kernel/random.ts';
import { dayOf, type Instant, later } from '../core/kernel/time.ts';
import { createIdMaker } from '../server/new-id.ts';
import { type BulkHighlight, insertBulk } from './bulk-highlights.ts';
import { round } from './measure.ts';
import type { Served } from './served.ts';

/** The size to plan for: sources, words of all of them, highlights, tags, hypotheses, participants. */
export interface ProjectSize {
  readonly sources: number;
  readonly words: number;
  readonly highlights: number;
  readonly tags: number;
  readonly hypotheses: number;
  readonly participants: number;
}

export const FULL: ProjectSize = {
  sources: 2_000,
  words: 20_000_000,
  highlights: 200_000,
  tags: 500,
  hypotheses: 300,
  participants: 400,
};
/** A hundredth, to try a benchmark out. */
export const SMALL: ProjectSize = {
  sources: 20,
  words: 200_000,
  highlights: 2_000,
  tags: 100,
  hypotheses: 30,
  participants: 40,
};

/** What was made, by id. */
export interface FullProject {
  readonly projectId: string;
  readonly journeyId: string;
  readonly personaIds: readonly string[];
  readonly codeIds: readonly string[];
  readonly sourceIds: readonly string[];
  /** Of each source's text, in characters. */
  readonly sourceLength: number;
  readonly highlightIds: readonly string[];
  readonly hypothesisIds: readonly string[];
}

type Kind = 'persona' | 'touchpoint' | 'code' | 'lane' | 'phase';
interface TagRow {
  readonly id: string;
  readonly kind: Kind;
  readonly journeyId: string | null;
}

const newId = createIdMaker(() => new Date());
const PERSONAS = 8;
const TOUCHPOINTS = 40;
const CHANNELS = ['digital', 'physical', 'without_company'] as const;
const METHODS = ['interview', 'usability test', 'survey', 'diary'] as const;
const WORD = 'freight ';
const QUOTE_WORDS = 12;
const DAYS = 700;
const MS_PER_DAY = 86_400_000;
const SETTLE_MS = 200;
/** How many of the highlights have a touchpoint, a sentiment, a link to a hypothesis, are a key quote. */
const SHARES = { touchpoint: 0.3, sentiment: 0.5, linked: 0.5, keyQuote: 0.02 } as const;
const DIRECTIONS = [-2, -1, 0, 1, 1, 2] as const;
const TIERS = [2, 3, 3, 4, 5] as const;

/**
 * Fills an installation with a project: what has rules over the network, then sources and highlights in bulk,
 * as through the door they would take an hour. Every highlight has a phase of the one journey, a lane and a
 * code, and is one of twelve words of its source; nothing of it is in the search index.
 */
export async function aFullProject(
  served: Served,
  size: ProjectSize,
  say: (sentence: string) => void,
): Promise<FullProject> {
  const { id: projectId } = await served.call<{ id: string }>('POST', '/api/projects', {
    name: 'Full',
    language: 'en',
    journeyTemplate: 'six-phases',
  });
  const at = `/api/projects/${projectId}`;
  const tags = await makeTags(served, at, size.tags);
  const personaIds = idsOf(tags, 'persona');
  const participantIds = await makeEach(size.participants, (index) =>
    served.call('POST', `${at}/participants`, {
      pseudonym: `P${index + 1}`,
      consent: 'given',
      personaIds: [personaIds[index % personaIds.length]],
    }),
  );
  const phaseIds = idsOf(tags, 'phase');
  const hypothesisIds = await makeEach(size.hypotheses, (index) =>
    served.call('POST', `${at}/hypotheses`, {
      statement: `Hypothesis ${index + 1}`,
      formedOn: '2026-01-01',
      phaseIds: [phaseIds[index % phaseIds.length]],
    }),
  );
  const studyIds = await makeEach(METHODS.length, (index) =>
    served.call('POST', `${at}/studies`, { name: METHODS[index], method: METHODS[index] }),
  );
  say(`writing ${size.sources} sources and ${size.highlights} highlights`);
  const started = performance.now();
  const rows = insert(served.databaseFile, {
    ...{ projectId, studyIds, participantIds, hypothesisIds, tags, size },
  });
  say(`written in ${round((performance.now() - started) / 1000)} s`);
  // Meanwhile the server ended the idle connection: that must be noticed before the next call takes it.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const journeyId = tags.find((tag) => tag.kind === 'phase')?.journeyId ?? '';
  const sourceLength = wordsEach(size) * WORD.length;
  const codeIds = idsOf(tags, 'code');
  return { projectId, journeyId, personaIds, codeIds, hypothesisIds, sourceLength, ...rows };
}

async function makeTags(served: Served, at: string, count: number): Promise<readonly TagRow[]> {
  const book = async () => (await served.call<{ tags: TagRow[] }>('GET', `${at}/codebook`)).tags;
  const codes = count - (await book()).length - PERSONAS - TOUCHPOINTS;
  const make = (kind: Kind, more: object) => (index: number) =>
    served.call<{ id: string }>('POST', `${at}/tags`, {
      kind,
      name: `${kind} ${index + 1}`,
      ...more,
    });
  await makeEach(PERSONAS, make('persona', {}));
  await makeEach(TOUCHPOINTS, (index) =>
    make('touchpoint', { channel: CHANNELS[index % CHANNELS.length] })(index),
  );
  await makeEach(codes, make('code', {}));
  return book();
}

async function makeEach(
  count: number,
  make: (index: number) => Promise<{ readonly id: string }>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await make(index)).id);
  return ids;
}

function idsOf(tags: readonly TagRow[], kind: Kind): readonly string[] {
  return tags.filter((tag) => tag.kind === kind).map(({ id }) => id);
}

function wordsEach(size: ProjectSize): number {
  return Math.floor(size.words / size.sources);
}

interface Beneath {
  readonly projectId: string;
  readonly studyIds: readonly string[];
  readonly participantIds: readonly string[];
  readonly hypothesisIds: readonly string[];
  readonly tags: readonly TagRow[];
  readonly size: ProjectSize;
}

/** Rows as the product writes them. */
function insert(
  databaseFile: string,
  beneath: Beneath,
): Pick<FullProject, 'sourceIds' | 'highlightIds'> {
  const database = new Database(databaseFile);
  try {
    const sourceIds = database.transaction(() => insertSources(database, beneath))();
    const highlights = [...drawHighlights(beneath, sourceIds)];
    insertBulk(
      database,
      { projectId: beneath.projectId, at: new Date().toISOString() },
      highlights,
    );
    database.exec('analyze');
    return { sourceIds, highlightIds: highlights.map(({ id }) => id) };
  } finally {
    database.close();
  }
}

function insertSources(
  database: Database.Database,
  { projectId, studyIds, participantIds, size }: Beneath,
): readonly string[] {
  const now = new Date().toISOString() as Instant;
  const words = wordsEach(size);
  const body = WORD.repeat(words);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const source = database.prepare(
    `insert into source (id, project_id, study_id, participant_id, title, held_on, language, text_version, words,
       created_by, created_at)
     values (?, ?, ?, ?, ?, ?, 'en', 1, ?, 'bench', ?)`,
  );
  const text = database.prepare(
    `insert into source_text (source_id, version, body, sha256, created_at) values (?, 1, ?, ?, ?)`,
  );
  return Array.from({ length: size.sources }, (_none, index) => {
    const id = newId('source');
    source.run(
      id,
      projectId,
      studyIds[index % studyIds.length],
      participantIds[index % participantIds.length],
      `Source ${index + 1}`,
      dayOf(later(now, -(index % DAYS) * MS_PER_DAY)),
      words,
      now,
    );
    text.run(id, body, sha256, now);
    return id;
  });
}

/** Sources one after the other, so that who speaks there is the source's own participant. */
function* drawHighlights(
  { participantIds, hypothesisIds, tags, size }: Beneath,
  sourceIds: readonly string[],
): Generator<BulkHighlight> {
  const random = seededRandom(1);
  const pick = pickerOf(random);
  const quote = WORD.repeat(QUOTE_WORDS).trim();
  const phases = idsOf(tags, 'phase');
  const lanes = idsOf(tags, 'lane');
  const codes = idsOf(tags, 'code');
  const touchpoints = idsOf(tags, 'touchpoint');
  const inSource = Math.ceil(size.highlights / size.sources);
  const step = Math.floor(wordsEach(size) / inSource) * WORD.length;
  for (let index = 0; index < size.highlights; index += 1) {
    const place = Math.floor(index / inSource);
    const start = (index % inSource) * step;
    const tagIds = [pick(phases), pick(lanes), pick(codes)];
    if (random() < SHARES.touchpoint) tagIds.push(pick(touchpoints));
    const hypothesisId = pick(hypothesisIds);
    const link = {
      id: newId('evidence'),
      hypothesisId,
      direction: pick(DIRECTIONS),
      tier: pick(TIERS),
    };
    yield {
      id: newId('highlight'),
      sourceId: sourceIds[place] ?? '',
      start,
      end: start + quote.length,
      quote,
      participantId: participantIds[place % participantIds.length] ?? null,
      sentiment: random() < SHARES.sentiment ? Math.floor(random() * 5) - 2 : null,
      isKeyQuote: random() < SHARES.keyQuote,
      tagIds,
      links: random() < SHARES.linked ? [link] : [],
    };
  }
}

function pickerOf(random: () => number): <Item>(items: readonly Item[]) => Item {
  return (items) => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
}
