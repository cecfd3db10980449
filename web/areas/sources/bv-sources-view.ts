import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { UploadDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-show-more.ts';
import { BvChange, BvFiles } from '../../ui/events.ts';
import './bv-source-table.ts';
import './bv-upload-panel.ts';
import { BvFilterCleared, BvProposalsAccepted } from './source-events.ts';
import { type SourceFilter, type SourceRow, sourceRows, type SourcesData } from './source-rows.ts';
import { asksForPerson, type UploadItem } from './upload-items.ts';

/** Rows drawn at first, and again with each wish for more. */
const ROWS_AT_ONCE = 100;
const NO_FILTER: SourceFilter = { query: '', studyId: '', archived: false };

/**
 * The list of sources, and beside it where files come in.
 *
 * @fires bv-source-wanted - Something is to happen to a source.
 * @fires bv-proposals-accepted - Somebody agrees to proposed participants.
 * @fires bv-upload-wanted - Something is to happen to an upload.
 * @fires bv-uploads-dismissed - Files are to be off the list.
 * @fires bv-media-placed - Pictures and recordings belong to a source.
 * @fires bv-files - Files were given.
 * @fires bv-change - Another study for new files, with `value`.
 * @fires bv-filter-cleared - Everything is to be shown again.
 */
@customElement('bv-sources-view')
export class BvSourcesView extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        min-block-size: 100%;
      }
      .list {
        padding: var(--bv-space-3) var(--bv-space-6) var(--bv-space-8);
        min-inline-size: 0;
      }
      .panel {
        inline-size: 21.5rem;
        padding: var(--bv-space-4) var(--bv-space-5);
        border-inline-start: 1px solid var(--bv-line);
      }
      bv-note {
        margin-block-end: var(--bv-space-3);
      }
      bv-note bv-button {
        margin-inline-start: var(--bv-space-2);
      }
      @media (max-width: 69rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          align-content: start;
        }
        .panel {
          order: -1;
          inline-size: auto;
          border-inline-start: 0;
          border-block-end: 1px solid var(--bv-line);
        }
      }
      @media (max-width: 40rem) {
        .list {
          padding-inline: var(--bv-space-4);
        }
        .panel {
          padding-inline: var(--bv-space-4);
        }
        /* A phone is for reading: the list comes first, unless a file waits for somebody. */
        .panel:not(.asking) {
          order: 1;
          border-block-end: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) data: SourcesData | undefined;
  /** What the server has of the uploads; proposals come from them. */
  @property({ attribute: false }) uploads: readonly UploadDto[] = [];
  /** The lines of the upload list. */
  @property({ attribute: false }) items: readonly UploadItem[] = [];
  @property({ attribute: false }) filter: SourceFilter = NO_FILTER;
  /** Where new files go. */
  @property() studyId = '';
  @property() projectId = '';
  /** Somebody may add and change. */
  @property({ type: Boolean }) editable = false;

  @state() private shown = ROWS_AT_ONCE;
  #rows: readonly SourceRow[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#rows = this.data ? sourceRows(this.data, this.uploads, this.filter) : [];
  }

  override render() {
    return html`
      <div class="list">${this.#list()}</div>
      ${this.editable ? this.#panel() : nothing}
    `;
  }

  #list() {
    if (this.data?.sources.length === 0) return this.#empty();
    if (this.#rows.length === 0) return this.#noMatch();
    return html`
      ${this.editable ? this.#proposals() : nothing}
      <bv-source-table
        .rows=${this.#rows.slice(0, this.shown)}
        ?editable=${this.editable}
      ></bv-source-table>
      <bv-show-more
        .shown=${Math.min(this.shown, this.#rows.length)}
        .total=${this.#rows.length}
        .step=${ROWS_AT_ONCE}
        @bv-more=${() => (this.shown += ROWS_AT_ONCE)}
      ></bv-show-more>
    `;
  }

  #empty() {
    return html`
      <bv-empty-state
        heading=${msg('sources.empty')}
        text=${this.editable ? msg('sources.emptyText') : msg('sources.emptyReader')}
      ></bv-empty-state>
    `;
  }

  #noMatch() {
    return html`
      <bv-empty-state
        kind="search"
        heading=${msg('sources.noMatch')}
        text=${msg('sources.noMatchText')}
      >
        <bv-button slot="actions" @click=${() => this.dispatchEvent(new BvFilterCleared())}>
          ${msg('sources.clear')}
        </bv-button>
      </bv-empty-state>
    `;
  }

  #proposals() {
    const proposals = this.#rows.flatMap(({ source, proposed }) =>
      proposed === null ? [] : [{ source, pseudonym: proposed }],
    );
    if (proposals.length < 2) return nothing;
    const accept = () => this.dispatchEvent(new BvProposalsAccepted(proposals));
    return html`
      <bv-note tone="info" icon="users">
        ${msg('sources.proposed', { count: proposals.length })}
        <bv-button size="small" @click=${accept}>
          ${msg('sources.acceptAll')}
        </bv-button>
      </bv-note>
    `;
  }

  #panel() {
    const { studies = [] } = this.data ?? {};
    return html`
      <aside
        class="panel ${this.items.some(asksForPerson) ? 'asking' : ''}"
        aria-label=${msg('sources.add')}>
        <bv-upload-panel
          .studies=${studies.filter(({ archivedAt }) => archivedAt === null)}
          .studyId=${this.studyId}
          .items=${this.items}
          .sources=${this.data?.sources ?? []}
          .projectId=${this.projectId}
          @bv-files=${({ files }: BvFiles) => this.dispatchEvent(new BvFiles(files))}
          @bv-change=${({ value }: BvChange) => this.dispatchEvent(new BvChange(value))}
        ></bv-upload-panel>
      </aside>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-sources-view': BvSourcesView;
  }
}
