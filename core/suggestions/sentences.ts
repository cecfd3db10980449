import type { Span } from '../anchoring/passage.ts';
import type { LanguageCode } from '../kernel/languages.ts';

/** Shorter ones say too little to be tagged: "Yes." "Not really." */
const LENGTH_MIN = 25;
/** Longer ones are no sentences but tables and lists without full stops. */
const LENGTH_MAX = 600;

const segmenters = new Map<LanguageCode, Intl.Segmenter>();

/** The sentences within a span of a text, line by line, without white space around them. Linear. */
export function sentencesIn(text: string, within: Span, language: LanguageCode): Span[] {
  const found: Span[] = [];
  let start = within.start;
  for (const line of text.slice(within.start, within.end).split('\n')) {
    for (const { segment, index } of segmenterOf(language).segment(line)) {
      const words = segment.trim();
      if (words.length < LENGTH_MIN || words.length > LENGTH_MAX) continue;
      const from = start + index + segment.indexOf(words);
      found.push({ start: from, end: from + words.length });
    }
    start += line.length + 1;
  }
  return found;
}

function segmenterOf(language: LanguageCode): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
