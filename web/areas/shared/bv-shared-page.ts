import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { actAsVisitor, CallError } from '../../api/call.ts';
import { getShared } from '../../api/sharing.ts';
import type { SharedProjectDto, ShareScope } from '../../api/types.ts';
import '../../app/bv-account-menu.ts';
import '../../app/bv-brand.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-skeleton.ts';
import type { BvToastWanted } from '../../ui/bv-toast.ts';
import '../../ui/bv-toast.ts';
import './bv-shared-problem.ts';
import { sharedParts } from './shared-parts.ts';
import { partHref } from './shared-paths.ts';
import { sharedPageStyles } from './shared-page-styles.ts';
import { takeToken } from './shared-token.ts';

/** What the holder of a read-only link sees: the project's name and the parts that the link opens, nothing else. */
@customElement('bv-shared-page')
export class BvSharedPage extends LitElement {
  static override styles = [reset, text, sharedPageStyles];

  @query('bv-toast') private readonly toast!: HTMLElementTagNameMap['bv-toast'];

  readonly #query = new QueryController(this);
  readonly #load = new Task(this, {
    args: () => [],
    task: async (_none, { signal }) => {
      const token = takeToken();
      if (token === '') throw new CallError(404, 'share.link_invalid', '');
      actAsVisitor(token);
      return getShared(signal);
    },
  });

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-toast-wanted', ({ message }: BvToastWanted) =>
      this.toast.show(message),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#otherLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#otherLink);
    actAsVisitor(null);
  }

  override render() {
    return html`
      ${this.#load.render({
        pending: () => html`
          <div class="body"><bv-skeleton kind="text" count="8"></bv-skeleton></div>
        `,
        error: (error) => html`
          <bv-shared-problem
            .error=${error}
            @bv-retry=${() => this.#load.run()}
          ></bv-shared-problem>
        `,
        complete: (shared) => this.#project(shared),
      })}
      <bv-toast></bv-toast>
    `;
  }

  override updated(): void {
    const name = this.#load.value?.projectName;
    document.title = (name === undefined ? '' : `${name} · `) + msg('shell.product');
  }

  #project(shared: SharedProjectDto) {
    const parts = sharedParts(shared);
    const asked = this.#query.get('part');
    const part = parts.find(({ scope }) => scope === asked) ?? parts[0];
    if (part) void part.load();
    return html`
      <header>
        <bv-brand mark-only></bv-brand>
        <div class="name">
          <h1 class="heading truncate" title=${shared.projectName}>${shared.projectName}</h1>
          <p class="meta">${msg('shared.until', { date: formatDate(shared.expiresAt) })}</p>
        </div>
        <bv-account-menu slim></bv-account-menu>
      </header>
      ${
        parts.length > 1
          ? html`
              <nav aria-label=${msg('shared.parts')}>
                ${parts.map(
                  ({ scope, word }) => html`
                    <a
                      href=${partHref(scope)}
                      aria-current=${scope === part?.scope ? 'page' : nothing}
                    >
                      ${msg(word)}
                    </a>
                  `,
                )}
              </nav>
            `
          : nothing
      }
      ${part ? this.#part(part.scope, shared) : nothing}
    `;
  }

  #part(scope: ShareScope, shared: SharedProjectDto) {
    switch (scope) {
      case 'hypotheses':
        return html`
          <bv-shared-hypotheses-page class="body" .shared=${shared}></bv-shared-hypotheses-page>
        `;
      case 'journey':
        return html`
          <bv-shared-journey-page class="body flush" .shared=${shared}></bv-shared-journey-page>
        `;
      case 'evidence':
        return html`
          <bv-shared-evidence-page class="body" .shared=${shared}></bv-shared-evidence-page>
        `;
    }
  }

  /** Another link was pasted into the address of this tab. */
  readonly #otherLink = (): void => {
    if (location.hash !== '') void this.#load.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-shared-page': BvSharedPage;
  }
}
