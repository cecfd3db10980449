import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { listPersonalData, listPseudonyms, searchPersonalData } from '../../api/privacy.ts';
import type { PseudonymDto, SourcePersonalDataDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-pseudonym-table.ts';
import './bv-source-findings.ts';

/** Personal data of a project: which sources have open proposals, and the key. */
@customElement('bv-privacy-page')
export class BvPrivacyPage extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .column {
        display: grid;
        gap: var(--bv-space-8);
        max-inline-size: 48rem;
        margin-inline: auto;
      }
      section {
        display: grid;
        gap: var(--bv-space-3);
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  readonly #load = new Task(this, {
    args: () => [this.projectId] as const,
    task: async ([projectId], { signal }) => {
      const [sources, pseudonyms] = await Promise.all([
        listPersonalData(projectId, signal),
        listPseudonyms(projectId, signal),
      ]);
      return { sources, pseudonyms };
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page
        heading=${msg('privacy.title')}
        .crumbs=${[{ label: msg('shell.sources'), href: `/projects/${this.projectId}/sources` }]}
      >
        ${this.#action()}
        ${this.#load.render({
          pending: () => html`
            <bv-skeleton kind="text" count="8"></bv-skeleton>
          `,
          error: (error) => html`
            <bv-page-problem
              heading=${msg('privacy.failed')}
              .error=${error}
              @bv-retry=${() => this.#load.run()}
            ></bv-page-problem>
          `,
          complete: ({ sources, pseudonyms }) =>
            sources.length > 0 ? this.#body(sources, pseudonyms) : empty(),
        })}
      </bv-page>
    `;
  }

  #action() {
    const count = this.#load.value?.sources.filter(({ searched }) => !searched).length ?? 0;
    if (count === 0 || !may(this.session, 'researcher')) return nothing;
    return html`
      <bv-button slot="actions" variant="primary" icon="search" @click=${this.#search}>
        ${msg('privacy.lookThrough', { count })}
      </bv-button>
    `;
  }

  #body(sources: readonly SourcePersonalDataDto[], pseudonyms: readonly PseudonymDto[]) {
    return html`
      <div class="column">
        <section>
          <h2 class="heading">${msg('shell.sources')}</h2>
          <bv-source-findings
            .sources=${sources}
            projectId=${this.projectId}
          ></bv-source-findings>
        </section>
        <section>
          <h2 class="heading">${msg('privacy.key')}</h2>
          <p class="meta">${msg('privacy.keyHint')}</p>
          ${
            pseudonyms.length > 0
              ? html`
                  <bv-pseudonym-table .pseudonyms=${pseudonyms}></bv-pseudonym-table>
                `
              : html`
                  <p>${msg('privacy.keyEmpty')}</p>
                `
          }
        </section>
      </div>
    `;
  }

  readonly #search = async (): Promise<void> => {
    try {
      const { queued } = await searchPersonalData(this.projectId);
      const said = msg('privacy.lookingThrough', { count: queued });
      this.dispatchEvent(new BvToastWanted({ text: said }));
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#load.run();
  };
}

function empty() {
  return html`
    <bv-empty-state
      heading=${msg('privacy.sourcesEmpty')}
      text=${msg('privacy.sourcesEmptyText')}
    ></bv-empty-state>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-privacy-page': BvPrivacyPage;
  }
}
