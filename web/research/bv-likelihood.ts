import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';

/** The seven words of ICD 203. */
export type Likelihood =
  | 'almostNoChance'
  | 'veryUnlikely'
  | 'unlikely'
  | 'roughlyEven'
  | 'likely'
  | 'veryLikely'
  | 'almostCertain';

/** How likely it is among people recruited like these. A word only: never a colour, never a percentage. */
@customElement('bv-likelihood')
export class BvLikelihood extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: baseline;
        gap: var(--bv-space-1h);
        white-space: nowrap;
      }
      .label {
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-2);
      }
      :host([bare]) .label {
        display: none;
      }
    `,
  ];

  @property() value: Likelihood = 'roughlyEven';
  /** Without its label, under a heading that says it. */
  @property({ type: Boolean, reflect: true }) bare = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <span class="label">${msg('likelihood.label')}</span>
      <b>${msg(`likelihood.${this.value}`)}</b>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-likelihood': BvLikelihood;
  }
}
