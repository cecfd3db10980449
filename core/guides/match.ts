import type { Language } from '../kernel/language.ts';

/** A question of a study's topic guide, as far as matching needs it. */
export interface Wording {
  readonly id: string;
  readonly text: string;
}

/** The question of a guide that some words ask, and how alike they are, 0 … 1. */
export interface Match {
  readonly id: string;
  readonly likeness: number;
}

/** Finds which question of a guide some words ask; null when none is alike enough. */
export type Matcher = (asked: string) => Match | null;

/**
 * From this likeness on two wordings are one question. Measured on the published studies of the development split:
 * docs/decisions/0015-topic-guide.md.
 */
export const LIKENESS_MIN = 0.68;
/** Stop words tell "Where would you go?" from "When would you go?", yet say little. */
const STOP_WORD_WEIGHT = 0.25;
/** Content words that a wording needs before being alike is enough; shorter ones must be the same. */
const CONTENT_WORDS_MIN = 2;
/** A moderator's turn is searched sentence by sentence, and two at a time. */
const SENTENCES_TOGETHER = 2;
/** Longer turns are lectures; the question stands at their end. */
const SENTENCES_MAX = 60;

const INSTRUCTION = /\([^()]*\)|\[[^[\]]*\]/g;
const SENTENCE = /[^.?!\n]+[.?!]*/g;

/** Words with their weights, and the same words in order, to see what is equal. */
interface Bag {
  readonly key: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  readonly content: number;
}

/** Makes the matcher of a guide. Of two questions that are equally alike the earlier one is meant. */
export function matcherOf(guide: readonly Wording[], language: Language): Matcher {
  const questions = guide.map(({ id, text }) => ({ id, bag: bagOf(text, language) }));
  return (asked) => {
    let best: Match | null = null;
    for (const bag of windowsOf(asked, language)) {
      for (const question of questions) {
        const likeness = likenessOf(question.bag, bag);
        if (likeness >= LIKENESS_MIN && likeness > (best?.likeness ?? 0)) {
          best = { id: question.id, likeness };
        }
      }
    }
    return best;
  };
}

/** Whether two wordings are word for word the same, instructions in brackets left out. */
export function sameWords(a: string, b: string): boolean {
  return wordingKey(a) === wordingKey(b);
}

/** A wording without case, signs and instructions in brackets: what is equal is one question. */
export function wordingKey(text: string): string {
  const words = text.replaceAll(INSTRUCTION, ' ').toLowerCase();
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function windowsOf(asked: string, language: Language): Bag[] {
  const sentences = [...asked.replaceAll(INSTRUCTION, ' ').matchAll(SENTENCE)]
    .map(([sentence]) => sentence)
    .slice(-SENTENCES_MAX);
  const windows = [asked];
  for (let from = 0; from < sentences.length; from += 1) {
    for (let size = 1; size <= SENTENCES_TOGETHER; size += 1) {
      if (from + size <= sentences.length) {
        windows.push(sentences.slice(from, from + size).join(' '));
      }
    }
  }
  return windows.map((text) => bagOf(text, language));
}

function bagOf(text: string, language: Language): Bag {
  const weights = new Map<string, number>();
  let content = 0;
  for (const word of language.tokenize(text.replaceAll(INSTRUCTION, ' '))) {
    const isStop = language.isStopword(word);
    const stem = isStop ? word : language.stem(word);
    if (!isStop && !weights.has(stem)) content += 1;
    weights.set(stem, isStop ? STOP_WORD_WEIGHT : 1);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { key: wordingKey(text), weights, total, content };
}

/** Dice's coefficient of weighted words; 1 for the same words in the same order. */
function likenessOf(question: Bag, asked: Bag): number {
  if (question.key === asked.key) return question.key === '' ? 0 : 1;
  if (question.content < CONTENT_WORDS_MIN || asked.content < CONTENT_WORDS_MIN) return 0;
  let shared = 0;
  for (const [word, weight] of question.weights) {
    if (asked.weights.has(word)) shared += weight;
  }
  return (2 * shared) / (question.total + asked.total) - Number.EPSILON;
}
