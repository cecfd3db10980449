import type { Span } from '../../../core/anchoring/passage.ts';
import { hitSentence } from '../../../core/search/hit-sentence.ts';
import type { PassageDto } from '../../api/types.ts';
import type { EvidenceFound, FoundQuote } from './evidence-found.ts';

/** What a search found: a highlight, or words of a source that nobody has marked. */
export type Hit =
  | { readonly kind: 'quote'; readonly key: string; readonly quote: FoundQuote }
  | {
      readonly kind: 'passage';
      readonly key: string;
      readonly passage: PassageDto;
      /** The sentence that was found, in the text of the source. */
      readonly span: Span;
    };

/** The key of a quote among the hits. */
export const quoteKey = ({ highlightId }: FoundQuote): string => highlightId;

/** The key of words that nobody has marked. */
export const passageKey = ({ sourceId, start }: PassageDto): string => `${sourceId} ${start}`;

/** Where in its source the sentence of a passage stands that was searched for. */
export function foundIn({ text, start, language }: PassageDto, query: string): Span {
  const sentence = hitSentence(text, query, language);
  return { start: start + sentence.start, end: start + sentence.end };
}

/** All hits in the order in which they are shown. */
export function hitsOf({ quotes, passages, query }: EvidenceFound): readonly Hit[] {
  return [
    ...quotes.map((quote): Hit => ({ kind: 'quote', key: quoteKey(quote), quote })),
    ...passages.map((passage): Hit => ({
      kind: 'passage',
      key: passageKey(passage),
      passage,
      span: foundIn(passage, query),
    })),
  ];
}

/** The words that are linked. */
export function wordsOf(hit: Hit): string {
  if (hit.kind === 'quote') return hit.quote.quote;
  const { text, start } = hit.passage;
  return text.slice(hit.span.start - start, hit.span.end - start);
}

/** Whose words they are, as far as it is known: who speaks more than once counts once. */
export function speakerOf(hit: Hit): string {
  return hit.kind === 'quote'
    ? (hit.quote.pseudonym ?? hit.quote.sourceId)
    : (hit.passage.speaker ?? hit.passage.sourceId);
}
