/** The highlights area: marked passages, their tags, and quotes as they are shown elsewhere. */
export { followSource } from './follow-source.ts';
export { correctText } from './correct-text.service.ts';
export { followText } from './follow-text.ts';
export { judgeLeftOver, keepSentiments } from './keep-sentiments.ts';
export { mountHighlights } from './highlights.routes.ts';
export { createHighlight, setHighlightTags, setRemoved } from './highlights.service.ts';
export { joinPassages, type JoinOrder } from './join-passages.ts';
export { splitPassage, type SplitOrder } from './split-passage.ts';
export { toHighlightDto } from './highlight-dto.ts';
export { turnHighlight } from './highlight-state.ts';
export { requireHighlight, requirePassage } from './require-highlight.ts';
export { type FivePoint, type Highlight, listHighlights } from './highlights.store.ts';
export { maskHighlights } from './mask.service.ts';
export { toQuoteDto } from './quote-dto.ts';
export { listQuotes, type Quote } from './quotes.store.ts';
export { MASKED, selectSpoken } from './spoken.store.ts';
export { retagHighlights } from './retag.service.ts';
export { listHighlightIdsOf, reassignHighlights } from './reassign.store.ts';
