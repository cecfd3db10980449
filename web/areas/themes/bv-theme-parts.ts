import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ThemePartDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-skeleton.ts';
import '../reading/bv-cited-quote.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import { BvQuotesPlaced } from './theme-events.ts';

/**
 * What is in a theme: what several people say within it, each of which can become a theme of its own.
 *
 * @fires bv-quotes-placed - A part becomes a theme.
 */
@customElement('bv-theme-parts')
export class BvThemeParts extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        margin-block-end: var(--bv-space-5);
        padding: var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-sunken);
      }
      section {
        margin-block-start: var(--bv-space-4);
      }
      h4 {
        font-weight: var(--bv-weight-strong);
        text-wrap: balance;
      }
      bv-cited-quote {
        margin-block: var(--bv-space-2);
      }
    `,
  ];

  /** `undefined` while they are looked for. */
  @property({ attribute: false }) parts: readonly ThemePartDto[] | undefined;
  /** Why there are none. */
  @property() error = '';
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  @property() projectId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <h3 class="subheading">${msg('themes.parts')}</h3>
      <div role="status">${this.#found()}</div>
    `;
  }

  #found() {
    if (this.error)
      return html`
        <bv-note tone="warning">${this.error}</bv-note>
      `;
    if (!this.parts)
      return html`
        <bv-skeleton kind="text" count="4"></bv-skeleton>
      `;
    if (this.parts.length < 2)
      return html`
        <p class="meta">${msg('themes.onePart')}</p>
      `;
    return this.parts.map((part) => this.#part(part));
  }

  #part({ label, people, highlightIds, typicalQuotes }: ThemePartDto) {
    const [typical] = typicalQuotes;
    return html`
      <section>
        <h4>${label}</h4>
        <p class="meta">
          ${msg('people.count', { count: people })} ·
          ${msg('themes.mentions', { count: highlightIds.length })}
        </p>
        ${
          typical
            ? html`
                <bv-cited-quote
                  .quote=${typical}
                  .personas=${this.personas}
                  .projectId=${this.projectId}
                ></bv-cited-quote>
              `
            : nothing
        }
        <bv-button
          size="small"
          icon="split"
          @click=${() => this.dispatchEvent(new BvQuotesPlaced(highlightIds, { computedLabel: label }))}
        >
          ${msg('themes.ownTheme')}
        </bv-button>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-parts': BvThemeParts;
  }
}
