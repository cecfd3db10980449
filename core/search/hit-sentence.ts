import type { Span } from '../anchoring/passage.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { sentencesIn } from '../suggestions/sentences.ts';
import { findHits } from './hits.ts';

/**
 * The sentence of a passage that holds most of what somebody searched for, the first of equal ones: what a quote of it
 * would be. The whole passage, without white space around it, where no sentence holds any.
 *
 * @returns In UTF-16 units of the passage.
 */
export function hitSentence(passage: string, query: string, language: LanguageCode): Span {
  const hits = findHits(passage, query);
  const sentences = sentencesIn(passage, { start: 0, end: passage.length }, language);
  let best: Span | undefined;
  let most = 0;
  for (const sentence of sentences) {
    const held = hits.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    if (held.length > most) [best, most] = [sentence, held.length];
  }
  return best ?? withoutSpace(passage);
}

function withoutSpace(passage: string): Span {
  const start = passage.length - passage.trimStart().length;
  return { start, end: Math.max(start, passage.trimEnd().length) };
}
