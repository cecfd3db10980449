import type { Language } from '../kernel/language.ts';
import { oppositesOf } from './opposites.ts';
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

/** Which words of a statement a passage says too, and which of them it turns. */
export function matchWords(
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
  if (!only) return { value: 0, reasons: [] };
  return {
    value: -LOOSE_NEGATION,
    reasons: [{ kind: 'negator', word: only.word, inPassage: only === theirs }],
  };
}
