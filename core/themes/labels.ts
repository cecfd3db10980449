import { clausesOf } from './clauses.ts';
import { phrasesOf } from './phrases.ts';
import type { SaidStem } from './spoken-words.ts';
import { commonestForm, type LabelText } from './terms.ts';
import type { TextVectors } from './types.ts';
import { cosine, meanDirection, rowOf } from './vectors.ts';
import { placeByMeaning, TEXTS_MEANT, toWordedGroups, type WordedGroup } from './worded-groups.ts';

/** Names are taken from the most typical texts, and have to fit these above all. */
const TYPICAL = 12;
/** So much said (the sum of what its words tell, 0 … 1 each) is two thirds of what a name can say. */
const SAID_ENOUGH = 1.1;
/** A verb or an adjective that goes with every subject tells little of it. */
const FILLER_SHARE = 0.3;
/** Beyond so many words, each further one makes a name less of a glance. */
const SHORT = 3;
const FURTHER_WORD_COST = 0.03;
/** Words that are often said just so are better than the same ones in another form. */
const SAID_SO = 0.15;

/** Something a group may be called. */
interface Candidate {
  readonly surface: string;
  readonly words: number;
  readonly stems: readonly SaidStem[];
  readonly text: LabelText;
}

/** A group's name, and how well it names it, 0 … 1. */
export interface Label {
  readonly label: string;
  readonly fit: number;
}

/**
 * Names each group by words, taken just as somebody said them, that most of its people and of its most typical texts
 * share, that other groups lack, and that lie near what the group means: a phrase, or a clause where that says it
 * better. With s the mean share of the name's words that people, and typical texts, say, each word weighed by what it
 * tells of the group, w the sum of these weights and c the cosine of name and group, a name fits by
 * s × (1 − e^(−w ÷ 1.1)) × (1 + c) ÷ 2, less 3 % for each word beyond three.
 *
 * @param groups - Each group's texts, most typical first.
 * @returns For each group its label, never empty.
 */
export function labelGroups(
  groups: readonly (readonly LabelText[])[],
  meaning: TextVectors,
): readonly Label[] {
  return toWordedGroups(groups, meaning).map((group) => {
    const candidates = candidatesOf(group.texts.slice(0, TYPICAL));
    const near = nearnessOf(candidates, group.texts.slice(0, TEXTS_MEANT), meaning);
    const [best] = candidates
      .map((candidate, index) => ({
        surface: candidate.surface,
        fit: fitOf(candidate, near[index] ?? 0, group),
      }))
      .sort((one, other) => other.fit - one.fit || (one.surface < other.surface ? -1 : 1));

    return {
      label: capitalised(best?.surface ?? group.texts[0]?.text ?? ''),
      fit: best?.fit ?? 0,
    };
  });
}

/** A name like iPhone keeps its small letter. */
function capitalised(words: string): string {
  return /^\p{Ll}+\p{Lu}/u.test(words)
    ? words
    : words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function candidatesOf(texts: readonly LabelText[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const surfaces = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const phrases = phrasesOf(text.text, text.language).filter(({ isCut }) => !isCut);
    for (const { key, ...phrase } of [...phrases, ...clausesOf(text.text, text.language)]) {
      if (!found.has(key)) found.set(key, { ...phrase, text });
      const forms = surfaces.get(key) ?? new Map<string, number>();
      surfaces.set(key, forms.set(phrase.surface, (forms.get(phrase.surface) ?? 0) + 1));
    }
  }
  return [...found].map(([key, candidate]) => ({
    ...candidate,
    surface: commonestForm(surfaces.get(key) ?? new Map<string, number>()),
  }));
}

function fitOf({ surface, words, stems }: Candidate, near: number, group: WordedGroup): number {
  const weights = stems.map(({ stem, decides }) => ({
    rows: group.sayingRows(stem),
    weight: group.tells(stem) * (decides ? 1 : FILLER_SHARE),
  }));
  const said = sumOf(weights.map(({ weight }) => weight));
  if (said === 0) return 0;
  const shares = new Float64Array(group.texts.length);
  for (const { rows, weight } of weights) {
    for (const [row, like] of rows) shares[row] = (shares[row] ?? 0) + (like * weight) / said;
  }
  // What one person says tells nothing of what they have in common.
  const common = sumOf(
    weights.map(({ rows, weight }) => (isOfSeveral(rows, group.texts) ? weight : 0)),
  );
  const enough = 1 - Math.exp(-common / SAID_ENOUGH);
  const length = 1 - FURTHER_WORD_COST * Math.max(0, words - SHORT);
  const form = 1 + SAID_SO * shareSaying(surface, group.texts);
  return sharedBy(shares, group.texts) * enough * ((1 + near) / 2) * length * form;
}

function isOfSeveral(rows: ReadonlyMap<number, number>, texts: readonly LabelText[]): boolean {
  return new Set([...rows].flatMap(([row, like]) => (like === 1 ? texts[row]?.unit : []))).size > 1;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function shareSaying(surface: string, texts: readonly LabelText[]): number {
  const key = surface.toLowerCase();
  return texts.filter(({ text }) => text.toLowerCase().includes(key)).length / texts.length;
}

/** The mean of what people share, each by what they say at best, and of what the most typical texts do. */
function sharedBy(shares: Float64Array, texts: readonly LabelText[]): number {
  const best = new Map<string, number>();
  let typical = 0;
  texts.forEach(({ unit }, row) => {
    const share = shares[row] ?? 0;
    best.set(unit, Math.max(best.get(unit) ?? 0, share));
    if (row < TYPICAL) typical += share;
  });
  const people = [...best.values()].reduce((sum, share) => sum + share, 0) / best.size;
  return (people + typical / Math.min(TYPICAL, texts.length)) / 2;
}

/** How near each candidate lies to what the texts mean, 0 … 1; by word vectors, which all languages share. */
function nearnessOf(
  candidates: readonly Candidate[],
  texts: readonly LabelText[],
  meaning: TextVectors,
): readonly number[] {
  const names = candidates.map(({ surface, text }) => ({ ...text, text: surface }));
  const placed = placeByMeaning([...texts, ...names], meaning);
  const mean = meanDirection(placed, [...texts.keys()]);
  return names.map((_, index) => Math.max(0, cosine(mean, rowOf(placed, texts.length + index))));
}
