import type { LanguageCode } from '../kernel/languages.ts';
import { clausesOf } from './clauses.ts';
import { phrasesOf } from './phrases.ts';
import type { SaidStem } from './spoken-words.ts';
import { commonestForm, type LabelText } from './terms.ts';
import type { TextVectors } from './types.ts';
import { cosine, meanDirection, rowOf } from './vectors.ts';
import { placeByMeaning, TEXTS_MEANT, toWordedGroups, type WordedGroup } from './worded-groups.ts';

/** Names are taken from the most typical texts. */
const TYPICAL = 12;
/** So many typical quotes stand beside a name where it is read, and have to bear it out. */
const QUOTES_BESIDE = 5;
/** A quote that says half of a name bears an eighth of it: "appointments" does not bear out "payment for appointments". */
const BEARING_POWER = 3;
/** So much said (the sum of what its words tell, 0 … 1 each) is two thirds of what a name can say. */
const SAID_ENOUGH = 1.1;
/** A verb or an adjective that goes with every subject tells little of it. */
const FILLER_SHARE = 0.3;
/** Beyond so many words, each further one makes a name less of a glance. */
const SHORT = 3;
const FURTHER_WORD_COST = 0.03;
/** Words that are often said just so are better than the same ones in another form. */
const SAID_SO = 0.15;
/** Where the best name fits less, the texts have little in common that could be said: "I'm not sure about that". */
const FIT_MIN = 0.2;
/** What a saying that shares no word with the others still counts by its meaning. */
const MEANT_ONLY = 0.05;
const QUOTED: Readonly<Record<LanguageCode, (words: string) => string>> = {
  en: (words) => `“${words}”`,
  sv: (words) => `”${words}”`,
  da: (words) => `»${words}«`,
};

/** Something a group may be called. */
interface Candidate {
  readonly surface: string;
  readonly words: number;
  readonly stems: readonly SaidStem[];
  readonly text: LabelText;
}

/** A candidate with how well it names its group, and how near it lies to what the group means, 0 … 1 each. */
interface Weighed extends Candidate {
  readonly fit: number;
  readonly near: number;
}

/** What a group is called. */
export interface Label {
  /** A name or, where none fits, what one of its people says, in quotation marks; never empty. */
  readonly label: string;
  readonly fits: boolean;
}

/**
 * Names each group by words, taken just as somebody said them, that its people share, that the quotes beside it bear
 * out, that other groups lack, and that lie near what the group means: a phrase, or a clause where that says it better.
 * With p the mean share of the name's words that people say, each word weighed by what it tells of the group, q the mean
 * of the cubes of this share in the five most typical texts, w the sum of these weights and c the cosine of name and
 * group, a name fits by p × q × (1 − e^(−w ÷ 1.1)) × (1 + c) ÷ 2, less 3 % for each word beyond three; a word by itself
 * by w times that, and less by the share of people who say it elsewhere.
 *
 * @param groups - Each group's texts, most typical first.
 * @see docs/decisions/0070-names-borne-out.md
 */
export function labelGroups(
  groups: readonly (readonly LabelText[])[],
  meaning: TextVectors,
): readonly Label[] {
  return toWordedGroups(groups, meaning).map((group) => {
    const candidates = weighed(candidatesOf(group.texts.slice(0, TYPICAL)), group, meaning);
    const name = bestBy(candidates, ({ fit }) => fit);
    if (name && name.fit >= FIT_MIN) return { label: capitalised(name.surface), fits: true };
    const said = bestBy(
      candidates.filter(({ words }) => words > 1),
      ({ fit, near }) => near * (fit + MEANT_ONLY),
    );
    return { label: saying(said, group), fits: false };
  });
}

/** The first by name of those with the highest value. */
function bestBy(
  candidates: readonly Weighed[],
  valueOf: (candidate: Weighed) => number,
): Weighed | undefined {
  return candidates
    .map((candidate) => ({ candidate, value: valueOf(candidate) }))
    .sort(
      (one, other) =>
        other.value - one.value || (one.candidate.surface < other.candidate.surface ? -1 : 1),
    )[0]?.candidate;
}

function saying(said: Weighed | undefined, { texts }: WordedGroup): string {
  const [first] = texts;
  const text = said?.text ?? first;
  return text ? QUOTED[text.language.code](capitalised(said?.surface ?? text.text)) : '';
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
    const phrases = phrasesOf(text.text, text.language).filter(
      ({ isCut, key }) => !isCut && !repeatsItself(key),
    );
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

/** "Copays/full copays" is no name. */
function repeatsItself(key: string): boolean {
  const stems = key.split(' ');
  return new Set(stems).size < stems.length;
}

function weighed(
  candidates: readonly Candidate[],
  group: WordedGroup,
  meaning: TextVectors,
): readonly Weighed[] {
  const near = nearnessOf(candidates, group.texts.slice(0, TEXTS_MEANT), meaning);
  return candidates.map((candidate, index) => ({
    ...candidate,
    near: near[index] ?? 0,
    fit: fitOf(candidate, near[index] ?? 0, group),
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
  const [stem] = stems.length === 1 ? stems : [];
  // A bare word that many say elsewhere, too, is what the study is about rather than a name.
  const bare = stem ? said * (1 - group.saidElsewhere(stem.stem)) : 1;
  const shared = shareOfPeople(shares, group.texts) * borneBeside(shares, group.texts);
  return shared * enough * ((1 + near) / 2) * length * form * bare;
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

/** The mean of what people share, each by what they say at best. */
function shareOfPeople(shares: Float64Array, texts: readonly LabelText[]): number {
  const best = new Map<string, number>();
  texts.forEach(({ unit }, row) => {
    best.set(unit, Math.max(best.get(unit) ?? 0, shares[row] ?? 0));
  });
  return sumOf([...best.values()]) / best.size;
}

/** How far the quotes that stand beside the name bear it out. */
function borneBeside(shares: Float64Array, texts: readonly LabelText[]): number {
  const beside = Math.min(QUOTES_BESIDE, texts.length);
  return sumOf([...shares.subarray(0, beside)].map((share) => share ** BEARING_POWER)) / beside;
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
