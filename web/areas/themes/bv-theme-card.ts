import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QuoteDto, ThemeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import { permalinkOf } from '../reading/citation.ts';
import './bv-persona-spread.ts';
import './bv-theme-menu.ts';
import './bv-theme-name.ts';
import { droppedQuotes, isDraggingQuotes } from './dragged-quotes.ts';
import { personaShares } from './persona-shares.ts';
import { themeCardStyles } from './theme-card-styles.ts';
import { BvQuotesPlaced } from './theme-events.ts';
import { voicesTemplate } from './voices-template.ts';

const QUOTES_SHOWN = 2;

const STATE_ICONS = {
  proposed: 'circle-question-mark',
  accepted: 'pin',
  hidden: 'eye-off',
} as const;

/**
 * One theme: its name and terms, how many people, of which personas, what they typically say, and how many
 * feel the other way. One that nobody accepted is drawn as a proposal. Quotes can be dropped on it.
 *
 * @fires bv-theme-named - It got another name.
 * @fires bv-theme-wanted - Something is to become of it.
 * @fires bv-quotes-placed - Quotes were dropped on it.
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

  /** Quotes are being dragged over it. */
  @state() private isOver = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { theme } = this;
    if (!theme) return nothing;
    const terms = theme.terms.map(({ term }) => term).join(', ');
    return html`
      <article
        class="${theme.state} ${this.selected ? 'on' : ''} ${this.isOver ? 'over' : ''}"
        @dragover=${this.#draggedOver}
        @dragleave=${() => (this.isOver = false)}
        @drop=${this.#dropped}
      >
        ${this.#standing(theme)}
        <bv-theme-name
          .theme=${theme}
          .href=${this.href}
          ?editable=${this.editable}
        ></bv-theme-name>
        <p class="terms truncate" title=${terms}>${terms}</p>
        <p class="counts">
          ${voicesTemplate(theme.counts)}
        </p>
        <bv-persona-spread .shares=${personaShares(theme, this.personas)}></bv-persona-spread>
        <ul class="quotes">
          ${theme.typicalQuotes.slice(0, QUOTES_SHOWN).map((quote) => this.#quote(theme, quote))}
        </ul>
        <footer>
          ${this.#opposing(theme)}
          ${
            this.editable
              ? html`
                  <bv-theme-menu .theme=${theme}></bv-theme-menu>
                `
              : nothing
          }
        </footer>
      </article>
    `;
  }

  /** Whether people stand behind it, what the last grouping changed, and what came since. */
  #standing({ state, change, placed }: ThemeDto) {
    const joined = change?.joined ?? 0;
    const departed = change?.departed ?? 0;
    return html`
      <p class="standing">
        <span class="state">
          <bv-icon name=${STATE_ICONS[state]} size="s"></bv-icon>
          ${msg(`themes.state.${state}`)}
        </span>
        ${change?.isNew ? html` <span class="new">${msg('themes.isNew')}</span> ` : nothing}
        ${
          !change?.isNew && joined + departed > 0
            ? html` <span>${sinceBefore(joined, departed)}</span> `
            : nothing
        }
        ${newlyPlaced(placed)}
      </p>
    `;
  }

  readonly #draggedOver = (event: DragEvent): void => {
    if (!this.editable || !isDraggingQuotes(event)) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #dropped = (event: DragEvent): void => {
    this.isOver = false;
    const ids = droppedQuotes(event);
    if (!this.theme || ids.length === 0) return;
    event.preventDefault();
    this.dispatchEvent(new BvQuotesPlaced(ids, { themeId: this.theme.id }));
  };

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

/** Quotes that came since the last grouping, marked as computed. */
function newlyPlaced(count: number) {
  if (count === 0) return nothing;
  return html`
    <span class="placed" title=${msg('themes.placedByLikeness')}>
      ${msg('themes.newlyPlaced', { count })}
    </span>
  `;
}

/** "+3 −1", without what is none. */
function sinceBefore(joined: number, departed: number): string {
  return [joined > 0 ? `+${joined}` : '', departed > 0 ? `−${departed}` : '']
    .filter(Boolean)
    .join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-card': BvThemeCard;
  }
}
