import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ParticipantDto } from '../../api/types.ts';
import type { TableFormat } from '../../../core/interop/table.ts';
import '../../app/bv-page-problem.ts';
import { projectCrumbs } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { BvChanged } from '../../app/shell-events.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import '../lists/bv-save-list.ts';
import './bv-participant-dialog.ts';
import './bv-participant-table.ts';
import type {
  BvParticipantFilled,
  BvParticipantWanted,
  BvSortWanted,
} from './participant-events.ts';
import { PARTICIPANT_REFUSALS } from './participant-refusals.ts';
import { columnsOf, participantRows, type ParticipantsData } from './participant-rows.ts';
import { readSort } from './participant-sort.ts';
import {
  loadParticipants,
  participantsPath,
  saveParticipant,
  setArchived,
} from './participants-loader.ts';
import { NO_FILTER, participantFilter, participantTools } from './participants-tools.ts';

/** The participants of a project: who took part, under which pseudonym, and what they agreed to. */
@customElement('bv-participants-page')
export class BvParticipantsPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-search-field {
        inline-size: 15rem;
        flex: none;
      }
      .persona {
        flex: none;
        min-inline-size: 11rem;
      }
      @media (max-width: 40rem) {
        bv-search-field {
          inline-size: 9rem;
        }
      }
    `,
  ];

  /** Which project; set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  /** Who is in the dialog; `new` adds somebody. */
  @state() private edited: ParticipantDto | 'new' | undefined;
  @state() private isSending = false;
  @state() private error = '';

  readonly #query = new QueryController(this);
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadParticipants(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { error } = this.#load;
    return html`
      <bv-page
        heading=${msg('shell.participants')}
        .crumbs=${projectCrumbs(this.workspace.project)}
      >
        ${this.#actions()} ${this.#data ? participantTools(this.#data, this.#query) : nothing}
        ${
          error && !this.#data
            ? html`
                <bv-page-problem
                  heading=${msg('participants.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#content(this.#data)
        }
      </bv-page>
      ${this.#mayEdit ? this.#dialog() : nothing}
    `;
  }

  #actions() {
    if (!this.#data) return nothing;
    return html`
      <bv-button slot="actions" variant="ghost" href=${`/projects/${this.projectId}/attributes`}>
        ${msg('participants.attributes')}
      </bv-button>
      <bv-save-list
        slot="actions"
        .pathOf=${(format: TableFormat) => participantsPath(this.projectId, format)}
      ></bv-save-list>
      ${
        this.#mayEdit
          ? html`
              <bv-button slot="actions" variant="primary" icon="user-plus" @click=${this.#add}>
                ${msg('participants.new')}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #content(data: ParticipantsData | undefined) {
    if (!data)
      return html`
        <bv-skeleton></bv-skeleton>
      `;
    const sort = readSort(this.#query.get('sort'));
    const rows = participantRows(data, participantFilter(this.#query), sort);
    if (rows.length === 0) return data.participants.length === 0 ? this.#empty() : this.#noMatch();
    return html`
      <bv-participant-table
        .rows=${rows}
        .columns=${columnsOf(data.attributes)}
        .sort=${sort}
        @bv-sort-wanted=${({ sort: wanted }: BvSortWanted) => this.#query.set({ sort: wanted })}
        ?editable=${this.#mayEdit}
        @bv-participant-wanted=${this.#wanted}
      ></bv-participant-table>
    `;
  }

  #empty() {
    return html`
      <bv-empty-state
        heading=${msg('participants.empty')}
        text=${this.#mayEdit ? msg('participants.emptyText') : msg('participants.emptyReader')}
      >
        ${
          this.#mayEdit
            ? html`
                <bv-button slot="actions" @click=${this.#add}>${msg('participants.new')}</bv-button>
              `
            : nothing
        }
      </bv-empty-state>
    `;
  }

  #noMatch() {
    return html`
      <bv-empty-state
        kind="search"
        heading=${msg('participants.noMatch')}
        text=${msg('participants.noMatchText')}
      >
        <bv-button slot="actions" @click=${() => this.#query.set(NO_FILTER)}>
          ${msg('evidence.showAll')}
        </bv-button>
      </bv-empty-state>
    `;
  }

  #dialog() {
    return html`
      <bv-participant-dialog
        ?open=${this.edited !== undefined}
        .participant=${this.edited === 'new' ? undefined : this.edited}
        .personas=${this.#data?.personas ?? []}
        .known=${this.#data?.attributes ?? []}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-participant-filled=${this.#filled}
        @bv-closed=${this.#close}
      ></bv-participant-dialog>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  /** Of this project only: the element stays when somebody goes to another. */
  get #data(): ParticipantsData | undefined {
    const { value } = this.#load;
    return value?.projectId === this.projectId ? value : undefined;
  }

  readonly #add = (): void => {
    this.edited = 'new';
  };

  readonly #close = (): void => {
    this.edited = undefined;
    this.error = '';
  };

  readonly #wanted = ({ what, participant }: BvParticipantWanted): void => {
    if (what === 'change') this.edited = participant;
    else void this.#setArchived(participant, what === 'archive');
  };

  readonly #filled = async ({ input }: BvParticipantFilled): Promise<void> => {
    const { edited } = this;
    if (this.isSending || edited === undefined) return;
    this.isSending = true;
    this.error = '';
    try {
      await saveParticipant(this.projectId, edited === 'new' ? undefined : edited, input);
      this.#close();
    } catch (error) {
      this.error = refusalText(error, PARTICIPANT_REFUSALS);
    }
    this.isSending = false;
    await this.#reload();
  };

  async #setArchived(participant: ParticipantDto, archived: boolean): Promise<void> {
    try {
      const changed = await setArchived(participant, archived);
      const words = archived ? 'sources.wasArchived' : 'sources.wasBroughtBack';
      const undo = () => void this.#setArchived(changed, !archived);
      this.#toast(msg(words, { name: participant.pseudonym }), undo);
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#reload();
  }

  #toast(words: string, undo?: () => void): void {
    this.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvChanged());
    await this.#load.run();
    const { edited } = this;
    // What somebody else has changed meanwhile is shown, and the next try starts from there.
    if (edited === undefined || edited === 'new') return;
    this.edited = this.#data?.participants.find(({ id }) => id === edited.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-participants-page': BvParticipantsPage;
  }
}
