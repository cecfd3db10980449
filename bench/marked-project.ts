import Database from 'better-sqlite3';
import { seededRandom } from '../core/kernel/random.ts';
import { createIdMaker } from '../server/new-id.ts';
import { type BulkHighlight, insertBulk } from './bulk-highlights.ts';
import type { Served } from './served.ts';
import { generateTranscripts } from './transcripts.ts';

/** How much a project holds. */
export interface ProjectSize {
  readonly sources: number;
  readonly wordsEach: number;
  readonly highlights: number;
  readonly tags: number;
  readonly hypotheses: number;
  readonly participants: number;
}

/** The project that the product is planned for, and a small one to try the benchmark with. */
export const SIZES: Readonly<Record<'full' | 'small', ProjectSize>> = {
  full: {
    ...{ sources: 2_000, wordsEach: 10_000, highlights: 200_000 },
    ...{ tags: 500, hypotheses: 300, participants: 400 },
  },
  small: {
    ...{ sources: 40, wordsEach: 2_000, highlights: 2_000 },
    ...{ tags: 50, hypotheses: 20, participants: 20 },
  },
};

/** What stands in it, by id. */
export interface MarkedProject {
  readonly projectId: string;
  readonly journeyId: string;
  readonly sources: readonly { readonly id: string; readonly length: number }[];
  readonly tagIds: readonly string[];
  readonly hypothesisIds: readonly string[];
}

const METHODS = ['interview', 'usability test', 'survey', 'diary'] as const;
/** Sources sent at once. */
const SENDERS = 4;
const TAGS_EACH = 2;
const PASSAGE = 120;

/** Builds it over HTTP; highlights, their tags and their links in bulk. The same size gives the same project. */
export async function aMarkedProject(
  served: Served,
  size: ProjectSize,
  say: (sentence: string) => void,
): Promise<MarkedProject> {
  const { id: projectId } = await served.call<{ id: string }>('POST', '/api/projects', {
    ...{ name: 'Full', language: 'en', journeyTemplate: 'six-phases' },
  });
  const add = async (what: string, body: object): Promise<string> =>
    (await served.call<{ id: string }>('POST', `/api/projects/${projectId}/${what}`, body)).id;
  const many = async (count: number, one: (at: number) => Promise<string>): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 1; at <= count; at += 1) ids.push(await one(at));
    return ids;
  };
  say('tags, hypotheses, participants');
  const tagIds = await many(size.tags, (at) => add('tags', { kind: 'code', name: `Code ${at}` }));
  const hypothesisIds = await many(size.hypotheses, (at) =>
    add('hypotheses', { statement: `Hypothesis ${at}`, formedOn: '2026-01-01' }),
  );
  const participantIds = await many(size.participants, (at) =>
    add('participants', { pseudonym: `P${at}`, consent: 'given' }),
  );
  const studyIds = await many(METHODS.length, (at) =>
    add('studies', { name: `Study ${at}`, method: METHODS[at - 1] }),
  );
  say(`${size.sources} sources of ${size.wordsEach} words`);
  const sources: { id: string; length: number; text: string; participantId: string | null }[] = [];
  // A few texts in turn: to make each of its own would take longer than to read them.
  const texts = generateTranscripts(30, size.wordsEach)
    .filter(({ name }) => name.endsWith('.txt'))
    .map(({ bytes }) => new TextDecoder().decode(bytes));
  const waiting = Array.from({ length: size.sources }, (_, at) => at);
  const send = async (): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const text = texts[at % texts.length] ?? '';
      const participantId = participantIds[at % participantIds.length] ?? null;
      const id = await add('sources', {
        ...{ studyId: studyIds[at % studyIds.length], title: `Source ${at + 1}`, text },
        ...{ participantId, heldOn: '2026-03-02' },
      });
      sources.push({ id, length: text.length, text, participantId });
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  say(`${size.highlights} highlights`);
  const sqlite = new Database(served.databaseFile);
  const at = new Date().toISOString();
  insertBulk(sqlite, { projectId, at }, drawn(size.highlights, { sources, tagIds, hypothesisIds }));
  sqlite.close();
  const { journeys } = await served.call<{ journeys: { id: string }[] }>(
    'GET',
    `/api/projects/${projectId}/codebook`,
  );
  return { projectId, journeyId: journeys[0]?.id ?? '', sources, tagIds, hypothesisIds };
}

/** Passages all over the sources, each with two tags, every other one linked to a hypothesis. */
function* drawn(
  count: number,
  given: {
    readonly sources: readonly {
      readonly id: string;
      readonly text: string;
      readonly participantId: string | null;
    }[];
    readonly tagIds: readonly string[];
    readonly hypothesisIds: readonly string[];
  },
): Generator<BulkHighlight> {
  const random = seededRandom(count);
  const newId = createIdMaker(() => new Date());
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  for (let index = 0; index < count; index += 1) {
    const { id, text, participantId } = pick(given.sources);
    const start = Math.floor(random() * (text.length - PASSAGE));
    const end = start + PASSAGE;
    const hypothesisId = pick(given.hypothesisIds);
    const link = {
      ...{ id: newId('evidence'), hypothesisId },
      ...{ direction: pick([-2, -1, 0, 1, 1, 2]), tier: pick([2, 3, 3, 4, 5]) },
    };
    yield {
      ...{ id: newId('highlight'), sourceId: id, start, end, quote: text.slice(start, end) },
      ...{ participantId, links: index % 2 === 0 ? [link] : [] },
      tagIds: [...new Set(Array.from({ length: TAGS_EACH }, () => pick(given.tagIds)))],
    };
  }
}
