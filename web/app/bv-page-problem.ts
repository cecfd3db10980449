import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-button.ts';
import '../ui/bv-denied.ts';
import '../ui/bv-empty-state.ts';
import '../ui/bv-problem.ts';
import { BvRetry } from '../ui/events.ts';
import { type Session, sessionContext } from './session.ts';

/**
 * What a page shows when it could not load: not allowed, not there, or failed. The one place that tells
 * them apart.
 *
 * @fires bv-retry - Try again was pressed.
 */
@customElement('bv-page-problem')
export class BvPageProblem extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** What was caught. */
  @property({ attribute: false }) error: unknown;
  /** What failed: "The sources could not be loaded". */
  @property() heading = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const status = statusOf(this.error);
    if (status === 403)
      return html`
        <bv-denied role-name=${this.session ? msg(`role.${this.session.role}`) : ''}>
          ${this.#home()}
        </bv-denied>
      `;
    if (status === 404)
      return html`
        <bv-empty-state
          kind="search"
          heading=${msg('shell.notFound')}
          text=${msg('shell.notFoundText')}
        >
          ${this.#home()}
        </bv-empty-state>
      `;
    return html`
      <bv-problem
        heading=${this.heading}
        .error=${this.error}
        @bv-retry=${() => this.dispatchEvent(new BvRetry())}
      ></bv-problem>
    `;
  }

  #home() {
    return html`
      <bv-button slot="actions" href="/">${msg('shell.goHome')}</bv-button>
    `;
  }
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error
    ? error.status
    : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-page-problem': BvPageProblem;
  }
}
