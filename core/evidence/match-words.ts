import type { Language } from '../kernel/language.ts';
import { oppositeKey, oppositesOf } from './opposites.ts';
import type { DirectionReason, DirectionTools } from './direction.ts';
import type { SaidWord } from './said-words.ts';

/** What one cue is worth. Reasoned, not fitted: see docs/decisions. */
const NEGATED_WORD = 1.5;
const LOOSE_NEGATION = 0.5;
const NEGATED_WORDS_MAX = 2;
/** So many of them are named. */
const TURNED_NAMED_MAX = 4;
/** Two words are as good as one from here on. */
const ALIKE_FROM = 0.65;
const ALIKE_SHARE = 0.7;

/** What a passage says of the words of a statement. */
export interface Matched {
  /** Share of the statement's content words that the passage says too, 0 … 1. */
  readonly coverage: number;
  readonly words: readonly string[];
  readonly turned: readonly DirectionReason[];
}

/** What a cue is worth, and why. */
export interface Weighed {
  readonly value: number;
  readonly reasons: readonly DirectionReason[];
}

/** A cue that is not there. */
export const NOTHING_WEIGHED: Weighed = { value: 0, reasons: [] };

/** Which words of a statement a passage says too, and which of them it turns. */
export function matchWords(
  own: readonly SaidWord[],
  said: readonly SaidWord[],
  tools: DirectionTools,
): Matched {
  const saidContent = said.filter(({ kind }) => kind === 'content');
  const compared = own
    .filter(({ kind }) => kind === 'content' || kind === 'grammar')
    .map((word) => compareWord(word, said, tools.statement.language));
  const content = compared.filter(({ word }) => word.kind === 'content');
  const hits = content.reduce(
    (sum, { word, isSaid }) => sum + (isSaid ? 1 : nearnessOf(word, saidContent, tools)),
    0,
  );
  // Who denies the same means the same, whatever else the negation reaches in the order of their words.
  const deniesSame = content.some(({ isDenied }) => isDenied);
  return {
    coverage: content.length === 0 ? 0 : hits / content.length,
    words: content.flatMap(({ same }) => (same ? [same.word] : [])),
    turned: compared
      .flatMap(({ turned }) => turned)
      .filter(({ kind }) => kind === 'opposite' || !deniesSame),
  };
}

/** What a passage makes of one word of a statement. */
interface ComparedWord {
  readonly word: SaidWord;
  /** The first time that it is said too. */
  readonly same: SaidWord | undefined;
  /** It is said too, or its opposite is. */
  readonly isSaid: boolean;
  /** Both negate it, the passage wherever it says it. */
  readonly isDenied: boolean;
  readonly turned: readonly DirectionReason[];
}

function compareWord(word: SaidWord, said: readonly SaidWord[], language: Language): ComparedWord {
  const opposite = oppositeIn(word, said, language);
  const turned: DirectionReason[] = [];
  if (opposite && opposite.isNegated === word.isNegated) {
    turned.push({ kind: 'opposite', word: word.word, other: opposite.word });
  }
  const every = word.kind === 'content' ? said.filter(({ stem }) => stem === word.stem) : [];
  const [same] = every;
  if (same && every.every(({ isNegated }) => isNegated !== word.isNegated)) {
    turned.push({ kind: 'negation', word: same.word, inPassage: same.isNegated });
  }
  const isDenied =
    word.isNegated && same !== undefined && every.every(({ isNegated }) => isNegated);
  return { word, same, isSaid: same !== undefined || opposite !== undefined, isDenied, turned };
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
  { word, stem }: SaidWord,
  said: readonly SaidWord[],
  language: Language,
): SaidWord | undefined {
  const opposites = oppositesOf(word, language);
  // Who says the word itself as well weighs both sides.
  if (opposites.size === 0 || said.some((other) => other.stem === stem)) return undefined;
  return said.find((other) => opposites.has(oppositeKey(other.word, language)));
}

/** Words that are turned, or else a negation somewhere on one side only. */
export function turnedBy(
  { turned }: Matched,
  own: readonly SaidWord[],
  said: readonly SaidWord[],
): Weighed {
  if (turned.length > 0) {
    return {
      value: -NEGATED_WORD * Math.min(NEGATED_WORDS_MAX, turned.length),
      reasons: turned.slice(0, TURNED_NAMED_MAX),
    };
  }
  const mine = own.find(({ kind }) => kind === 'negation');
  const theirs = said.find(({ kind }) => kind === 'negation');
  if (mine && theirs) return { value: LOOSE_NEGATION, reasons: [] };
  const only = mine ?? theirs;
  if (!only) return NOTHING_WEIGHED;
  return {
    value: -LOOSE_NEGATION,
    reasons: [{ kind: 'negator', word: only.word, inPassage: only === theirs }],
  };
}
