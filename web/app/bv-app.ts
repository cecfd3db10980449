import { provide } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-problem.ts';
import '../ui/bv-skeleton.ts';
import './bv-not-found-page.ts';
import './bv-shell.ts';
import { Router } from './router.ts';
import { ROUTES } from './routes.ts';
import {
  NO_WORKSPACE,
  sessionContext,
  workspaceContext,
  type Session,
  type WorkspaceState,
} from './session.ts';

/** The app: the router's page in the shell, and what every page may ask for (session, workspace). */
@customElement('bv-app')
export class BvApp extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100dvh;
      }
      .waiting {
        padding: var(--bv-space-16) var(--bv-space-8);
      }
      .bare {
        block-size: 100%;
        overflow: auto;
        background: var(--bv-surface);
      }
      @media print {
        :host {
          block-size: auto;
        }
      }
    `,
  ];

  @provide({ context: sessionContext })
  @property({ attribute: false })
  session: Session | undefined;

  @provide({ context: workspaceContext })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  readonly #router = new Router(this, ROUTES);

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { shown } = this.#router;
    const route = shown.kind === 'page' ? shown.match.route : undefined;
    if (route?.frame === 'bare')
      return html`
        <main class="bare">${this.#page()}</main>
      `;
    return html`
      <bv-shell
        ?slim=${route?.frame === 'slim'}
        .place=${route?.place}
        .session=${this.session}
        .workspace=${this.workspace}
      >
        ${this.#page()}
      </bv-shell>
    `;
  }

  #page() {
    const { shown } = this.#router;
    switch (shown.kind) {
      case 'page':
        return shown.element;
      case 'notFound':
        return html`
          <bv-not-found-page></bv-not-found-page>
        `;
      case 'failed':
        return html`
          <bv-problem
            heading=${msg('shell.pageFailed')}
            .error=${shown.error}
            @bv-retry=${this.#router.retry}
          ></bv-problem>
        `;
      case 'loading':
        return html`
          <div class="waiting"><bv-skeleton></bv-skeleton></div>
        `;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-app': BvApp;
  }
}
