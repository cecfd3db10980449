import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ThemeDto, ThemesDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import './bv-theme-card.ts';
import { whatChanged } from './what-changed.ts';

/**
 * The themes as cards, and below them, folded, those that somebody hid.
 *
 * @fires bv-theme-named - One got another name.
 * @fires bv-theme-wanted - Something is to become of one.
 * @fires bv-quotes-placed - Quotes were dropped on one.
 */
@customElement('bv-theme-board')
export class BvThemeBoard extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        padding: var(--bv-space-5) var(--bv-space-6);
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        gap: var(--bv-space-4);
      }
      .changed {
        margin-block-end: var(--bv-space-4);
      }
      details {
        margin-block-start: var(--bv-space-5);
      }
      summary {
        inline-size: fit-content;
        padding-block: var(--bv-space-2);
        color: var(--bv-ink-2);
        cursor: pointer;
      }
      @media (max-width: 40rem) {
        :host {
          padding-inline: var(--bv-space-4);
        }
      }
    `,
  ];

  @property({ attribute: false }) found: ThemesDto | undefined;
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  /** The theme that is open beside. */
  @property({ attribute: 'open-id' }) openId = '';
  @property({ type: Boolean }) editable = false;

  /** The theme that was last scrolled to. */
  #shownId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { found } = this;
    if (!found) return nothing;
    const hidden = found.themes.filter(({ state }) => state === 'hidden');
    return html`
      ${whatChanged(found)}
      ${this.#cards(found.themes.filter(({ state }) => state !== 'hidden'))}
      ${
        hidden.length > 0
          ? html`
              <details>
                <summary>${msg('themes.hiddenOnes', { count: hidden.length })}</summary>
                ${this.#cards(hidden)}
              </details>
            `
          : nothing
      }
    `;
  }

  override updated(): void {
    if (this.openId === this.#shownId || !this.found) return;
    this.#shownId = this.openId;
    // The panel beside the board moves its cards.
    const card = this.renderRoot.querySelector('bv-theme-card[selected]');
    card?.scrollIntoView({ block: 'nearest' });
  }

  #cards(themes: readonly ThemeDto[]) {
    return html`
      <div class="cards">
        ${repeat(
          themes,
          ({ id }) => id,
          (theme) => html`
            <bv-theme-card
              .theme=${theme}
              .personas=${this.personas}
              .href=${`?theme=${theme.id}`}
              ?selected=${theme.id === this.openId}
              ?editable=${this.editable}
            ></bv-theme-card>
          `,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-board': BvThemeBoard;
  }
}
