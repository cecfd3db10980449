import {
  type CalledPerson,
  type FoundName,
  nameBearers,
  whoAnswers,
} from '../../../core/privacy/name-bearers.ts';
import { nextPseudonym } from '../../../core/participants/next-pseudonym.ts';
import { givePseudonyms, type PseudonymGroup } from '../../../core/privacy/pseudonyms.ts';
import { sameWordsKey } from '../../../core/privacy/same-person.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import type { Context } from '../../context.ts';
import { listCalled } from '../participants/index.ts';
import { listHeardNumbers, type Source } from '../sources/index.ts';
import type { PersonalData } from './findings.store.ts';
import { type KeyEntry, listKey } from './key.store.ts';

/** A finding with its words, and what is the same for all that mean the same. */
export interface ReadFinding extends PersonalData {
  readonly words: string;
  readonly key: string;
}

/** What everybody and everything that was found in a source is called instead, by key. */
export interface Pseudonyms {
  readonly given: ReadonlyMap<string, string>;
  /** Participants who are called by the name, and get the pseudonym with it. */
  readonly bearers: ReadonlyMap<string, readonly CalledPerson[]>;
}

/**
 * Decides what stands in place of what was found: what a person chose, what the key has, what the participant is
 * called. Whoever answers under a name, or is called by it, becomes a participant’s number as the others have; for
 * everything else the next number of its kind.
 */
export async function pseudonymsOf(
  ctx: Context,
  source: Source,
  read: readonly ReadFinding[],
  segments: readonly Pick<Segment, 'start' | 'end' | 'speaker' | 'kind'>[],
): Promise<Pseudonyms> {
  const entries = await listKey(ctx.db, source.projectId);
  const people = await listCalled(ctx.db, source.projectId);
  const speakers = new Set(segments.flatMap(({ speaker }) => speaker ?? []));
  const bearers = nameBearers(people, read, { participantId: source.participantId, speakers });
  const answering = answeringIn(read, whoAnswers(segments));
  const groups = groupsOf(read, (key, members) => {
    const [chosen] = members.flatMap(({ pseudonym }) => pseudonym ?? []);
    return (
      chosen ?? inKey(entries, members) ?? calledBefore(key, { source, people, bearers, answering })
    );
  });
  const isNumbered = ({ key, given }: PseudonymGroup) =>
    given === null && (bearers.has(key) || answering.has(key));
  const number = groups.some(isNumbered) ? await numbering(ctx, source.projectId) : null;
  const chosen = groups.flatMap(({ given }) => given ?? []);
  const numbered = groups.map((group) =>
    number && isNumbered(group) ? { ...group, given: number(chosen) } : group,
  );
  const taken = new Set(entries.map(({ pseudonym }) => pseudonym));
  return { given: givePseudonyms(numbered, taken, source.language), bearers };
}

/** Hands out numbers of participants that nobody has, each once. */
export async function numbering(
  ctx: Context,
  projectId: string,
): Promise<(also?: readonly string[]) => string> {
  const taken = [
    ...(await listCalled(ctx.db, projectId)).map(({ pseudonym }) => pseudonym),
    ...(await listKey(ctx.db, projectId)).map(({ pseudonym }) => pseudonym),
    ...(await listHeardNumbers(ctx.db, projectId)),
  ];
  return (also = []) => {
    const next = nextPseudonym([...taken, ...also]);
    taken.push(next);
    return next;
  };
}

function groupsOf(
  read: readonly ReadFinding[],
  given: (key: string, members: readonly ReadFinding[]) => string | null,
): PseudonymGroup[] {
  const groups = new Map<string, ReadFinding[]>();
  for (const finding of read)
    groups.set(finding.key, [...(groups.get(finding.key) ?? []), finding]);
  return [...groups].map(([key, members]) => ({
    key,
    kind: members[0]?.kind ?? 'name',
    given: given(key, members),
  }));
}

/** The names of those who answer: what they say stands under them. */
function answeringIn(read: readonly FoundName[], labels: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    read.filter(({ kind, words }) => kind === 'name' && labels.has(words)).map(({ key }) => key),
  );
}

function inKey(entries: readonly KeyEntry[], members: readonly ReadFinding[]): string | null {
  const same = new Set(members.map(sameWordsKey));
  return entries.find(({ sameWords }) => same.has(sameWords))?.pseudonym ?? null;
}

/** The pseudonym that somebody has who is meant by a name; null where it is the name itself. */
function calledBefore(
  key: string,
  {
    source,
    people,
    bearers,
    answering,
  }: {
    readonly source: Source;
    readonly people: readonly CalledPerson[];
    readonly bearers: Pseudonyms['bearers'];
    readonly answering: ReadonlySet<string>;
  },
): string | null {
  const named = new Set([...bearers.values()].flat().map(({ id }) => id));
  const pseudonymOf = (id: string | null | undefined) =>
    people.find((person) => person.id === id && !named.has(person.id))?.pseudonym ?? null;
  const theirs = bearers.get(key);
  if (theirs) return pseudonymOf(theirs[0]?.mergedInto);
  // The one named person who answers in an interview is its participant.
  return answering.size === 1 && answering.has(key) ? pseudonymOf(source.participantId) : null;
}
