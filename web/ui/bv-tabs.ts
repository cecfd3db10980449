import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber, LanguageController } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { BvChange } from './events.ts';
import { stepFrom, type Option } from './options.ts';

/**
 * Parts of one page, one shown at a time. Arrows, Home and End move and show.
 *
 * @fires bv-change - Another tab, with `value`.
 * @slot VALUE - What the tab with that value shows.
 */
@customElement('bv-tabs')
export class BvTabs extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      [role='tablist'] {
        display: flex;
        gap: var(--bv-space-5);
        border-block-end: 1px solid var(--bv-line);
        overflow-x: auto;
        scrollbar-width: none;
      }
      [role='tab'] {
        min-block-size: var(--bv-control-md);
        padding-block-end: var(--bv-space-1);
        border-block-end: 2px solid transparent;
        color: var(--bv-ink-2);
        font-weight: var(--bv-weight-medium);
        white-space: nowrap;
      }
      [role='tab']:hover {
        color: var(--bv-ink);
      }
      [role='tab']:focus-visible {
        box-shadow: inset 0 0 0 2px var(--bv-focus);
      }
      [role='tab'][aria-selected='true'] {
        color: var(--bv-ink);
        border-color: var(--bv-ink);
      }
      .count {
        color: var(--bv-ink-3);
        font-weight: var(--bv-weight-text);
      }
      [role='tabpanel'] {
        padding-block-start: var(--bv-space-4);
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Option[] = [];
  @property() value = '';
  /** What the tabs are parts of. */
  @property() label = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div role="tablist" aria-label=${this.label || nothing} @keydown=${this.#keyed}>
        ${this.tabs.map((tab) => this.#tab(tab))}
      </div>
      <div role="tabpanel" id="panel" tabindex="0" aria-labelledby="tab-${this.value}">
        <slot name=${this.value}></slot>
      </div>
    `;
  }

  #tab(tab: Option) {
    const selected = tab.value === this.value;
    return html`
      <button
        type="button"
        role="tab"
        id="tab-${tab.value}"
        aria-selected=${selected}
        aria-controls="panel"
        tabindex=${selected ? 0 : -1}
        @click=${() => this.#choose(tab.value)}
      >
        ${tab.label}
        ${
          tab.count === undefined
            ? nothing
            : html`
                <span class="count">${formatNumber(tab.count)}</span>
              `
        }
      </button>
    `;
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const target = this.#target(event.key);
    if (!target) return;
    event.preventDefault();
    this.#choose(target.value);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    });
  };

  #target(key: string): Option | undefined {
    if (key === 'ArrowRight') return stepFrom(this.tabs, this.value, 1);
    if (key === 'ArrowLeft') return stepFrom(this.tabs, this.value, -1);
    if (key === 'Home') return this.tabs[0];
    return key === 'End' ? this.tabs.at(-1) : undefined;
  }

  #choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new BvChange(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tabs': BvTabs;
  }
}
