import { offUsual } from './off-usual.ts';
import { CLAUSE_END, spokenWords, stemsOf } from './spoken-words.ts';
import type { LabelText } from './terms.ts';
import type { TextVectors } from './types.ts';
import { cosine, normaliseRows, rowOf, type Vectors } from './vectors.ts';

/** What a group is about shows in so many of its most typical texts. */
export const TEXTS_MEANT = 40;
/** Two words are alike from this cosine on. */
const LIKE_FROM = 0.6;

/** A group of texts by its words. */
export interface WordedGroup {
  readonly texts: readonly LabelText[];
  /** How much a stem tells of this group, 0 … 1: the less, the more texts of other groups have it. */
  tells(stem: string): number;
  /** The share of all people who say a stem in other groups, 0 … 1. */
  saidElsewhere(stem: string): number;
  /** Rows of the texts that say a stem: 1, or less for a word that means nearly the same. */
  sayingRows(stem: string): ReadonlyMap<number, number>;
}

/** Groups with what their words tell of them, beside each other. */
export function toWordedGroups(
  groups: readonly (readonly LabelText[])[],
  meaning: TextVectors,
): readonly WordedGroup[] {
  const rows = groups.map(rowsByStem);
  const everywhere = new Map<string, number>();
  for (const group of rows) {
    for (const [stem, own] of group) everywhere.set(stem, (everywhere.get(stem) ?? 0) + own.length);
  }
  const total = groups.reduce((sum, texts) => sum + texts.length, 0);
  const people = unitsOf(groups.flat()).size;
  return groups.map((texts, index) => {
    const rowsOf = rows[index] ?? new Map<string, readonly number[]>();
    const others = total - texts.length;
    return {
      texts,
      sayingRows: rowsSaying(texts.slice(0, TEXTS_MEANT), rowsOf, meaning),
      tells(stem) {
        const elsewhere = (everywhere.get(stem) ?? 0) - (rowsOf.get(stem)?.length ?? 0);
        return others === 0 ? 1 : Math.log((1 + others) / (1 + elsewhere)) / Math.log(1 + others);
      },
      saidElsewhere(stem) {
        const saying = groups.flatMap((other, at) =>
          at === index ? [] : (rows[at]?.get(stem) ?? []).flatMap((row) => other[row] ?? []),
        );
        return unitsOf(saying).size / people;
      },
    };
  });
}

function unitsOf(texts: readonly LabelText[]): ReadonlySet<string> {
  return new Set(texts.map(({ unit }) => unit));
}

/** Finds where a stem is said, and words that mean nearly the same: "simple" for "easy". */
function rowsSaying(
  texts: readonly LabelText[],
  rowsOf: ReadonlyMap<string, readonly number[]>,
  meaning: TextVectors,
): WordedGroup['sayingRows'] {
  const words = new Map<string, LabelText>();
  for (const text of texts) {
    const { language } = text;
    for (const word of language.tokenize(text.text)) {
      if (!language.isStopword(word)) words.set(language.stem(word), { ...text, text: word });
    }
  }
  const placed = placeByMeaning([...words.values()], meaning);
  const vectors = new Map([...words.keys()].map((stem, row) => [stem, rowOf(placed, row)]));
  const kept = new Map<string, ReadonlyMap<number, number>>();
  return (stem) => {
    const known = kept.get(stem);
    if (known) return known;
    const rows = new Map<number, number>();
    for (const [other, like] of wordsLike(stem, vectors)) {
      for (const row of rowsOf.get(other) ?? []) rows.set(row, Math.max(rows.get(row) ?? 0, like));
    }
    for (const row of rowsOf.get(stem) ?? []) rows.set(row, 1);
    kept.set(stem, rows);
    return rows;
  };
}

/** Words that mean nearly the same as one, with how nearly, 0 … 1. */
function wordsLike(
  stem: string,
  vectors: ReadonlyMap<string, Float32Array>,
): readonly (readonly [string, number])[] {
  const own = vectors.get(stem);
  if (!own) return [];
  return [...vectors]
    .map(([other, vector]) => [other, (cosine(own, vector) - LIKE_FROM) / (1 - LIKE_FROM)] as const)
    .filter(([, like]) => like > 0);
}

function rowsByStem(texts: readonly LabelText[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  texts.forEach(({ text, language }, row) => {
    const words = text.split(CLAUSE_END).flatMap((clause) => spokenWords(clause, language));
    for (const { stem } of stemsOf(words, language)) {
      const known = rows.get(stem);
      if (known) known.push(row);
      else rows.set(stem, [row]);
    }
  });
  return rows;
}

/** Off the usual mean of each language: the group's own mean is just what is looked for. */
export function placeByMeaning(texts: readonly LabelText[], meaning: TextVectors): Vectors {
  const data = new Float32Array(texts.length * meaning.dims);
  texts.forEach(({ text, language }, row) => {
    data.set(offUsual({ text, language: language.code }, meaning), row * meaning.dims);
  });
  return normaliseRows({ rows: texts.length, dims: meaning.dims, data });
}
