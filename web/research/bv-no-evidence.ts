import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { layout } from '../styles/layout.ts';
import { reset } from '../styles/reset.ts';
import { text } from '../styles/text.ts';

/**
 * A place where evidence would stand and there is none: hatched, so that it looks neither like zero
 * nor like neutral.
 *
 * @slot - In place of "No evidence".
 */
@customElement('bv-no-evidence')
export class BvNoEvidence extends LitElement {
  static override styles = [
    reset,
    text,
    layout,
    css`
      :host {
        display: block;
        min-block-size: var(--bv-space-12);
      }
      .hatch {
        display: grid;
        place-items: center;
        block-size: 100%;
        min-block-size: inherit;
      }
      span {
        padding-inline: var(--bv-space-1h);
        background: var(--bv-surface);
      }
    `,
  ];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="hatch">
        <span class="label"><slot>${msg('evidence.none')}</slot></span>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-no-evidence': BvNoEvidence;
  }
}
