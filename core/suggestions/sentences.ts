import type { Span } from '../anchoring/passage.ts';
import type { LanguageCode } from '../kernel/languages.ts';

/** Shorter ones say too little to be tagged: "Yes." "Not really." */
const LENGTH_MIN = 25;
/** Longer ones are no sentences but tables and lists without full stops. */
const LENGTH_MAX = 600;

/**
 * So much of a line is taken apart at once, in UTF-16 units: for a line of nothing but abbreviations, the time that the
 * segmenter takes grows with the square of its length.
 */
const PIECE_LENGTH = 4000;

const segmenters = new Map<LanguageCode, Intl.Segmenter>();

/** The sentences within a span of a text that can be tagged: neither too short nor too long. Linear. */
export function sentencesIn(text: string, within: Span, language: LanguageCode): Span[] {
  return allSentencesIn(text, within, language).filter(({ start, end }) => {
    const length = end - start;
    return length >= LENGTH_MIN && length <= LENGTH_MAX;
  });
}

/** All sentences within a span of a text, line by line, without white space around them. Linear. */
export function allSentencesIn(text: string, within: Span, language: LanguageCode): Span[] {
  const found: Span[] = [];
  let start = within.start;
  for (const line of text.slice(within.start, within.end).split('\n')) {
    for (const { segment, index } of sentencesOf(line, segmenterOf(language))) {
      const words = segment.trim();
      if (words === '') continue;
      const from = start + index + segment.indexOf(words);
      found.push({ start: from, end: from + words.length });
    }
    start += line.length + 1;
  }
  return found;
}

type Sentence = Pick<Intl.SegmentData, 'segment' | 'index'>;

/** The sentences of a line, some of it at a time. Of one that fills a piece, and is far too long, nothing is given. */
function* sentencesOf(line: string, segmenter: Intl.Segmenter): Generator<Sentence> {
  let isTail = false;
  for (let from = 0; from < line.length;) {
    const piece = line.slice(from, from + PIECE_LENGTH);
    const isLast = from + piece.length === line.length;
    const sentences = [...segmenter.segment(piece)];
    // Where more follows, the last sentence of a piece may go on: it is read with what follows.
    const next = isLast ? piece.length : (sentences.at(-1)?.index ?? 0);
    for (const { segment, index } of sentences) {
      const isWhole = index < next && !(isTail && index === 0);
      if (isWhole) yield { segment, index: from + index };
    }
    isTail = next === 0;
    from += isTail ? piece.length : next;
  }
}

function segmenterOf(language: LanguageCode): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
