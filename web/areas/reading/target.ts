import type { Span } from '../../../core/anchoring/passage.ts';
import type { HighlightDto } from '../../api/types.ts';
import { highlightAt } from './citation.ts';
import type { ReadingData } from './reading-loader.ts';

/** What an action is about: a passage that is no highlight yet, or a highlight. */
export type Target =
  | { readonly kind: 'passage'; readonly span: Span }
  | { readonly kind: 'highlight'; readonly id: string };

/** The highlight of a target; also the one that has exactly the passage. */
export function targetHighlight(data: ReadingData, target: Target): HighlightDto | undefined {
  if (target.kind === 'passage') return highlightAt(data.highlights, target.span);
  return data.highlights.find(({ id }) => id === target.id);
}

/** The words of a target. */
export function targetWords(data: ReadingData, target: Target): string {
  if (target.kind === 'highlight') return targetHighlight(data, target)?.quote ?? '';
  return data.source.text.slice(target.span.start, target.span.end);
}
