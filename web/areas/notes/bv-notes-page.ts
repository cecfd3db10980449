import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NOTED_THINGS } from '../../../core/notes/kinds.ts';
import type { TableFormat } from '../../../core/interop/table.ts';
import '../../app/bv-page-problem.ts';
import { projectCrumbs } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import { NO_WORKSPACE, workspaceContext, type WorkspaceState } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import '../lists/bv-save-list.ts';
import './bv-note-list.ts';
import {
  loadNotes,
  notesDocumentPath,
  notesPath,
  type NotesFilter,
  type NotesFound,
  thingOf,
} from './notes-loader.ts';

/** Every note of a project, wherever it was written. What narrows them is in the address. */
@customElement('bv-notes-page')
export class BvNotesPage extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .list {
        max-inline-size: 48rem;
        margin-inline: auto;
      }
      .more {
        display: flex;
        justify-content: center;
        padding-block: var(--bv-space-4);
      }
      .withheld {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1h);
        padding-block: var(--bv-space-4);
      }
      bv-select {
        flex: none;
        inline-size: 12rem;
      }
      bv-search-field {
        flex: none;
        inline-size: 14rem;
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private found: NotesFound | undefined;

  readonly #query = new QueryController(this);
  readonly #live = new LiveController(
    this,
    ['highlight', 'note', 'theme', 'participant', 'hypothesis', 'tag', 'comment'],
    () => void this.#load.run(),
  );
  readonly #load = new Task(this, {
    args: () => [this.projectId, JSON.stringify(this.#filter)],
    task: async (_key, { signal }) => {
      this.found = await loadNotes(this.projectId, this.#filter, null, signal);
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
    const { error } = this.#load;
    const found = this.found?.projectId === this.projectId ? this.found : undefined;
    return html`
      <bv-page heading=${msg('notes.title')} .crumbs=${projectCrumbs(this.workspace.project)}>
        ${found ? this.#tools(found) : nothing}
        ${
          error && !found
            ? html`
                <bv-page-problem
                  heading=${msg('notes.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#list(found)
        }
      </bv-page>
    `;
  }

  #tools({ authors }: NotesFound) {
    const { query, on, authorId } = this.#filter;
    const things = NOTED_THINGS.map((value) => ({ value, label: msg(`notesOn.${value}`) }));
    const people = [...authors].map(([value, label]) => ({ value, label }));
    return html`
      <bv-save-list
        slot="actions"
        .pathOf=${(format: TableFormat) => notesPath(this.projectId, this.#filter, format)}
        .documentPath=${notesDocumentPath(this.projectId, this.#filter)}
      ></bv-save-list>
      <bv-search-field
        slot="tools"
        quiet
        label=${msg('notes.search')}
        placeholder=${msg('notes.search')}
        value=${query}
        @bv-input=${({ value }: BvInput) => this.#query.set({ q: value })}
      ></bv-search-field>
      <bv-select
        slot="tools"
        label-hidden
        label=${msg('notes.on')}
        value=${thingOf(on) ?? ''}
        .options=${[{ value: '', label: msg('notes.onAll') }, ...things]}
        @bv-change=${({ value }: BvChange) => this.#query.set({ on: value })}
      ></bv-select>
      <bv-select
        slot="tools"
        label-hidden
        label=${msg('notes.author')}
        value=${authorId}
        .options=${[{ value: '', label: msg('history.everybody') }, ...people]}
        @bv-change=${({ value }: BvChange) => this.#query.set({ by: value })}
      ></bv-select>
    `;
  }

  #list(found: NotesFound | undefined) {
    if (!found)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      <div class="list">
        ${this.#filter.noteId ? this.#showAll() : nothing}
        ${found.notes.length === 0 ? this.#empty() : this.#notes(found)}
        ${
          found.withheld === 0
            ? nothing
            : html`
                <p class="withheld meta">
                  <bv-icon name="eye-off"></bv-icon>
                  ${msg('notes.withheld', { count: found.withheld })}
                </p>
              `
        }
      </div>
    `;
  }

  /** Somebody was led to one note. */
  #showAll() {
    return html`
      <bv-button size="small" icon="filter-x" @click=${() => this.#query.set({ note: '' })}>
        ${msg('notes.showAll')}
      </bv-button>
    `;
  }

  #notes({ notes, authors, next }: NotesFound) {
    return html`
      <bv-note-list .notes=${notes} .authors=${authors} .projectId=${this.projectId}></bv-note-list>
      ${
        next === null
          ? nothing
          : html`
              <div class="more">
                <bv-button @click=${this.#more}>${msg('history.more')}</bv-button>
              </div>
            `
      }
    `;
  }

  #empty() {
    const isNarrowed = Object.values(this.#filter).some((value) => value !== '');
    return html`
      <bv-empty-state
        heading=${isNarrowed ? msg('notes.noMatch') : msg('notes.empty')}
        text=${isNarrowed ? '' : msg('notes.emptyText')}
      ></bv-empty-state>
    `;
  }

  get #filter(): NotesFilter {
    const query = this.#query;
    return {
      query: query.get('q'),
      on: query.get('on'),
      authorId: query.get('by'),
      noteId: query.get('note'),
    };
  }

  readonly #more = async (): Promise<void> => {
    const before = this.found;
    if (!before) return;
    try {
      const page = await loadNotes(this.projectId, this.#filter, before.next);
      // Somebody may have asked for others meanwhile.
      if (this.found === before) this.found = { ...page, notes: [...before.notes, ...page.notes] };
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-notes-page': BvNotesPage;
  }
}
