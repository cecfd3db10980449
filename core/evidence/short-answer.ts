import type { Span } from '../anchoring/passage.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { allSentencesIn } from '../suggestions/sentences.ts';

/** What is longer says by itself what it is about. */
export const SHORT_ANSWER_MAX = 60;

/**
 * The part of an answer that says little without the question before it: all of it where it is short, else its
 * first sentence where that is. Null where even that speaks for itself.
 */
export function shortAnswerIn(answer: string, language: LanguageCode): Span | null {
  const all = trimmed(answer, { start: 0, end: answer.length });
  if (all.end === all.start) return null;
  if (isShort(all)) return all;
  const [first] = sentencesOf(answer, language);
  return first && isShort(first) ? first : null;
}

/** The question that a moderator's turn ends with, without what was said before it; null where nothing is asked. */
export function askedIn(turn: string, language: LanguageCode): Span | null {
  return sentencesOf(turn, language).findLast(({ end }) => turn[end - 1] === '?') ?? null;
}

function isShort({ start, end }: Span): boolean {
  return end - start <= SHORT_ANSWER_MAX;
}

function sentencesOf(text: string, language: LanguageCode): Span[] {
  return allSentencesIn(text, { start: 0, end: text.length }, language);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
