import { compareCodes } from '../kernel/compare.ts';
import { meanOf } from '../highlights/sentiment.ts';

/** A touchpoint that somebody told of, and the highlight whose words tell of it. */
export interface ToldTouchpoint {
  readonly highlightId: string;
  readonly touchpointId: string;
}

/** What one person told in one source, in the order of their words. */
export interface Account {
  readonly participantId: string;
  readonly told: readonly ToldTouchpoint[];
}

/** Before the first touchpoint of an account, and after its last one. */
export const OUTSIDE = 'outside';

/** A touchpoint, and how many people told of it, began with it and ended with it. */
export interface PathTouchpoint {
  readonly touchpointId: string;
  readonly people: number;
  readonly begin: number;
  readonly end: number;
}

/** How many people told of one touchpoint right after another. */
export interface PathStep {
  readonly fromId: string;
  readonly toId: string;
  readonly people: number;
}

/** Touchpoints, one after the other, that several people told of. */
export interface CommonPath {
  readonly touchpointIds: readonly string[];
  readonly people: number;
}

/** The ways that people told they went. */
export interface Paths {
  /** People who told of any touchpoint. */
  readonly people: number;
  /** In the order in which they typically come. */
  readonly touchpoints: readonly PathTouchpoint[];
  /** Most people first. */
  readonly steps: readonly PathStep[];
  /** Most people first, then the longest; at most ten. */
  readonly common: readonly CommonPath[];
}

/** One person's way is a story; that of two is a path. */
const COMMON_PEOPLE_MIN = 2;
/** Two touchpoints are a step already. */
const COMMON_LENGTH_MIN = 3;
const COMMON_LENGTH_MAX = 8;
const COMMON_PATHS_MAX = 10;

/**
 * The paths in people's own accounts. All is counted in people: whoever tells of the same step twice, or in two
 * sources, counts once. A touchpoint that is told of several times in a row is one station.
 */
export function pathsOf(accounts: readonly Account[]): Paths {
  const stories = accounts.map(storyOf).filter(({ stations }) => stations.length > 0);
  const runs = (length: number) => peopleByRun(stories, length);
  const countOf = (people: ReadonlySet<string> | undefined) => people?.size ?? 0;
  const begin = peopleByRun(stories, 1, 'begin');
  const end = peopleByRun(stories, 1, 'end');
  const places = typicalPlaces(stories);
  return {
    people: new Set(stories.map(({ participantId }) => participantId)).size,
    touchpoints: [...runs(1).values()]
      .map(({ ids: [touchpointId = ''], people }) => ({
        touchpointId,
        people: people.size,
        begin: countOf(begin.get(touchpointId)?.people),
        end: countOf(end.get(touchpointId)?.people),
      }))
      .sort(
        (one, other) =>
          (places.get(one.touchpointId) ?? 0) - (places.get(other.touchpointId) ?? 0) ||
          compareCodes(one.touchpointId, other.touchpointId),
      ),
    steps: [...runs(2).values()]
      .map(({ ids: [fromId = '', toId = ''], people }) => ({ fromId, toId, people: people.size }))
      .sort(
        (one, other) =>
          other.people - one.people ||
          compareCodes(one.fromId, other.fromId) ||
          compareCodes(one.toId, other.toId),
      ),
    common: commonPaths(stories),
  };
}

/**
 * The highlights in which people told of touchpoints one after the other, each once, in the order of the accounts.
 *
 * @param sequence - Ids of touchpoints; the first may be `OUTSIDE` (accounts begin there), or the last (they end).
 */
export function toldAlong(
  accounts: readonly Account[],
  sequence: readonly string[],
): readonly string[] {
  const inside = sequence.filter((id) => id !== OUTSIDE);
  if (inside.length === 0) return [];
  const found = new Set<string>();
  for (const { stations } of accounts.map(storyOf)) {
    for (let at = 0; at + inside.length <= stations.length; at += 1) {
      if (sequence[0] === OUTSIDE && at > 0) continue;
      if (sequence.at(-1) === OUTSIDE && at + inside.length < stations.length) continue;
      const run = stations.slice(at, at + inside.length);
      if (!run.every(({ touchpointId }, index) => touchpointId === inside[index])) continue;
      for (const id of run.flatMap(({ highlightIds }) => highlightIds)) found.add(id);
    }
  }
  return [...found];
}

interface Station {
  readonly touchpointId: string;
  readonly highlightIds: readonly string[];
}

interface Story {
  readonly participantId: string;
  readonly stations: readonly Station[];
}

function storyOf({ participantId, told }: Account): Story {
  const stations: { touchpointId: string; highlightIds: string[] }[] = [];
  for (const { touchpointId, highlightId } of told) {
    const last = stations.at(-1);
    if (last?.touchpointId === touchpointId) last.highlightIds.push(highlightId);
    else stations.push({ touchpointId, highlightIds: [highlightId] });
  }
  return { participantId, stations };
}

interface Run {
  readonly ids: readonly string[];
  readonly people: Set<string>;
}

/** Who told of each run of so many stations: wherever it stands, or only where accounts begin or end. */
function peopleByRun(
  stories: readonly Story[],
  length: number,
  where: 'anywhere' | 'begin' | 'end' = 'anywhere',
): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>();
  for (const { participantId, stations } of stories) {
    const last = stations.length - length;
    const from = where === 'end' ? Math.max(last, 0) : 0;
    for (let at = from; at <= (where === 'begin' ? Math.min(0, last) : last); at += 1) {
      const ids = stations.slice(at, at + length).map(({ touchpointId }) => touchpointId);
      const key = ids.join(' ');
      const run = runs.get(key) ?? { ids, people: new Set() };
      run.people.add(participantId);
      runs.set(key, run);
    }
  }
  return runs;
}

/** Paths of several people, without those that are a part of a longer one of as many. */
function commonPaths(stories: readonly Story[]): readonly CommonPath[] {
  const kept: CommonPath[] = [];
  for (let length = COMMON_LENGTH_MAX; length >= COMMON_LENGTH_MIN; length -= 1) {
    for (const { ids, people } of peopleByRun(stories, length).values()) {
      const isPart = kept.some(
        (longer) =>
          longer.people >= people.size &&
          ` ${longer.touchpointIds.join(' ')} `.includes(` ${ids.join(' ')} `),
      );
      if (people.size >= COMMON_PEOPLE_MIN && !isPart) {
        kept.push({ touchpointIds: ids, people: people.size });
      }
    }
  }
  return kept
    .sort(
      (one, other) =>
        other.people - one.people ||
        other.touchpointIds.length - one.touchpointIds.length ||
        compareCodes(one.touchpointIds.join(' '), other.touchpointIds.join(' ')),
    )
    .slice(0, COMMON_PATHS_MAX);
}

/** Where touchpoints stand in accounts, 0 (first) … 1 (last): the mean over people of each person's mean. */
function typicalPlaces(stories: readonly Story[]): ReadonlyMap<string, number> {
  const byTouchpoint = new Map<string, Map<string, number[]>>();
  for (const { participantId, stations } of stories) {
    for (const [at, { touchpointId }] of stations.entries()) {
      const people = byTouchpoint.get(touchpointId) ?? new Map<string, number[]>();
      const own = people.get(participantId) ?? [];
      own.push(stations.length === 1 ? 0.5 : at / (stations.length - 1));
      byTouchpoint.set(touchpointId, people.set(participantId, own));
    }
  }
  return new Map(
    [...byTouchpoint].map(([id, people]) => [id, meanOf([...people.values()].map(meanOf))]),
  );
}
