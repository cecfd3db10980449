import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber, LanguageController } from '../i18n/index.ts';
import { hues } from '../styles/hues.ts';
import { reset } from '../styles/reset.ts';
import { BvChange } from './events.ts';
import './bv-icon.ts';
import { stepFrom, type Option } from './options.ts';

/**
 * One of a few, side by side, that changes what is shown at once: as is or to be, a filter. `quiet`
 * has no frame, for a row of filters with counts.
 *
 * @fires bv-change - Another option, with `value`.
 */
@customElement('bv-segmented')
export class BvSegmented extends LitElement {
  static override styles = [
    reset,
    hues,
    css`
      :host {
        display: inline-flex;
        max-inline-size: 100%;
      }
      [role='radiogroup'] {
        display: inline-flex;
        padding: 1px;
        border: 1px solid var(--bv-line-strong);
        border-radius: var(--bv-radius-2);
        background: var(--bv-sunken);
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        min-block-size: calc(var(--bv-control-md) - var(--bv-space-1));
        padding-inline: var(--bv-space-2h);
        border-radius: var(--bv-radius-1);
        color: var(--bv-ink-2);
        font-weight: var(--bv-weight-medium);
        white-space: nowrap;
      }
      button:hover {
        color: var(--bv-ink);
      }
      button:focus-visible {
        box-shadow: inset 0 0 0 2px var(--bv-focus);
      }
      button[aria-checked='true'] {
        background: var(--bv-raised);
        color: var(--bv-ink);
        box-shadow:
          var(--bv-shadow-1),
          0 0 0 1px var(--bv-line);
      }
      button[aria-checked='true']:focus-visible {
        box-shadow: inset 0 0 0 2px var(--bv-focus);
      }
      button:disabled {
        color: var(--bv-ink-disabled);
        cursor: not-allowed;
      }
      .count {
        color: var(--bv-ink-3);
        font-weight: var(--bv-weight-text);
      }
      bv-icon {
        color: var(--hue-ink, inherit);
      }
      :host([quiet]) [role='radiogroup'] {
        border-color: transparent;
        background: none;
        gap: var(--bv-space-1);
      }
      :host([quiet]) button {
        border-radius: var(--bv-radius-2);
      }
      :host([quiet]) button:hover {
        background: var(--bv-hover);
      }
      :host([quiet]) button[aria-checked='true'] {
        background: var(--bv-active);
        box-shadow: none;
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ type: Boolean, reflect: true }) quiet = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div role="radiogroup" aria-label=${this.label} @keydown=${this.#keyed}>
        ${this.options.map((option, index) => this.#option(option, index))}
      </div>
    `;
  }

  #option(option: Option, index: number) {
    const checked = option.value === this.value;
    const isFirst = index === 0 && !this.options.some(({ value }) => value === this.value);
    return html`
      <button
        type="button"
        role="radio"
        aria-checked=${checked}
        tabindex=${checked || isFirst ? 0 : -1}
        ?disabled=${option.disabled ?? false}
        @click=${() => this.#choose(option.value)}
      >
        ${
          option.icon
            ? html`
                <bv-icon name=${option.icon} size="s" data-hue=${option.hue ?? nothing}></bv-icon>
              `
            : nothing
        }
        ${option.label}
        ${
          option.count === undefined
            ? nothing
            : html`
                <span class="count">${formatNumber(option.count)}</span>
              `
        }
      </button>
    `;
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
    if (!forward && !back) return;
    event.preventDefault();
    const next = stepFrom(this.options, this.value, forward ? 1 : -1);
    if (!next) return;
    this.#choose(next.value);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    });
  };

  #choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new BvChange(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-segmented': BvSegmented;
  }
}
