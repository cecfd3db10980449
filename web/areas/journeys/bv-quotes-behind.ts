import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { JourneyCellDto, JourneyMapDto, QuoteDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-withheld.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-problem.ts';
import '../../ui/bv-show-more.ts';
import '../../ui/bv-skeleton.ts';
import { BvRetry } from '../../ui/events.ts';
import '../reading/bv-cited-quote.ts';

const SHOWN_AT_ONCE = 20;

/** What was asked for behind a number: how many people, and their words. */
export interface CellQuotes {
  readonly people: number;
  /** Further quotes, not shown because of what people agreed to. */
  readonly withheld: number;
  readonly quotes: readonly QuoteDto[];
  /** Where expectations are compared: which of them are on which side. */
  readonly sides?: JourneyCellDto['sides'];
}

/**
 * The quotes behind a number, a few at a time. Each leads to its place in the source when there is a `projectId`.
 *
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 * @fires bv-retry - The quotes could not be loaded; try again.
 */
@customElement('bv-quotes-behind')
export class BvQuotesBehind extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        --bv-quote-actions: var(--bv-raised);
      }
      .quotes {
        margin-block-start: var(--bv-space-3);
        border-block-start: 1px solid var(--bv-line);
      }
      li {
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      .withheld {
        margin-block-start: var(--bv-space-3);
      }
    `,
  ];

  /** `undefined` while they are on their way. */
  @property({ attribute: false }) quotes: CellQuotes | undefined;
  /** Why they did not come. */
  @property({ attribute: false }) error: unknown;
  @property({ attribute: false }) personas: JourneyMapDto['personas'] = [];
  /** Where the sources are; empty for visitors. */
  @property({ attribute: 'project-id' }) projectId = '';
  /** Said where there are none; empty: nothing. */
  @property() none = '';

  @state() private shown = SHOWN_AT_ONCE;

  constructor() {
    super();
    new LanguageController(this);
  }

  /** Back to the first few, for other quotes. */
  restart(): void {
    this.shown = SHOWN_AT_ONCE;
  }

  override render() {
    if (this.error)
      return html`
        <bv-problem
          heading=${msg('journey.quotesFailed')}
          .error=${this.error}
          @bv-retry=${() => this.dispatchEvent(new BvRetry())}
        ></bv-problem>
      `;
    const { quotes } = this;
    if (!quotes)
      return html`
        <bv-skeleton kind="text" count="6"></bv-skeleton>
      `;
    if (quotes.quotes.length > 0) return html`${this.#list(quotes)} ${withheld(quotes)}`;
    if (quotes.withheld > 0) return withheld(quotes);
    if (this.none === '') return nothing;
    return html`
      <p class="muted quotes">${this.none}</p>
    `;
  }

  #list({ quotes }: CellQuotes) {
    return html`
      <ul class="quotes">
        ${repeat(
          quotes.slice(0, this.shown),
          ({ highlightId }) => highlightId,
          (quote) => html`
            <li>
              <bv-cited-quote
                .quote=${quote}
                .personas=${this.personas}
                .projectId=${this.projectId}
              ></bv-cited-quote>
            </li>
          `,
        )}
      </ul>
      <bv-show-more
        .shown=${Math.min(this.shown, quotes.length)}
        .total=${quotes.length}
        .step=${SHOWN_AT_ONCE}
        @bv-more=${() => (this.shown += SHOWN_AT_ONCE)}
      ></bv-show-more>
    `;
  }
}

function withheld({ withheld: count }: CellQuotes) {
  return html`
    <bv-withheld class="withheld" count=${count}></bv-withheld>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-quotes-behind': BvQuotesBehind;
  }
}
