import type { Span } from './passage.ts';

/** Stands for a character that nobody may read any more; one UTF-16 code unit, so that offsets stay. */
export const MASK = '█';

/** A text in which the characters of spans are masked; line ends stay, and so does every offset. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const begin = Math.max(start, from);
    if (begin >= end) continue;
    parts.push(text.slice(from, begin), text.slice(begin, end).replaceAll(/[^\n]/g, MASK));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Where some words stand in a text, each time, not as part of a longer word. */
export function occurrencesOf(text: string, words: string): Span[] {
  if (words === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!isWordCharacter(text, at - 1) && !continuesWord(text, end)) found.push({ start: at, end });
  }
  return found;
}

function isWordCharacter(text: string, offset: number): boolean {
  return offset >= 0 && /[\p{L}\p{N}]/u.test(text.charAt(offset));
}

/** A letter or digit follows, other than the s of a genitive. */
function continuesWord(text: string, end: number): boolean {
  if (!isWordCharacter(text, end)) return false;
  return text.charAt(end) !== 's' || isWordCharacter(text, end + 1);
}
