import { NO_LABEL } from '../../../core/themes/types.ts';
import type { Quote } from '../highlights/index.ts';
import type { Theme } from './themes.store.ts';

/** So many terms stand for a label that is not shown. */
const LABEL_TERMS = 3;

/**
 * A theme for a reader who is not shown everybody's words. The computed label and the terms are words of quotes: those
 * that none of the shown ones says are left out. A label that a person gave stays.
 */
export function speakable(theme: Theme, shown: readonly Quote[]): Theme {
  const said = shown.map(({ quote }) => quote.toLocaleLowerCase());
  const isSaid = (words: string): boolean =>
    said.some((quote) => quote.includes(words.toLocaleLowerCase()));
  const terms = theme.terms.filter(({ term }) => isSaid(term));
  const named = terms
    .slice(0, LABEL_TERMS)
    .map(({ term }) => term)
    .join(', ');
  return {
    ...theme,
    terms,
    computedLabel: isSaid(theme.computedLabel) ? theme.computedLabel : named || NO_LABEL,
  };
}
