import type { QuoteDto } from '../../api/types.ts';

/** A quote is to be copied with its citation. Crosses shadow roots: the page does it. */
export class BvCitationWanted extends Event {
  readonly quote: QuoteDto;

  constructor(quote: QuoteDto) {
    super('bv-citation-wanted', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-citation-wanted': BvCitationWanted;
  }
}
