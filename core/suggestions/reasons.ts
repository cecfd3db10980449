import type { Language } from '../kernel/language.ts';
import { contentStems, contentWords } from '../themes/features.ts';

/** More words are no more of a reason. */
const WORDS_MAX = 4;

/** A text and its language. */
export interface SpokenText {
  readonly text: string;
  readonly language: Language;
}

/**
 * Words that a text shares with others, as they stand in it: those most of the others have, longest first. The
 * reason in words why a tag is suggested.
 */
export function sharedWords(
  { text, language }: SpokenText,
  others: readonly SpokenText[],
): string[] {
  const stems = others.map((other) => new Set(contentStems(other.text, other.language)));
  const shared = new Map<string, { readonly word: string; readonly count: number }>();
  for (const word of contentWords(text, language)) {
    const stem = language.stem(word);
    const count = stems.filter((each) => each.has(stem)).length;
    if (count > 0 && !shared.has(stem)) shared.set(stem, { word, count });
  }
  return [...shared.values()]
    .sort((one, other) => other.count - one.count || other.word.length - one.word.length)
    .slice(0, WORDS_MAX)
    .map(({ word }) => word);
}
