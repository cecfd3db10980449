import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg } from '../i18n/index.ts';
import { hues } from '../styles/hues.ts';
import { listbox } from '../styles/listbox.ts';
import { surface } from '../styles/surface.ts';
import { BvCreate, BvInput } from './events.ts';
import { FieldElement } from './field-element.ts';
import { FloatingController } from './floating-controller.ts';
import { ListNavigation } from './list-navigation.ts';
import { renderListbox } from './listbox-template.ts';
import { filterOptions } from './match.ts';
import type { Option } from './options.ts';

/**
 * One of many, found by typing: best match first, matched letters underlined, arrows and Enter.
 * Can offer to create what was typed.
 *
 * @fires bv-input - What is typed, with `value`, for lists that come from the server (`external`).
 * @fires bv-change - An option was chosen, with `value`.
 * @fires bv-create - Create this, with `name` (only with `creatable`).
 */
@customElement('bv-combobox')
export class BvCombobox extends FieldElement {
  static override styles = [
    ...FieldElement.styles,
    surface,
    ...hues,
    listbox,
    css`
      .box {
        padding-inline-end: var(--bv-space-2);
        cursor: text;
      }
      .surface {
        padding: var(--bv-space-1);
      }
    `,
  ];

  @property({ attribute: false }) options: readonly Option[] = [];
  @property() placeholder = '';
  /** Offers to create what matches nothing exactly. */
  @property({ type: Boolean }) creatable = false;
  /** The options are already those that match. */
  @property({ type: Boolean }) external = false;

  @state() private open = false;
  @state() private query: string | undefined;
  @query('.surface') private readonly surfaceElement!: HTMLElement | null;
  @query('.box') private readonly box!: HTMLElement;

  readonly #list = new ListNavigation(this, (option) => this.#choose(option));
  readonly #floating = new FloatingController(this, {
    surface: () => this.surfaceElement,
    anchor: () => this.box,
    placement: () => 'bottom-start',
    onDismiss: () => this.#close(),
  });

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const typed = this.query ?? '';
    const matches = this.external ? this.options : filterOptions(this.options, typed);
    const isKnown = matches.some(({ label }) => label.toLowerCase() === typed.trim().toLowerCase());
    const create = { value: CREATE, label: msg('common.create', { name: typed.trim() }) };
    const canCreate = this.creatable && typed.trim() !== '' && !isKnown;
    this.#list.setOptions(canCreate ? [...matches, { ...create, icon: 'plus' }] : matches);
  }

  protected override control(described: string | typeof nothing) {
    const look = this.disabled ? 'disabled' : this.shownError ? 'invalid' : '';
    return html`
      <div class="box ${this.size} ${look}">
        ${this.#input(described)}
        <bv-icon name="chevrons-up-down" size="s"></bv-icon>
      </div>
      <div class="surface" popover="manual">
        ${this.open ? renderListbox(this.#list, this.query ?? '', this.label) : nothing}
      </div>
    `;
  }

  #input(described: string | typeof nothing) {
    const chosen = this.options.find(({ value }) => value === this.value)?.label ?? '';
    return html`
      <input
        id="control"
        class="control"
        role="combobox"
        aria-label=${this.label}
        autocomplete="off"
        spellcheck="false"
        .value=${live(this.query ?? chosen)}
        placeholder=${this.placeholder || nothing}
        ?disabled=${this.disabled}
        aria-autocomplete="list"
        aria-expanded=${this.open}
        aria-controls=${this.open ? 'listbox' : nothing}
        aria-activedescendant=${(this.open && this.#list.activeId) || nothing}
        aria-invalid=${this.shownError ? 'true' : nothing}
        aria-describedby=${described}
        @input=${this.#onInput}
        @click=${() => (this.open = !this.disabled)}
        @keydown=${this.#onKey}
        @blur=${this.#onBlur}
      />
    `;
  }

  override updated(): void {
    if (this.open) this.surfaceElement?.style.setProperty('width', `${this.box.offsetWidth}px`);
    this.#floating.toggle(this.open);
  }

  readonly #onInput = (event: Event): void => {
    // Only the input of this template calls the handler.
    this.query = (event.target as HTMLInputElement).value;
    this.open = true;
    this.#list.first();
    this.dispatchEvent(new BvInput(this.query));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.open = true;
    } else if (this.open) {
      this.#list.keyed(event);
    }
  };

  readonly #onBlur = (): void => {
    this.#close();
    this.left();
  };

  #choose(option: Option): void {
    const typed = (this.query ?? '').trim();
    this.#close();
    if (option.value === CREATE) this.dispatchEvent(new BvCreate(typed));
    else this.committed(option.value);
  }

  #close(): void {
    this.open = false;
    this.query = undefined;
  }
}

/** No option of a caller has this value. */
const CREATE = '\u0000create';

declare global {
  interface HTMLElementTagNameMap {
    'bv-combobox': BvCombobox;
  }
}
