import type { Segment } from '../sources/segments.ts';
import { isParticipantLabel } from '../sources/speakers.ts';
import { isFirstName } from './names/first-names.ts';
import type { FoundWords } from './same-person.ts';
import { personKeys, sameWordsKey } from './same-person.ts';

const SEVERAL_WORDS = /\S\s+\S/u;

/** Somebody of a project, as they are called. */
export interface CalledPerson {
  readonly id: string;
  readonly pseudonym: string;
  /** Who they turned out to be. */
  readonly mergedInto: string | null;
}

/** A name that was found, with what is the same for all that mean the same person. */
export interface FoundName extends FoundWords {
  readonly key: string;
}

/** What a source says of who is in it. */
export interface HeardSource {
  readonly participantId: string | null;
  readonly speakers: ReadonlySet<string>;
}

/**
 * Tells which people of a project are called by a name that was found in a source: a researcher let them be called as
 * they are labelled there. A whole name is theirs wherever it stands; a first name alone may be anybody’s, unless they
 * speak in the source. Whoever the source is of is also meant by a part of their only full name in it.
 *
 * @returns By the key of the name: first who are still themselves, of these first whose source it is.
 */
export function nameBearers(
  people: readonly CalledPerson[],
  found: readonly FoundName[],
  source: HeardSource,
): ReadonlyMap<string, readonly CalledPerson[]> {
  const names = found.filter(({ kind }) => kind === 'name');
  const keys = new Map(names.map((name) => [sameWordsKey(name), name.key]));
  const bearers = new Map<string, CalledPerson[]>();
  for (const person of people) {
    const key = keyOf(person, names, keys, source);
    if (key !== undefined) bearers.set(key, [...(bearers.get(key) ?? []), person]);
  }
  const rank = ({ id, mergedInto }: CalledPerson) =>
    (mergedInto === null ? 0 : 2) + (id === source.participantId ? 0 : 1);
  for (const some of bearers.values()) some.sort((a, b) => rank(a) - rank(b));
  return bearers;
}

function keyOf(
  { id, pseudonym }: CalledPerson,
  names: readonly FoundName[],
  keys: ReadonlyMap<string, string>,
  { participantId, speakers }: HeardSource,
): string | undefined {
  const called: FoundWords = { kind: 'name', words: pseudonym };
  const exactly = keys.get(sameWordsKey(called));
  if (id === participantId) return exactly ?? keys.get(personKeys([...names, called]).at(-1) ?? '');
  const isTheirs = SEVERAL_WORDS.test(pseudonym) || speakers.has(pseudonym);
  return isTheirs ? exactly : undefined;
}

/** Whether somebody is called by a first and a further name, which is nobody’s idea of a pseudonym. */
export function isWholeName(pseudonym: string): boolean {
  const [first = ''] = pseudonym.trim().split(/\s+/u);
  return SEVERAL_WORDS.test(pseudonym) && !isParticipantLabel(pseudonym) && isFirstName(first);
}

/** Who answers rather than asks in a source, by their labels: more of what they say is an answer than a question. */
export function whoAnswers(
  segments: readonly Pick<Segment, 'start' | 'end' | 'speaker' | 'kind'>[],
): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { speaker, kind, start, end } of segments) {
    if (!speaker || (kind !== 'answer' && kind !== 'question')) continue;
    const length = kind === 'answer' ? end - start : start - end;
    balance.set(speaker, (balance.get(speaker) ?? 0) + length);
  }
  return new Set([...balance].filter(([, length]) => length > 0).map(([speaker]) => speaker));
}
