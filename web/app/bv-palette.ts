import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { hues } from '../styles/hues.ts';
import { listbox } from '../styles/listbox.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import '../ui/bv-dialog.ts';
import '../ui/bv-icon.ts';
import '../ui/bv-kbd.ts';
import { BvChosen, BvClosed, BvInput } from '../ui/events.ts';
import { ListNavigation } from '../ui/list-navigation.ts';
import { renderListbox } from '../ui/listbox-template.ts';
import { filterOptions } from '../ui/match.ts';
import type { Option } from '../ui/options.ts';

/**
 * Jump to anything and do anything by typing. Shows what it is given; the shell decides what a chosen
 * entry does. Entries of one group stand together.
 *
 * @fires bv-input - What is typed, so that more entries can be found, with `value`.
 * @fires bv-chosen - With the entry's `value`.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-palette')
export class BvPalette extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    hues,
    listbox,
    css`
      .field {
        display: flex;
        align-items: center;
        gap: var(--bv-space-3);
        padding-inline: var(--bv-space-4);
        border-block-end: 1px solid var(--bv-line);
      }
      .field bv-icon {
        color: var(--bv-ink-2);
      }
      input {
        flex: 1;
        min-inline-size: 0;
        block-size: 3.25rem;
        border: 0;
        background: none;
        font-size: var(--bv-text-xl);
      }
      input:focus-visible {
        box-shadow: none;
      }
      .list {
        position: relative;
        max-block-size: 26rem;
        overflow: auto;
        padding: var(--bv-space-2);
      }
      .option {
        min-block-size: var(--bv-row);
      }
      .foot {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1h);
        padding: var(--bv-space-2) var(--bv-space-4);
        background: var(--bv-sunken);
        border-block-start: 1px solid var(--bv-line);
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-3);
      }
      .foot bv-kbd:not(:first-child) {
        margin-inline-start: var(--bv-space-2);
      }
      @media (pointer: coarse) {
        .foot {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) entries: readonly Option[] = [];

  @state() private typed = '';
  readonly #list = new ListNavigation(this, (option) => {
    this.dispatchEvent(new BvChosen(option.value));
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) {
      this.typed = '';
      this.#list.first();
    }
    this.#list.setOptions(groupTogether(filterOptions(this.entries, this.typed)));
  }

  override render() {
    return html`
      <bv-dialog
        bare
        flush
        size="large"
        heading=${msg('palette.title')}
        ?open=${this.open}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        <div class="field">
          <bv-icon name="search"></bv-icon>
          ${this.#input()}
          <bv-kbd keys="Esc"></bv-kbd>
        </div>
        <div class="list">${renderListbox(this.#list, this.typed, msg('palette.title'))}</div>
        <div class="foot" aria-hidden="true">
          <bv-kbd keys="↑ ↓"></bv-kbd>
          ${msg('palette.choose')}
          <bv-kbd keys="Enter"></bv-kbd>
          ${msg('palette.open')}
          <bv-kbd keys="Esc"></bv-kbd>
          ${msg('palette.close')}
        </div>
      </bv-dialog>
    `;
  }

  #input() {
    return html`
      <input
        data-autofocus
        role="combobox"
        aria-label=${msg('palette.title')}
        aria-expanded="true"
        aria-controls="listbox"
        aria-autocomplete="list"
        aria-activedescendant=${this.#list.activeId}
        placeholder=${msg('shell.jump')}
        autocomplete="off"
        spellcheck="false"
        .value=${live(this.typed)}
        @input=${this.#onInput}
        @keydown=${(event: KeyboardEvent) => this.#list.keyed(event)}
      />
    `;
  }

  readonly #onInput = (event: Event): void => {
    // Only the input of this template calls the handler.
    this.typed = (event.target as HTMLInputElement).value;
    this.#list.first();
    this.dispatchEvent(new BvInput(this.typed));
  };
}

/** Groups in the order of their best entry. */
function groupTogether(options: readonly Option[]): readonly Option[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = groups.get(option.group ?? '');
    if (group) group.push(option);
    else groups.set(option.group ?? '', [option]);
  }
  return [...groups.values()].flat();
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-palette': BvPalette;
  }
}
