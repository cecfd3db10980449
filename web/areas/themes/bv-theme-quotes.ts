import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QuoteDto, ThemeDto } from '../../api/types.ts';
import { formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-withheld.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-show-more.ts';
import { BvHighlightsChosen } from '../evidence/highlight-events.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import './bv-persona-spread.ts';
import './bv-quote-list.ts';
import { droppedQuotes } from './dragged-quotes.ts';
import { personaShares } from './persona-shares.ts';
import { BvApartWanted } from './theme-events.ts';
import { type ThemeVoices, themeVoices } from './theme-voices.ts';
import { voicesTemplate } from './voices-template.ts';

const SHOWN_AT_ONCE = 20;

/** A theme with everything that was said in it, most typical first. */
export type OpenTheme = ThemeDto & {
  readonly quotes: readonly QuoteDto[];
  readonly placedIds: readonly string[];
};

/**
 * All quotes of a theme: first of those who feel the other way, then the most typical.
 *
 * @fires bv-highlights-chosen - Other quotes are chosen.
 * @fires bv-apart-wanted - Quotes do not belong here, or not together.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 */
@customElement('bv-theme-quotes')
export class BvThemeQuotes extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        --bv-quote-actions: var(--bv-raised);
      }
      .zone {
        position: sticky;
        inset-block-start: 0;
        z-index: var(--bv-z-sticky);
        block-size: 0;
      }
      .zone p {
        padding: var(--bv-space-4);
        border: 2px dashed var(--bv-contradicts);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
        color: var(--bv-contradicts);
        font-weight: var(--bv-weight-strong);
        text-align: center;
      }
      .zone p.over {
        background: var(--bv-contradicts-soft);
      }
      bv-persona-spread {
        margin-block-start: var(--bv-space-3);
      }
      .terms {
        margin-block-end: var(--bv-space-2);
      }
      h3 {
        margin-block-start: var(--bv-space-5);
        padding-block-end: var(--bv-space-1h);
        border-block-end: 1px solid var(--bv-line-strong);
      }
      .all {
        margin-block-start: var(--bv-space-3);
      }
      h3.against {
        color: var(--bv-contradicts);
      }
    `,
  ];

  @property({ attribute: false }) theme: OpenTheme | undefined;
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ type: Boolean }) editable = false;

  @state() private shown = SHOWN_AT_ONCE;
  /** One of the quotes is being dragged, and is over the place for what does not belong here. */
  @state() private isDragging = false;
  @state() private isOver = false;

  #voices: ThemeVoices = { opposing: [], others: [] };
  #placed: ReadonlySet<string> = new Set();

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('dragstart', this.#startDragging);
    this.addEventListener('dragend', this.#stopDragging);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('theme')) return;
    this.shown = SHOWN_AT_ONCE;
    this.#placed = new Set(this.theme?.placedIds);
    this.#voices = themeVoices(this.theme?.quotes ?? [], this.theme?.sentiment ?? null);
  }

  override render() {
    const { theme } = this;
    if (!theme) return nothing;
    const { opposing, others } = this.#voices;
    return html`
      ${this.isDragging ? this.#zone(theme) : nothing}
      <p class="meta terms">${theme.terms.map(({ term }) => term).join(', ')}</p>
      <p>
        ${voicesTemplate(theme.counts)}
        <span class="faint">
          ${
            theme.sentiment === null
              ? nothing
              : html`
                  · ${msg('themes.sentiment', { mean: formatSigned(theme.sentiment) })}
                `
          }
          ${byWords(theme)}
        </span>
      </p>
      <bv-persona-spread .shares=${personaShares(theme, this.personas)}></bv-persona-spread>
      ${this.editable ? this.#chooseAll(theme) : nothing}
      ${
        opposing.length > 0
          ? html`
              <h3 class="subheading against">
                ${msg('themes.oppose', { count: theme.opposing })}
              </h3>
              ${this.#list(opposing)}
              <h3 class="subheading">${msg('themes.theOthers')}</h3>
            `
          : html`
              <h3 class="subheading">${msg('themes.quotes')}</h3>
            `
      }
      ${this.#list(others.slice(0, this.shown))}
      <bv-show-more
        .shown=${Math.min(this.shown, others.length)}
        .total=${others.length}
        .step=${SHOWN_AT_ONCE}
        @bv-more=${() => (this.shown += SHOWN_AT_ONCE)}
      ></bv-show-more>
      <bv-withheld count=${theme.withheld}></bv-withheld>
    `;
  }

  /** Where a quote is dropped that does not belong in this theme. */
  #zone({ id, label }: OpenTheme) {
    return html`
      <div class="zone">
        <p
          class=${this.isOver ? 'over' : ''}
          @dragover=${(event: DragEvent) => {
            event.preventDefault();
            this.isOver = true;
          }}
          @dragleave=${() => (this.isOver = false)}
          @drop=${(event: DragEvent) => {
            event.preventDefault();
            this.#stopDragging();
            this.dispatchEvent(new BvApartWanted(droppedQuotes(event), { themeId: id }));
          }}
        >
          ${msg('themes.apartFrom', { name: label })}
        </p>
      </div>
    `;
  }

  readonly #startDragging = (): void => {
    // A page that changes while a drag begins ends it.
    setTimeout(() => (this.isDragging = this.editable));
  };

  readonly #stopDragging = (): void => {
    this.isDragging = false;
    this.isOver = false;
  };

  #chooseAll({ quotes }: OpenTheme) {
    const ids = quotes.map(({ highlightId }) => highlightId);
    return html`
      <bv-button
        class="all"
        variant="ghost"
        size="small"
        icon="list-checks"
        @click=${() => this.dispatchEvent(new BvHighlightsChosen(new Set(ids)))}
      >
        ${msg('themes.chooseAll', { count: ids.length })}
      </bv-button>
    `;
  }

  #list(quotes: readonly QuoteDto[]) {
    return html`
      <bv-quote-list
        .quotes=${quotes}
        .personas=${this.personas}
        .chosen=${this.chosen}
        .placed=${this.#placed}
        .projectId=${this.theme?.projectId ?? ''}
        ?editable=${this.editable}
      ></bv-quote-list>
    `;
  }
}

/** What the words say where nobody set a sentiment; apart from what people set, with people of its own. */
function byWords({ computedSentiment: computed }: OpenTheme) {
  if (!computed) return nothing;
  const people = msg('people.count', { count: computed.people });
  return html`
    · ${msg('themes.byWords', { mean: formatSigned(computed.mean), people })}
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-quotes': BvThemeQuotes;
  }
}
