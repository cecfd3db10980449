import { provide } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { navigate } from '../controllers/location.ts';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-problem.ts';
import '../ui/bv-skeleton.ts';
import { AccountController } from './account-controller.ts';
import './bv-not-found-page.ts';
import './bv-shell.ts';
import { PaletteEntries } from './palette-entries.ts';
import { rememberedProject, rememberProject, rememberWorkspace } from './remembered.ts';
import { matchRoute, type Route } from './route.ts';
import { Router } from './router.ts';
import { ROUTES } from './routes.ts';
import {
  NO_WORKSPACE,
  sessionContext,
  workspaceContext,
  type Session,
  type WorkspaceState,
} from './session.ts';
import type { BvSignedIn, BvWorkspaceChosen } from './shell-events.ts';
import { workspaceState } from './workspace-state.ts';

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

  readonly #account = new AccountController(this, isOpenPage);
  readonly #router = new Router(this, ROUTES);
  readonly #palette = new PaletteEntries(this, () => this.workspace.project?.id);

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-changed', () => void this.#account.reloadProjects());
    this.addEventListener('bv-sign-out', () => void this.#account.leave());
    this.addEventListener('bv-signed-in', (event) => void this.#signedIn(event));
    this.addEventListener('bv-workspace-chosen', (event) => void this.#workspaceChosen(event));
  }

  override willUpdate(): void {
    this.session = this.#account.session;
    this.workspace = this.#workspaceOf(this.#account.projects, this.#projectId());
  }

  override render() {
    const route = this.#route();
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
        .entries=${this.#palette.entries}
      >
        ${this.#page()}
      </bv-shell>
    `;
  }

  /** Only when something changed: everybody who uses the context is told. */
  readonly #workspaceOf = onChange(workspaceState);

  #route(): Route | undefined {
    const { shown } = this.#router;
    return shown.kind === 'page' ? shown.match.route : undefined;
  }

  /** The project of the address, else the one that was open last. */
  #projectId(): string | undefined {
    const { shown } = this.#router;
    const workspaceId = this.session?.workspace.id;
    if (workspaceId === undefined) return undefined;
    const named = shown.kind === 'page' ? shown.match.parameters['projectId'] : undefined;
    if (named !== undefined) rememberProject(workspaceId, named);
    return named ?? rememberedProject(workspaceId);
  }

  #page() {
    const { state } = this.#account;
    if (this.#route()?.open) return this.#shown();
    if (state.kind === 'ready') return this.#shown();
    if (state.kind === 'failed')
      return html`
        <bv-problem
          heading=${msg('shell.pageFailed')}
          .error=${state.error}
          @bv-retry=${this.#account.load}
        ></bv-problem>
      `;
    return waiting();
  }

  #shown() {
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
        return waiting();
    }
  }

  async #signedIn({ to, workspaceId }: BvSignedIn): Promise<void> {
    if (workspaceId) rememberWorkspace(workspaceId);
    await this.#account.load();
    // Somebody who is in no workspace has been led to where they create one.
    if (this.#account.session) navigate(to, { replace: true });
  }

  async #workspaceChosen({ workspaceId }: BvWorkspaceChosen): Promise<void> {
    await this.#account.switchTo(workspaceId);
    navigate('/');
  }
}

function isOpenPage(): boolean {
  return matchRoute(ROUTES, location.pathname)?.route.open ?? false;
}

function waiting() {
  return html`
    <div class="waiting"><bv-skeleton></bv-skeleton></div>
  `;
}

/** Computes anew only when an argument is another one. */
function onChange<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    if (!last?.given.every((value, index) => value === given[index])) {
      last = { given, result: compute(...given) };
    }
    return last.result;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-app': BvApp;
  }
}
