import type { EvidenceFilter } from './evidence-filter.ts';
import type { FoundQuote } from './evidence-found.ts';

/** Other evidence is to be shown. Crosses shadow roots: the page keeps the filter in the address. */
export class BvFilterChanged extends Event {
  readonly changes: Partial<EvidenceFilter>;

  constructor(changes: Partial<EvidenceFilter>) {
    super('bv-filter-changed', { bubbles: true, composed: true });
    this.changes = changes;
  }
}

/** Somebody wants a quote in the clipboard, with its citation. Crosses shadow roots, as above. */
export class BvQuoteCopyWanted extends Event {
  readonly quote: FoundQuote;

  constructor(quote: FoundQuote) {
    super('bv-quote-copy-wanted', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-filter-changed': BvFilterChanged;
    'bv-quote-copy-wanted': BvQuoteCopyWanted;
  }
}
