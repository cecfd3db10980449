import { isSlip } from '../kernel/edit-distance.ts';
import type { TagKind } from './tags.ts';

/** What comparing names asks of a tag. */
export interface NamedTag {
  readonly id: string;
  readonly kind: TagKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly journeyId: string | null;
  readonly archivedAt: string | null;
  readonly distinctFrom: readonly string[];
  readonly counts: { readonly people: number; readonly mentions: number };
}

/** Two tags whose names look like one; the one that more rests on comes first. */
export interface NearDuplicate<Tag extends NamedTag> {
  readonly tags: readonly [Tag, Tag];
}

/** A stem is never cut shorter: short words differ by their ends. */
const STEM_LENGTH_MIN = 4;
/** Ends of words in Swedish, Danish and English that do not change what a code is about, longest first. */
const ENDINGS = [
  ...['ernas', 'arnas', 'ornas', 'ernes'],
  ...['arna', 'erna', 'orna', 'erne', 'enes', 'ings'],
  ...['ens', 'ets', 'ing', 'ies', 'ene'],
  ...['ar', 'er', 'or', 'en', 'et', 'an', 'na', 'ne', 'es', 'ed', 'as', 'rs'],
  ...['a', 'e', 'n', 's', 'y'],
];

/**
 * Pairs of tags in use, of one kind, whose names are the same but for case, punctuation, order of words, a plural or
 * definite end, or a slip of the hand. Pairs that somebody said are not the same are left out, and so are names that
 * differ by a number. What most rests on comes first. Quadratic in the tags of a kind, but cheap: names of other
 * lengths are passed over.
 */
export function nearDuplicates<Tag extends NamedTag>(
  tags: readonly Tag[],
): readonly NearDuplicate<Tag>[] {
  const known = tags
    .filter(({ archivedAt, kind }) => archivedAt === null && kind !== 'lane')
    .map((tag) => ({ tag, keys: [tag.name, ...tag.aliases].map(readName) }));
  const pairs: NearDuplicate<Tag>[] = [];
  known.forEach((one, index) => {
    for (const other of known.slice(index + 1)) {
      const isSameKind =
        one.tag.kind === other.tag.kind && one.tag.journeyId === other.tag.journeyId;
      if (!isSameKind || isSaidToDiffer(one.tag, other.tag)) continue;
      if (!one.keys.some((key) => other.keys.some((that) => areAlike(key, that)))) continue;
      pairs.push({
        tags: isMore(one.tag, other.tag) ? [one.tag, other.tag] : [other.tag, one.tag],
      });
    }
  });
  return pairs.sort((one, other) => other.tags[0].counts.mentions - one.tags[0].counts.mentions);
}

/** A name, ready to be compared. */
interface ReadName {
  /** Forms of each word: as it is, and without each end it may have. */
  readonly words: readonly (readonly string[])[];
  /** The words without their longest ends. */
  readonly stem: string;
  readonly digits: string;
}

function readName(name: string): ReadName {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .map(formsOf);
  return {
    words,
    stem: words.map((forms) => forms[1] ?? forms[0]).join(' '),
    digits: name.replaceAll(/\P{N}/gu, ''),
  };
}

function formsOf(word: string): readonly string[] {
  const endings = ENDINGS.filter(
    (end) => word.endsWith(end) && word.length - end.length >= STEM_LENGTH_MIN,
  );
  return [word, ...endings.map((end) => word.slice(0, -end.length))];
}

function areAlike(one: ReadName, other: ReadName): boolean {
  if (one.words.length === 0 || one.digits !== other.digits) return false;
  const isSame =
    one.words.length === other.words.length &&
    one.words.every((forms, index) => forms.some((form) => other.words[index]?.includes(form)));
  return isSame || isSlip(one.stem, other.stem);
}

function isSaidToDiffer(one: NamedTag, other: NamedTag): boolean {
  return one.distinctFrom.includes(other.id) || other.distinctFrom.includes(one.id);
}

/** Whether one should stay rather than the other: more people, more mentions, the older one. */
function isMore({ counts: a, id }: NamedTag, { counts: b, id: otherId }: NamedTag): boolean {
  if (a.people !== b.people) return a.people > b.people;
  return a.mentions === b.mentions ? id < otherId : a.mentions > b.mentions;
}
