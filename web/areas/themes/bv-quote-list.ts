import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
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
import { drag, droppedQuotes, isDraggingQuotes } from './dragged-quotes.ts';
import { BvApartWanted } from './theme-events.ts';

/**
 * Quotes in a list. Whoever may arrange themes chooses some, or drags one: to a theme, where it goes, or onto another
 * quote, from which it is kept apart then. With it go all that are chosen, if it is one of them.
 *
 * @fires bv-highlights-chosen - Others are chosen.
 * @fires bv-apart-wanted - Quotes were dropped onto one that they do not belong with.
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
        position: relative;
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
      li.over {
        outline: 2px dashed var(--bv-contradicts);
        outline-offset: -2px;
      }
      .apart {
        position: absolute;
        inset-block-end: var(--bv-space-2);
        inset-inline-end: var(--bv-space-2);
        padding: var(--bv-space-1) var(--bv-space-2);
        border-radius: var(--bv-radius-2);
        background: var(--bv-contradicts-soft);
        color: var(--bv-contradicts);
        font-weight: var(--bv-weight-strong);
        pointer-events: none;
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

  /** The one that was last dragged from here: it is not kept apart from itself. */
  #draggedId = '';

  /** Quotes are being dragged over this one. */
  @state() private overId = '';

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
    const isOver = this.overId === quote.highlightId;
    return html`
      <li
        class="${isChosen ? 'on' : ''} ${isOver ? 'over' : ''}"
        draggable=${this.editable ? 'true' : nothing}
        @dragstart=${(event: DragEvent) => this.#dragged(event, quote)}
        @dragover=${(event: DragEvent) => this.#draggedOver(event, quote)}
        @dragleave=${this.#draggedOut}
        @drop=${(event: DragEvent) => this.#dropped(event, quote)}
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
            isOver
              ? html`
                  <p class="apart">${msg('themes.keepApart')}</p>
                `
              : nothing
          }
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
    this.#draggedId = highlightId;
    drag(event, ids, quote);
  }

  #draggedOver(event: DragEvent, { highlightId }: QuoteDto): void {
    if (!this.editable || !isDraggingQuotes(event) || this.#draggedId === highlightId) return;
    event.preventDefault();
    this.overId = highlightId;
  }

  readonly #draggedOut = ({ currentTarget, relatedTarget }: DragEvent): void => {
    // Into one of its own parts is not out of it.
    const isWithin =
      relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!isWithin) this.overId = '';
  };

  #dropped(event: DragEvent, { highlightId }: QuoteDto): void {
    this.overId = '';
    const ids = droppedQuotes(event).filter((id) => id !== highlightId);
    if (!this.editable || ids.length === 0) return;
    event.preventDefault();
    this.dispatchEvent(new BvApartWanted(ids, { highlightId }));
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
