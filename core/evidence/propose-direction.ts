import type { Language } from '../kernel/language.ts';
import { judgeText, type Polarities } from '../sentiment/judge-text.ts';
import { doesAway, isDemand, oppositesOf } from './opposites.ts';
import { type SaidWord, saidWords } from './said-words.ts';

/** Names what proposes directions. */
export const DIRECTION_ENGINE = 'direction-1';

/** Why a passage seems to speak for or against a statement. */
export type DirectionReason =
  /** The same word, negated on one side only. */
  | { readonly kind: 'negation'; readonly word: string; readonly inPassage: boolean }
  /** A word that negates, on one side only, away from the words in common. */
  | { readonly kind: 'negator'; readonly word: string; readonly inPassage: boolean }
  | { readonly kind: 'opposite'; readonly word: string; readonly other: string }
  /** Its numbers are others than those of the statement, or the same. */
  | { readonly kind: 'number'; readonly word: string; readonly other: string }
  | { readonly kind: 'sameNumber'; readonly word: string }
  /** It speaks well (1) or ill (−1), the statement so (1), the other way (−1), or of neither (0). */
  | { readonly kind: 'feeling'; readonly statement: -1 | 0 | 1; readonly passage: -1 | 1 }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** Which way a passage seems to go. */
export interface ProposedDirection {
  /** Below 0 against, above 0 for; 1 is as much as one clear cue says. Not a probability. */
  readonly lean: number;
  /** Share of the statement that the passage says too, 0 … 1. */
  readonly coverage: number;
  /** What it is taken for when it must be taken for something. */
  readonly likeliest: 'supports' | 'refutes' | 'neutral';
  /** What is proposed; null where the cues say too little, and a person decides alone. */
  readonly proposed: 'supports' | 'refutes' | null;
  readonly reasons: readonly DirectionReason[];
}

/** What is known of the languages of statement and passage, which may be two. */
export interface DirectionTools {
  readonly statement: { readonly language: Language; readonly polarities: Polarities };
  readonly passage: { readonly language: Language; readonly polarities: Polarities };
  /** How alike a word of the statement and one of the passage are in meaning, −1 … 1. */
  readonly alike: (word: string, other: string) => number;
}

/** What one cue is worth. Reasoned, not fitted: see docs/decisions. */
const NEGATED_WORD = 1.5;
const LOOSE_NEGATION = 0.5;
const OTHER_NUMBER = 1;
const SAME_NUMBER = 0.5;
const FEELING = 1;
const COVERAGE = 2;
/** Who says half of the statement speaks neither for nor against it; who says all of it clearly speaks for it. */
const COVERAGE_EVEN = 0.5;
/** A statement that speaks neither well nor ill counts as half a good word for what it names. */
const PLAIN_STATEMENT = 0.5;
/** A feeling is counted in full from a plain word on. */
const FEELING_MAX = 1;
const NEGATED_WORDS_MAX = 2;
/** Two words are as good as one from here on. */
const ALIKE_FROM = 0.65;
const ALIKE_SHARE = 0.7;
/** One clear cue: below it nothing is proposed. */
const PROPOSED_FROM = 1;
const REFUTES_FROM = -0.5;
const SUPPORTS_FROM = 0;
const COVERAGE_LEAST = 0.2;
/** What is proposed to contradict says at least a third of it: the rest is what it puts differently. */
const REFUTES_COVERAGE = 1 / 3;
/** What is taken to support says at least half of the statement. */
const SUPPORTS_COVERAGE = 0.5;
const POLARITY_FROM = 0.29;

/**
 * Proposes whether a passage speaks for or against a statement, by words that are negated on one side only, words that
 * mean the opposite, numbers that differ, how both feel about it, and how much of the statement the passage says.
 * Cost words of the statement · words of the passage.
 */
export function proposeDirection(
  statement: string,
  passage: string,
  tools: DirectionTools,
): ProposedDirection {
  const own = saidWords(statement, tools.statement.language);
  const said = saidWords(passage, tools.passage.language);
  const matched = matchWords(own, said, tools);
  const turned = turnedBy(matched, own, said);
  const numbers = compareNumbers(own, said);
  const feeling = compareFeelings(statement, passage, own, tools);
  const against = turned.value + Math.min(0, numbers.value) + feeling.value;
  const lean =
    turned.value + numbers.value + feeling.value + COVERAGE * (matched.coverage - COVERAGE_EVEN);
  const reasons = [...turned.reasons, ...numbers.reasons, ...feeling.reasons];
  return {
    lean,
    coverage: matched.coverage,
    likeliest: likeliestOf(lean, against, matched.coverage),
    proposed: proposedOf(lean, against, matched.coverage),
    reasons:
      matched.words.length > 0 ? [...reasons, { kind: 'words', words: matched.words }] : reasons,
  };
}

function likeliestOf(
  lean: number,
  against: number,
  coverage: number,
): ProposedDirection['likeliest'] {
  if (against <= REFUTES_FROM && coverage >= COVERAGE_LEAST) return 'refutes';
  return lean >= SUPPORTS_FROM && coverage >= SUPPORTS_COVERAGE ? 'supports' : 'neutral';
}

/** Who says little of the statement speaks of something else, which is not against it. */
function proposedOf(
  lean: number,
  against: number,
  coverage: number,
): ProposedDirection['proposed'] {
  if (against <= -PROPOSED_FROM && coverage >= REFUTES_COVERAGE) return 'refutes';
  return lean >= PROPOSED_FROM && coverage >= SUPPORTS_COVERAGE ? 'supports' : null;
}

interface Matched {
  /** Share of the statement's content words that the passage says too, 0 … 1. */
  readonly coverage: number;
  readonly words: readonly string[];
  readonly turned: readonly DirectionReason[];
}

interface Weighed {
  readonly value: number;
  readonly reasons: readonly DirectionReason[];
}

function matchWords(
  own: readonly SaidWord[],
  said: readonly SaidWord[],
  tools: DirectionTools,
): Matched {
  const saidContent = said.filter(({ kind }) => kind === 'content');
  const words: string[] = [];
  const turned: DirectionReason[] = [];
  let hits = 0;
  for (const word of own.filter(({ kind }) => kind === 'content' || kind === 'grammar')) {
    const opposite = oppositeIn(word, said, tools.statement.language);
    if (opposite && opposite.isNegated === word.isNegated) {
      turned.push({ kind: 'opposite', word: word.word, other: opposite.word });
    }
    if (word.kind === 'grammar') continue;
    const same = said.filter(({ stem }) => stem === word.stem);
    const [first] = same;
    if (first) {
      words.push(first.word);
      if (same.every(({ isNegated }) => isNegated !== word.isNegated)) {
        turned.push({ kind: 'negation', word: first.word, inPassage: first.isNegated });
      }
    }
    hits += first || opposite ? 1 : nearnessOf(word, saidContent, tools);
  }
  const content = own.filter(({ kind }) => kind === 'content').length;
  return { coverage: content === 0 ? 0 : hits / content, words, turned };
}

function nearnessOf(
  { word }: SaidWord,
  said: readonly SaidWord[],
  { alike }: DirectionTools,
): number {
  const nearest = Math.max(0, ...said.map((other) => alike(word, other.word)));
  return nearest > ALIKE_FROM ? ALIKE_SHARE * nearest : 0;
}

function oppositeIn(
  { stem }: SaidWord,
  said: readonly SaidWord[],
  language: Language,
): SaidWord | undefined {
  const opposites = oppositesOf(stem, language);
  // Who says the word itself as well weighs both sides.
  if (opposites.size === 0 || said.some((other) => other.stem === stem)) return undefined;
  return said.find((other) => opposites.has(other.stem));
}

/** Words that are turned, or else a negation somewhere on one side only. */
function turnedBy(
  { turned }: Matched,
  own: readonly SaidWord[],
  said: readonly SaidWord[],
): Weighed {
  if (turned.length > 0) {
    return { value: -NEGATED_WORD * Math.min(NEGATED_WORDS_MAX, turned.length), reasons: turned };
  }
  const mine = own.find(({ kind }) => kind === 'negation');
  const theirs = said.find(({ kind }) => kind === 'negation');
  if (mine && theirs) return { value: LOOSE_NEGATION, reasons: [] };
  const only = mine ?? theirs;
  if (!only) return { value: 0, reasons: [] };
  return {
    value: -LOOSE_NEGATION,
    reasons: [{ kind: 'negator', word: only.word, inPassage: only === theirs }],
  };
}

function compareNumbers(own: readonly SaidWord[], said: readonly SaidWord[]): Weighed {
  const mine = own.filter(({ kind }) => kind === 'number').map(({ word }) => word);
  const theirs = said.filter(({ kind }) => kind === 'number').map(({ word }) => word);
  const [firstTheirs] = theirs;
  const [firstMine] = mine;
  if (firstMine === undefined || firstTheirs === undefined) return { value: 0, reasons: [] };
  const missing = mine.find((number) => !theirs.includes(number));
  return missing === undefined
    ? { value: SAME_NUMBER, reasons: [{ kind: 'sameNumber', word: firstMine }] }
    : {
        value: -OTHER_NUMBER,
        reasons: [{ kind: 'number', word: missing, other: firstTheirs }],
      };
}

/** Who speaks ill of what the statement speaks well of speaks against it. Only listed words are asked. */
function compareFeelings(
  statement: string,
  passage: string,
  own: readonly SaidWord[],
  tools: DirectionTools,
): Weighed {
  const theirs = judgeText(passage, tools.passage.language.code, tools.passage.polarities);
  const felt = theirs?.listed === true ? theirs.score : 0;
  if (Math.abs(felt) < POLARITY_FROM) return { value: 0, reasons: [] };
  const stance = stanceOf(statement, own, tools);
  const size = Math.min(FEELING_MAX, Math.abs(felt));
  const sign = felt < 0 ? -1 : 1;
  return {
    value: FEELING * sign * size * (stance === 0 ? PLAIN_STATEMENT : stance),
    reasons: [{ kind: 'feeling', statement: stance, passage: sign }],
  };
}

function stanceOf(
  statement: string,
  own: readonly SaidWord[],
  { statement: { language, polarities } }: DirectionTools,
): -1 | 0 | 1 {
  if (isDemand(own, language.code) && own.some(({ word }) => doesAway(word, language.code)))
    return -1;
  const judged = judgeText(statement, language.code, polarities);
  if (!judged?.listed || Math.abs(judged.score) < POLARITY_FROM) return 0;
  return judged.score < 0 ? -1 : 1;
}
