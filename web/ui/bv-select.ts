import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { msg } from '../i18n/index.ts';
import { FieldElement } from './field-element.ts';
import type { Option } from './options.ts';

/**
 * One of a short list; for long lists that need a search see `bv-combobox`. Without a value it says
 * `placeholder`.
 *
 * @fires bv-change - Another option, with `value`.
 * @slot below - Under hint and error.
 */
@customElement('bv-select')
export class BvSelect extends FieldElement {
  static override styles = [
    ...FieldElement.styles,
    css`
      .box {
        position: relative;
        padding-inline-end: 0;
      }
      .control {
        appearance: none;
        padding-inline-end: var(--bv-space-8);
        text-overflow: ellipsis;
        cursor: pointer;
      }
      option {
        color: var(--bv-ink);
        background: var(--bv-raised);
      }
      .box > bv-icon {
        position: absolute;
        inset-inline-end: var(--bv-space-2);
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) options: readonly Option[] = [];
  @property() placeholder = '';

  protected override control(described: string | typeof nothing) {
    const look = this.disabled ? 'disabled' : this.shownError ? 'invalid' : '';
    return html`
      <div class="box ${this.size} ${look}">
        <select
          id="control"
          class="control"
          ?required=${this.required}
          ?disabled=${this.disabled}
          aria-invalid=${this.shownError ? 'true' : nothing}
          aria-describedby=${described}
          @change=${this.#onChange}
          @blur=${this.left}
        >
          ${this.#placeholderOption()}
          ${this.options.map(
            (option) => html`
              <option
                value=${option.value}
                ?selected=${option.value === this.value}
                ?disabled=${option.disabled ?? false}
              >
                ${option.label}
              </option>
            `,
          )}
        </select>
        <bv-icon name="chevron-down"></bv-icon>
      </div>
    `;
  }

  #placeholderOption() {
    if (this.options.some((option) => option.value === this.value)) return nothing;
    return html`
      <option value="" selected disabled>${this.placeholder || msg('field.choose')}</option>
    `;
  }

  readonly #onChange = (event: Event): void => {
    // Only the select element of this template calls the handler.
    this.committed((event.target as HTMLSelectElement).value);
    this.validate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-select': BvSelect;
  }
}
