import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QuoteDto, ThemeDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import { permalinkOf } from '../reading/citation.ts';
import './bv-persona-spread.ts';
import './bv-theme-name.ts';
import { personaShares } from './persona-shares.ts';
import { themeCardStyles } from './theme-card-styles.ts';

const QUOTES_SHOWN = 2;

/**
 * One theme: its name and terms, how many people, of which personas, what they typically say, and how many
 * feel the other way.
 *
 * @fires bv-theme-named - It got another name.
 */
@customElement('bv-theme-card')
export class BvThemeCard extends LitElement {
  static override styles = [
    reset,
    text,
    themeCardStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) theme: ThemeDto | undefined;
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  /** Where all its quotes are. */
  @property() href = '';
  @property({ type: Boolean, reflect: true }) selected = false;
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { theme } = this;
    if (!theme) return nothing;
    const terms = theme.terms.map(({ term }) => term).join(', ');
    return html`
      <article class=${this.selected ? 'on' : ''}>
        <bv-theme-name
          .theme=${theme}
          .href=${this.href}
          ?editable=${this.editable}
        ></bv-theme-name>
        <p class="terms truncate" title=${terms}>${terms}</p>
        <p class="counts">
          <b>${formatNumber(theme.counts.people)}</b>
          ${msg('themes.people', { count: theme.counts.people })}
          <span class="faint">
            · ${msg('themes.sources', { count: theme.counts.sources })} ·
            ${msg('themes.mentions', { count: theme.counts.mentions })}
          </span>
        </p>
        <bv-persona-spread .shares=${personaShares(theme, this.personas)}></bv-persona-spread>
        <ul class="quotes">
          ${theme.typicalQuotes.slice(0, QUOTES_SHOWN).map((quote) => this.#quote(theme, quote))}
        </ul>
        <footer>${this.#opposing(theme)}</footer>
      </article>
    `;
  }

  #quote({ projectId }: ThemeDto, quote: QuoteDto) {
    const { pseudonym, personaIds, sourceId, highlightId, sourceTitle } = quote;
    const persona = this.personas.find(({ id }) => personaIds.some((own) => own === id));
    return html`
      <li>
        <a
          class="quote"
          href=${permalinkOf(projectId, sourceId, highlightId)}
          title=${sourceTitle ?? ''}
          >${quote.quote}</a
        >
        ${
          pseudonym
            ? html`
                <bv-person-chip
                  name=${pseudonym}
                  .hue=${persona?.hue}
                ></bv-person-chip>
              `
            : nothing
        }
      </li>
    `;
  }

  #opposing({ opposing }: ThemeDto) {
    if (opposing === 0)
      return html`
        <span class="meta">${msg('themes.nobodyOpposes')}</span>
      `;
    return html`
      <a class="against" href=${this.href}>
        <bv-icon name="minus" size="s"></bv-icon>
        ${msg('themes.oppose', { count: opposing })}
      </a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-card': BvThemeCard;
  }
}
