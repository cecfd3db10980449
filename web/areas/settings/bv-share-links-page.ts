import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createShareLink, listShareLinks, withdrawShareLink } from '../../api/sharing.ts';
import type { ShareLinkDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { formatDate, formatList, LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChange } from '../../ui/events.ts';
import { saveAction } from '../lists/save-action-template.ts';
import { linksTable } from './access-tables.ts';
import './bv-link-list.ts';
import './bv-secret-link.ts';
import './bv-share-dialog.ts';
import type { BvLinkWithdrawn, BvShareFilled } from './settings-events.ts';
import { settingsParts, settingsStyles } from './settings-frame.ts';

/** The read-only links of a project: made here, copied once, withdrawn at once. */
@customElement('bv-share-links-page')
export class BvShareLinksPage extends LitElement {
  static override styles = [reset, text, layout, settingsStyles];

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private isMaking = false;
  @state() private isSending = false;
  @state() private error = '';
  /** The address of the link that was just made. */
  @state() private address = '';

  readonly #query = new QueryController(this);
  readonly #links = new Task(this, {
    args: () => [this.#projectId],
    task: async ([projectId], { signal }) => (projectId ? listShareLinks(projectId, signal) : []),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page heading=${msg('settings.links')}>
        ${this.#save()}
        ${
          this.#projectId && may(this.session, 'strategist')
            ? html`
                <bv-button slot="actions" variant="primary" icon="link" @click=${this.#make}>
                  ${msg('share.new')}
                </bv-button>
              `
            : nothing
        }
        ${settingsParts('links', this.session?.role)}
        <div class="column">
          ${
            this.#projectId
              ? html`
                  ${this.#projects()} ${this.#section()}
                `
              : this.#noProject()
          }
        </div>
      </bv-page>
      <bv-share-dialog
        ?open=${this.isMaking}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-share-filled=${this.#filled}
        @bv-closed=${() => (this.isMaking = false)}
      ></bv-share-dialog>
      <bv-secret-link
        heading=${msg('share.made')}
        explanation=${msg('share.madeText')}
        .address=${this.address}
        @bv-closed=${() => (this.address = '')}
      ></bv-secret-link>
    `;
  }

  #save() {
    const links = this.#links.value ?? [];
    return saveAction(
      msg('settings.links'),
      links.length > 0 ? () => linksTable(links) : undefined,
    );
  }

  #projects() {
    return html`
      <bv-select
        class="project"
        label=${msg('home.project')}
        .value=${this.#projectId}
        .options=${this.workspace.projects.map(({ id, name }) => ({ value: id, label: name }))}
        @bv-change=${({ value }: BvChange) => this.#query.set({ project: value })}
      ></bv-select>
    `;
  }

  #section() {
    return this.#links.render({
      pending: () => html`
        <bv-skeleton count="2"></bv-skeleton>
      `,
      error: (error) => html`
        <bv-page-problem
          heading=${msg('share.failed')}
          .error=${error}
          @bv-retry=${() => this.#links.run()}
        ></bv-page-problem>
      `,
      complete: (links) => this.#list(links),
    });
  }

  #list(links: readonly ShareLinkDto[]) {
    if (links.length === 0)
      return html`
        <bv-empty-state heading=${msg('share.empty')} text=${msg('share.emptyText')}>
          <bv-button slot="actions" @click=${this.#make}>${msg('share.new')}</bv-button>
        </bv-empty-state>
      `;
    return html`
      <bv-link-list
        .links=${links.map(({ id, name, scopes, expiresAt }) => ({
          id,
          name,
          about: `${formatList(scopes.map((scope) => msg(`scope.${scope}`)))} · ${msg('settings.until', { date: formatDate(expiresAt) })}`,
        }))}
        @bv-link-withdrawn=${this.#withdrawn}
      ></bv-link-list>
    `;
  }

  #noProject() {
    return html`
      <bv-empty-state heading=${msg('home.empty')} text=${msg('share.needsProject')}>
        <bv-button slot="actions" href="/">${msg('shell.goHome')}</bv-button>
      </bv-empty-state>
    `;
  }

  get #projectId(): string {
    const { projects, project } = this.workspace;
    const wanted = this.#query.get('project') || project?.id;
    return (projects.find(({ id }) => id === wanted) ?? projects[0])?.id ?? '';
  }

  readonly #make = (): void => {
    this.isMaking = true;
  };

  readonly #filled = async ({ input }: BvShareFilled): Promise<void> => {
    this.isSending = true;
    this.error = '';
    try {
      const { token } = await createShareLink(this.#projectId, input);
      this.isMaking = false;
      this.address = `${location.origin}/shared#${token}`;
      void this.#links.run();
    } catch (error) {
      this.error = refusalText(error);
    }
    this.isSending = false;
  };

  readonly #withdrawn = async ({ id }: BvLinkWithdrawn): Promise<void> => {
    try {
      await withdrawShareLink(id);
      this.dispatchEvent(new BvToastWanted({ text: msg('settings.linkWithdrawn') }));
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#links.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-share-links-page': BvShareLinksPage;
  }
}
