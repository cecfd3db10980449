import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { QuoteDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import type { BvToggle } from '../../ui/events.ts';
import { BvHighlightsChosen } from '../evidence/highlight-events.ts';
import '../reading/bv-cited-quote.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import { drag } from './dragged-quotes.ts';

/**
 * Quotes in a list. Whoever may arrange themes chooses some, or drags one to a theme: with it go all that are
 * chosen, if it is one of them.
 *
 * @fires bv-highlights-chosen - Others are chosen.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 */
@customElement('bv-quote-list')
export class BvQuoteList extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: var(--bv-space-2);
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      li[draggable] {
        cursor: grab;
      }
      li.on {
        background: var(--bv-accent-soft);
      }
      bv-checkbox {
        flex: none;
      }
      .said {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) quotes: readonly QuoteDto[] = [];
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  /** Those that nobody and no grouping put there. */
  @property({ attribute: false }) placed: ReadonlySet<string> = new Set();
  @property() projectId = '';
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.quotes,
          ({ highlightId }) => highlightId,
          (quote) => this.#quote(quote),
        )}
      </ul>
    `;
  }

  #quote(quote: QuoteDto) {
    const isChosen = this.chosen.has(quote.highlightId);
    return html`
      <li
        class=${isChosen ? 'on' : ''}
        draggable=${this.editable ? 'true' : nothing}
        @dragstart=${(event: DragEvent) => this.#dragged(event, quote)}
      >
        ${
          this.editable
            ? html`
                <bv-checkbox
                  label=${msg('highlights.choose', { quote: shortQuote(quote.quote) })}
                  ?checked=${isChosen}
                  @bv-toggle=${({ checked }: BvToggle) => this.#choose(quote, checked)}
                ></bv-checkbox>
              `
            : nothing
        }
        <div class="said">
          <bv-cited-quote
            .quote=${quote}
            .personas=${this.personas}
            .projectId=${this.projectId}
          ></bv-cited-quote>
          ${
            this.placed.has(quote.highlightId)
              ? html`
                  <p class="meta">${msg('themes.placedByLikeness')}</p>
                `
              : nothing
          }
        </div>
      </li>
    `;
  }

  #dragged(event: DragEvent, { highlightId, quote }: QuoteDto): void {
    const ids = this.chosen.has(highlightId) ? [...this.chosen] : [highlightId];
    drag(event, ids, quote);
  }

  #choose({ highlightId }: QuoteDto, checked: boolean): void {
    const chosen = new Set(this.chosen);
    if (checked) chosen.add(highlightId);
    else chosen.delete(highlightId);
    this.dispatchEvent(new BvHighlightsChosen(chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-quote-list': BvQuoteList;
  }
}
