import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-search-field.ts';
import { BvClosed, BvInput } from '../../ui/events.ts';

/** The next place that was found is wanted, or the one before. */
export class BvFoundStep extends Event {
  readonly step: -1 | 1;

  constructor(step: -1 | 1) {
    super('bv-found-step', { bubbles: true });
    this.step = step;
  }
}

/**
 * Search in the open text: a field, how many places there are, and steps between them. Enter goes on, with
 * Shift back, Escape closes.
 *
 * @fires bv-input - What is looked for changed.
 * @fires bv-found-step - Another place is wanted.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-find-bar')
export class BvFindBar extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1);
        inline-size: 100%;
      }
      bv-search-field {
        flex: 0 1 20rem;
      }
      .count {
        min-inline-size: 4rem;
        padding-inline: var(--bv-space-2);
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-2);
        white-space: nowrap;
      }
    `,
  ];

  /** How many places there are. */
  @property({ type: Number }) count = 0;
  /** Index of the place that is looked at. */
  @property({ type: Number }) now = -1;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('keydown', this.#escaped, { capture: true });
  }

  override render() {
    return html`
      <bv-search-field
        delay="80"
        label=${msg('reading.findInText')}
        placeholder=${msg('reading.findInText')}
        @bv-input=${(event: BvInput) => this.dispatchEvent(new BvInput(event.value))}
        @keydown=${this.#keyed}
      ></bv-search-field>
      <span class="count" role="status">
        ${msg('common.shownOf', { shown: this.now + 1, total: this.count })}
      </span>
      <bv-button
        variant="ghost"
        size="small"
        icon="chevron-up"
        label=${msg('reading.previousFound')}
        @click=${() => this.dispatchEvent(new BvFoundStep(-1))}
      ></bv-button>
      <bv-button
        variant="ghost"
        size="small"
        icon="chevron-down"
        label=${msg('reading.nextFound')}
        @click=${() => this.dispatchEvent(new BvFoundStep(1))}
      ></bv-button>
      <bv-button
        variant="ghost"
        size="small"
        icon="x"
        label=${msg('common.close')}
        @click=${() => this.dispatchEvent(new BvClosed())}
      ></bv-button>
    `;
  }

  override firstUpdated(): void {
    const field = this.renderRoot.querySelector('bv-search-field');
    void field?.updateComplete.then(() => field.focus());
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.dispatchEvent(new BvFoundStep(event.shiftKey ? -1 : 1));
    }
  };

  /** Before the field empties itself: what was found is where one goes on. */
  readonly #escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new BvClosed());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-find-bar': BvFindBar;
  }
  interface HTMLElementEventMap {
    'bv-found-step': BvFoundStep;
  }
}
