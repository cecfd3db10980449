import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { listHypotheses } from '../../api/hypotheses.ts';
import { changeProject, createProject, listProjects, loadExample } from '../../api/projects.ts';
import type { ProjectDto, ProjectSummaryDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { projectHref } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { BvChanged } from '../../app/shell-events.ts';
import { navigate } from '../../controllers/location.ts';
import { language, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-home-overview.ts';
import './bv-project-dialog.ts';
import type { BvProjectFilled, BvProjectWanted, ProjectInput } from './project-events.ts';
import { verdictChanges } from './verdict-changes.ts';

/** Projects that are asked for changed verdicts: the ones somebody works with. */
const ASKED_MAX = 8;

/** The projects of the workspace, what they need, and which verdicts changed. */
@customElement('bv-home-page')
export class BvHomePage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .phone {
        display: none;
      }
      @media (max-width: 40rem) {
        .phone {
          display: block;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  /** The dialog: closed, for a new project, or for this one. */
  @state() private editing: 'nothing' | 'new' | ProjectSummaryDto = 'nothing';
  @state() private isSending = false;
  @state() private error = '';

  readonly #projects = new Task(this, {
    args: () => [this.session?.workspace.id],
    task: (_workspace, { signal }) => listProjects(signal),
  });

  readonly #changes = new Task(this, {
    args: () => [this.#projects.value],
    task: async ([projects], { signal }) => {
      const open = (projects ?? []).filter(({ counts }) => counts.hypotheses > 0);
      const asked = open.filter(({ archivedAt }) => archivedAt === null).slice(0, ASKED_MAX);
      const found = await Promise.all(asked.map(({ id }) => listHypotheses(id, signal)));
      return verdictChanges(found.flat(), asked, Date.now());
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page heading=${this.session?.workspace.name ?? msg('shell.home')}>
        ${this.#actions()}
        ${this.#projects.render({
          pending: () => this.#content(this.#projects.value),
          error: (error) => html`
            <bv-page-problem
              heading=${msg('home.failed')}
              .error=${error}
              @bv-retry=${() => this.#projects.run()}
            ></bv-page-problem>
          `,
          complete: (projects) => this.#content(projects),
        })}
      </bv-page>
      ${this.#dialog()}
    `;
  }

  #actions() {
    return html`
      <bv-button
        slot="actions"
        class="phone"
        variant="ghost"
        icon="settings"
        href="/settings"
        label=${msg('shell.settings')}
      ></bv-button>
      ${
        this.#mayEdit
          ? html`
              <bv-button slot="actions" variant="primary" icon="plus" @click=${this.#create}>
                ${msg('home.newProject')}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #content(projects: readonly ProjectSummaryDto[] | undefined) {
    if (!projects)
      return html`
        <bv-skeleton></bv-skeleton>
      `;
    if (projects.length === 0) return this.#empty();
    return html`
      <bv-home-overview
        .projects=${projects}
        .changes=${this.#changes.value ?? []}
        .viewerRole=${this.session?.role}
        ?editable=${this.#mayEdit}
        @bv-project-wanted=${this.#wanted}
      ></bv-home-overview>
    `;
  }

  #empty() {
    if (!this.#mayEdit)
      return html`
        <bv-empty-state
          heading=${msg('home.empty')}
          text=${msg('home.emptyReader')}
        ></bv-empty-state>
      `;
    return html`
      <bv-empty-state heading=${msg('home.empty')} text=${msg('home.emptyText')}>
        <bv-button slot="actions" variant="primary" icon="plus" @click=${this.#create}>
          ${msg('home.newProject')}
        </bv-button>
        <bv-button slot="actions" ?loading=${this.isSending} @click=${this.#example}>
          ${msg('home.loadExample')}
        </bv-button>
      </bv-empty-state>
    `;
  }

  #dialog() {
    const isOpen = this.editing !== 'nothing';
    return html`
      <bv-project-dialog
        ?open=${isOpen}
        .project=${typeof this.editing === 'string' ? undefined : this.editing}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-project-filled=${this.#filled}
        @bv-closed=${this.#close}
      ></bv-project-dialog>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  readonly #create = (): void => {
    this.editing = 'new';
  };

  readonly #close = (): void => {
    this.editing = 'nothing';
    this.error = '';
  };

  readonly #wanted = ({ what, project }: BvProjectWanted): void => {
    if (what === 'change') this.editing = project;
    else void this.#setArchived(project, what === 'archive');
  };

  readonly #filled = async ({ input }: BvProjectFilled): Promise<void> => {
    const { editing } = this;
    if (editing === 'nothing') return;
    await this.#send(async () => {
      if (editing === 'new') await this.#createFrom(input);
      else await this.#change(editing, input);
    });
  };

  async #createFrom(input: ProjectInput): Promise<void> {
    const { id } = await createProject(input);
    this.#close();
    this.dispatchEvent(new BvChanged());
    navigate(projectHref(id, this.session?.role));
  }

  async #change({ id, revision }: ProjectSummaryDto, input: ProjectInput): Promise<void> {
    const { name, description, language } = input;
    await changeProject(id, { revision, name, description, language });
    this.#close();
    await this.#reload();
  }

  readonly #example = async (): Promise<void> => {
    await this.#send(async () => {
      const { projectId } = await loadExample(language());
      this.dispatchEvent(new BvChanged());
      navigate(projectHref(projectId, this.session?.role));
    });
    if (this.error) this.dispatchEvent(new BvToastWanted({ text: this.error }));
  };

  async #setArchived({ id, revision, name }: ProjectDto, archived: boolean): Promise<void> {
    try {
      const changed = await changeProject(id, { revision, archived });
      const text = msg(archived ? 'home.wasArchived' : 'home.wasBroughtBack', { name });
      const undo = () => void this.#setArchived({ ...changed, name }, !archived);
      this.dispatchEvent(new BvToastWanted({ text, undo }));
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#reload();
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.error = '';
    try {
      await work();
    } catch (error) {
      this.error = refusalText(error);
    }
    this.isSending = false;
  }

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvChanged());
    await this.#projects.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-home-page': BvHomePage;
  }
}
