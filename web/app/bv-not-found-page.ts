import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-button.ts';
import '../ui/bv-empty-state.ts';
import '../ui/bv-page.ts';

/** No page has this address, or what was here is not the reader's: the two look the same on purpose. */
@customElement('bv-not-found-page')
export class BvNotFoundPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
    `,
  ];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page heading=${msg('shell.notFound')}>
        <bv-empty-state
          kind="search"
          heading=${msg('shell.notFound')}
          text=${msg('shell.notFoundText')}
        >
          <bv-button slot="actions" href="/">${msg('shell.goHome')}</bv-button>
        </bv-empty-state>
      </bv-page>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-not-found-page': BvNotFoundPage;
  }
}
