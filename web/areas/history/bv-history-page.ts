import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ActionDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { projectCrumbs } from '../../app/places.ts';
import { turnRefusal } from '../../app/refusals.ts';
import { NO_WORKSPACE, workspaceContext, type WorkspaceState } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChange } from '../../ui/events.ts';
import { saveAction } from '../lists/save-action-template.ts';
import { historyTable } from './history-table.ts';
import './bv-history-list.ts';
import './bv-corrected-words.ts';
import type { ChangedWords } from './changed-words.ts';
import type { BvTakeBackWanted } from './history-events.ts';
import {
  type HistoryFilter,
  type HistoryNames,
  loadHistory,
  loadHistoryNames,
  takeBack,
  wholeHistory,
} from './history-loader.ts';
import { wordsOfRefusedTurn } from './refused-turn-loader.ts';

/** What was done in a project, and taking it back. Whose and where is in the address. */
@customElement('bv-history-page')
export class BvHistoryPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .list {
        max-inline-size: 56rem;
        margin-inline: auto;
      }
      .more {
        display: flex;
        justify-content: center;
        padding-block: var(--bv-space-4);
      }
      bv-select {
        inline-size: 14rem;
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private actions: readonly ActionDto[] | undefined;
  /** Because of which something could not be taken back. */
  @state() private corrected: readonly ChangedWords[] = [];
  #next: string | null = null;

  readonly #query = new QueryController(this);
  readonly #live = new LiveController(
    this,
    ['highlight', 'evidence', 'tag', 'segment', 'note'],
    () => void this.#load.run(),
  );
  readonly #names = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadHistoryNames(projectId, signal),
  });
  readonly #load = new Task(this, {
    args: () => [this.projectId, this.#query.get('source'), this.#query.get('by')],
    task: async (_key, { signal }) => {
      const page = await loadHistory(this.projectId, this.#filter, null, signal);
      this.actions = page.actions;
      this.#next = page.next;
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const error = this.#load.error ?? this.#names.error;
    return html`
      <bv-page
        heading=${msg('history.title')}
        .crumbs=${projectCrumbs(this.workspace.project)}
        @bv-take-back-wanted=${this.#takeBack}
      >
        ${this.#save()} ${this.#names.value ? this.#tools(this.#names.value) : nothing}
        ${
          error && !this.actions
            ? html`
                <bv-page-problem
                  heading=${msg('history.failed')}
                  .error=${error}
                  @bv-retry=${this.#retry}
                ></bv-page-problem>
              `
            : this.#list()
        }
      </bv-page>
    `;
  }

  /** All of it, whatever is on the page yet. */
  #save() {
    const names = this.#names.value;
    const hasAny = (this.actions?.length ?? 0) > 0;
    return saveAction(
      this.#fileName,
      names && hasAny
        ? () => historyTable(wholeHistory(this.projectId, this.#filter), names)
        : undefined,
    );
  }

  get #fileName(): string {
    return `${this.workspace.project?.name ?? ''} ${msg('history.title')}`.trim();
  }

  #tools({ people, sources }: HistoryNames) {
    const { sourceId, actorId } = this.#filter;
    const options = (all: string, names: ReadonlyMap<string, string>) => [
      { value: '', label: all },
      ...[...names].map(([value, label]) => ({ value, label })),
    ];
    return html`
      <bv-select
        slot="tools"
        label-hidden
        label=${msg('history.who')}
        value=${actorId}
        .options=${options(msg('history.everybody'), people)}
        @bv-change=${({ value }: BvChange) => this.#query.set({ by: value })}
      ></bv-select>
      <bv-select
        slot="tools"
        label-hidden
        label=${msg('history.where')}
        value=${sourceId}
        .options=${options(msg('history.everywhere'), sources)}
        @bv-change=${({ value }: BvChange) => this.#query.set({ source: value })}
      ></bv-select>
    `;
  }

  #list() {
    const { actions } = this;
    if (!actions || !this.#names.value)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    if (actions.length === 0)
      return html`
        <bv-empty-state
          heading=${msg('history.empty')}
          text=${msg('history.emptyText')}
        ></bv-empty-state>
      `;
    return html`
      <div class="list">
        ${this.corrected.length === 0 ? nothing : this.#correctedWords()}
        <bv-history-list
          .actions=${actions}
          .names=${this.#names.value}
          .projectId=${this.projectId}
        ></bv-history-list>
        ${
          this.#next === null
            ? nothing
            : html`
                <div class="more">
                  <bv-button @click=${this.#more}>${msg('history.more')}</bv-button>
                </div>
              `
        }
      </div>
    `;
  }

  #correctedWords() {
    return html`
      <bv-corrected-words
        heading=${msg('history.wordsCorrected')}
        .words=${this.corrected}
        @bv-closed=${() => (this.corrected = [])}
      ></bv-corrected-words>
    `;
  }

  get #filter(): HistoryFilter {
    return { sourceId: this.#query.get('source'), actorId: this.#query.get('by') };
  }

  readonly #retry = (): void => {
    void this.#load.run();
    if (this.#names.error) void this.#names.run();
  };

  readonly #more = async (): Promise<void> => {
    await this.#attempt(async () => {
      const page = await loadHistory(this.projectId, this.#filter, this.#next);
      this.#next = page.next;
      this.actions = [...(this.actions ?? []), ...page.actions];
    });
  };

  readonly #takeBack = async ({ actionId, isSince }: BvTakeBackWanted): Promise<void> => {
    this.corrected = [];
    await this.#attempt(async () => {
      const count = await takeBack(this.projectId, actionId, isSince);
      this.#say(msg('history.doneTakenBack', { count }));
    });
    await this.#load.run();
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.corrected = await wordsOfRefusedTurn(this.projectId, error);
      if (this.corrected.length === 0) this.#say(turnRefusal(error));
    }
  }

  #say(words: string): void {
    this.dispatchEvent(new BvToastWanted({ text: words }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-history-page': BvHistoryPage;
  }
}
