import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { KeptApartDto, QuoteDto, ThemeDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-show-more.ts';
import { permalinkOf } from '../reading/citation.ts';
import { BvTogetherWanted } from './theme-events.ts';

const SHOWN_AT_ONCE = 10;

/**
 * What does not belong together: two quotes, or a quote and a theme. Whoever may arrange themes lets it be together
 * again.
 *
 * @fires bv-together-wanted - With what may be together again.
 */
@customElement('bv-kept-apart')
export class BvKeptApart extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--bv-space-2);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--bv-space-2) var(--bv-space-4);
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      a {
        overflow-wrap: anywhere;
      }
      bv-icon {
        margin-block-start: var(--bv-space-1);
        color: var(--bv-contradicts);
      }
      .second {
        grid-column: 2;
      }
      bv-button {
        grid-area: 1 / 3 / span 2;
      }
    `,
  ];

  @property({ attribute: false }) pairs: readonly KeptApartDto[] = [];
  @property({ attribute: false }) themes: readonly ThemeDto[] = [];
  @property() projectId = '';
  @property({ type: Boolean }) editable = false;

  @state() private shown = SHOWN_AT_ONCE;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const known = new Map<string, string>(this.themes.map(({ id, label }) => [id, label]));
    // A theme whose quotes nobody may read has no name here.
    const pairs = this.pairs.filter(({ other, themeId }) => other ?? known.has(themeId ?? ''));
    if (pairs.length === 0) return nothing;
    const shown = Math.min(this.shown, pairs.length);
    return html`
      <div class="head">
        <h2 class="heading">${msg('themes.keptApart')}</h2>
        <span class="meta">${formatNumber(pairs.length)}</span>
      </div>
      <p class="meta">${msg('themes.keptApartText')}</p>
      <ul>
        ${repeat(
          pairs.slice(0, shown),
          ({ id }) => id,
          (pair) => this.#pair(pair, known),
        )}
      </ul>
      <bv-show-more
        .shown=${shown}
        .total=${pairs.length}
        .step=${SHOWN_AT_ONCE}
        @bv-more=${() => (this.shown += SHOWN_AT_ONCE)}
      ></bv-show-more>
    `;
  }

  #pair({ id, quote, other, themeId }: KeptApartDto, known: ReadonlyMap<string, string>) {
    const name = known.get(themeId ?? '') ?? '';
    return html`
      <li>
        <bv-icon name="unlink" size="s"></bv-icon>
        ${this.#quote(quote)}
        <span class="second">
          ${
            other
              ? this.#quote(other)
              : html`
                  <a href=${`?theme=${themeId ?? ''}`}>${msg('themes.theTheme', { name })}</a>
                `
          }
        </span>
        ${
          this.editable
            ? html`
                <bv-button
                  variant="ghost"
                  size="small"
                  icon="x"
                  label=${msg('themes.noLongerApart', { quote: shortQuote(quote.quote) })}
                  @click=${() => this.dispatchEvent(new BvTogetherWanted(id))}
                ></bv-button>
              `
            : nothing
        }
      </li>
    `;
  }

  #quote({ quote, sourceId, highlightId, sourceTitle }: QuoteDto) {
    return html`
      <a
        class="quote"
        href=${permalinkOf(this.projectId, sourceId, highlightId)}
        title=${sourceTitle ?? ''}
        >${shortQuote(quote)}</a
      >
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-kept-apart': BvKeptApart;
  }
}
