import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { HUES } from '../../../core/codebook/tags.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { field } from '../../styles/field.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { visuallyHidden } from '../../styles/text.ts';
import { HUE_WORDS } from './hue-words.ts';

/** The colour of a tag, one of the twelve. Takes part in a form under `name`, as a number. */
@customElement('bv-hue-field')
export class BvHueField extends LitElement {
  static formAssociated = true;
  static override styles = [
    reset,
    visuallyHidden,
    field,
    hues,
    css`
      :host {
        display: block;
      }
      legend {
        padding: 0;
        margin-block-end: var(--bv-space-1h);
      }
      .hues {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1);
      }
      label {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: var(--bv-control-md);
        block-size: var(--bv-control-md);
        border-radius: var(--bv-radius-2);
        cursor: pointer;
      }
      label:hover {
        background: var(--bv-hover);
      }
      input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .dot {
        inline-size: var(--bv-icon);
        block-size: var(--bv-icon);
        border-radius: var(--bv-radius-full);
        background: var(--hue-solid);
      }
      :checked ~ .dot {
        outline: 2px solid var(--bv-ink);
        outline-offset: 2px;
      }
      :focus-visible ~ .dot {
        box-shadow: var(--bv-focus-ring);
      }
      @media (pointer: coarse) {
        label {
          inline-size: var(--bv-touch);
          block-size: var(--bv-touch);
        }
      }
    `,
  ];

  @property() name = '';
  @property({ type: Number }) value = 1;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#internals.setFormValue(String(this.value));
  }

  override render() {
    return html`
      <fieldset>
        <legend class="field-label">${msg('codebook.hue')}</legend>
        <div class="hues">
          ${Array.from({ length: HUES }, (_, index) => this.#hue(index + 1))}
        </div>
      </fieldset>
    `;
  }

  #hue(hue: number) {
    const word = HUE_WORDS[hue - 1];
    return html`
      <label data-hue=${hue} title=${word ? msg(word) : ''}>
        <input
          type="radio"
          name="hue"
          .checked=${live(hue === this.value)}
          @change=${() => (this.value = hue)}
        />
        <span class="dot"></span>
        <span class="visually-hidden">${word ? msg(word) : hue}</span>
      </label>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hue-field': BvHueField;
  }
}
