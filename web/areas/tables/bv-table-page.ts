import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { faultOf, TABLE_SHAPES, type TableShape } from '../../../core/tables/mapping.ts';
import { placeWords } from '../../../core/tables/places.ts';
import { getCodebook } from '../../api/codebook.ts';
import { getTable, mapTable, readAsText } from '../../api/tables.ts';
import type { TableDto, TableMappingDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { navigate } from '../../controllers/location.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChange } from '../../ui/events.ts';
import './bv-column-list.ts';
import './bv-people-preview.ts';
import './bv-place-list.ts';
import './bv-table-outcome.ts';
import { previewPeople } from './people-preview.ts';
import { hasPlaces, namedPlaces, placedWords } from './placed-words.ts';
import type { BvColumnMapped, BvPlaceChosen } from './table-events.ts';
import { previewTotals } from './totals-preview.ts';
import { tablePageStyles } from './table-page-styles.ts';

const REFUSALS = { 'table.busy': 'tables.importing' } as const;

/** What somebody looks at instead of what stands: another sheet or shape. */
interface Other {
  readonly sheet?: number;
  readonly shape?: TableShape;
}

/** The columns of an uploaded spreadsheet. A page: it loads the first rows, sends the mapping, shows what it became. */
@customElement('bv-table-page')
export class BvTablePage extends LitElement {
  static override styles = [reset, text, tablePageStyles];

  /** Set by the router. */
  @property() projectId = '';
  @property() uploadId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private other: Other = {};
  /** As it is being changed; null: as it was loaded. */
  @state() private changed: TableMappingDto | null = null;
  @state() private isSending = false;

  readonly #live = new LiveController(this, ['upload', 'table'], () => void this.#load.run());
  readonly #load = new Task(this, {
    args: () => [this.uploadId, this.other] as const,
    task: ([uploadId, other], { signal }) => getTable(uploadId, other, signal),
  });

  readonly #known = new Task(this, {
    args: () => {
      const table = this.#table;
      return [table && hasPlaces(this.#mappingOf(table)) ? this.projectId : ''] as const;
    },
    task: async ([projectId], { signal }) =>
      projectId === '' ? undefined : namedPlaces(await getCodebook(projectId, signal)),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#live.follow(this.projectId);
    if (!changed.has('uploadId')) return;
    this.other = {};
    this.changed = null;
  }

  override render() {
    const table = this.#table;
    return html`
      <bv-page
        heading=${table?.upload.fileName ?? msg('tables.map')}
        .crumbs=${[{ label: msg('shell.sources'), href: `/projects/${this.projectId}/sources` }]}
      >
        ${table && may(this.session, 'researcher') ? this.#actions(table) : nothing}
        ${
          this.#load.error && !table
            ? html`
                <bv-page-problem
                  heading=${msg('tables.failed')}
                  .error=${this.#load.error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#body(table)
        }
      </bv-page>
    `;
  }

  #actions(table: TableDto) {
    const fault = this.#faultIn(table);
    return html`
      <bv-button
        slot="actions"
        variant="primary"
        ?disabled=${fault !== null || isUnderWay(table)}
        ?loading=${this.isSending}
        @click=${this.#import}
      >
        ${msg('tables.import', { count: table.rowCount })}
      </bv-button>
    `;
  }

  #body(table: TableDto | undefined) {
    if (!table)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    const mapping = this.#mappingOf(table);
    const fault = this.#faultIn(table);
    const isTotals = mapping.shape === 'row_per_total';
    const preview = isTotals ? previewTotals : previewPeople;
    return html`
      <div class="top">
        <bv-table-outcome .table=${table}></bv-table-outcome>
        <p class="meta">${msg('tables.explain')}</p>
        ${this.#views(table)}
        ${
          fault
            ? html`
                <bv-note tone="warning">${msg(`mappingFault.${fault}`)}</bv-note>
              `
            : nothing
        }
      </div>
      <div class="columns">
        <section>
          <h2 class="heading">${msg('tables.columns')}</h2>
          <bv-column-list
            .table=${table}
            .columns=${mapping.columns}
            @bv-column-mapped=${this.#columnMapped}
          ></bv-column-list>
          ${this.#places(table, mapping)}
        </section>
        <section class="preview" aria-live="polite">
          <h2 class="heading">${msg('tables.preview')}</h2>
          <p class="meta">${msg(isTotals ? 'tables.totalsHint' : 'tables.previewHint')}</p>
          <bv-people-preview .people=${fault ? [] : preview(table, mapping)}></bv-people-preview>
        </section>
      </div>
    `;
  }

  #places(table: TableDto, mapping: TableMappingDto) {
    const known = this.#known.value;
    if (!known || !hasPlaces(mapping)) return nothing;
    return html`
      <h2 class="heading">${msg('tables.places')}</h2>
      <bv-place-list
        .places=${placedWords(table, mapping, known)}
        .known=${known}
        @bv-place-chosen=${this.#placeChosen}
      ></bv-place-list>
    `;
  }

  #views({ sheets, mapping, upload }: TableDto) {
    return html`
      <div class="views">
        ${
          sheets.length > 1
            ? html`
                <bv-select
                  label=${msg('tables.sheet')}
                  value=${String(mapping.sheet)}
                  .options=${sheets.map((name, at) => ({ value: String(at), label: name }))}
                  @bv-change=${({ value }: BvChange) => this.#look({ sheet: Number(value) })}
                ></bv-select>
              `
            : nothing
        }
        <bv-select
          label=${msg('tables.shape')}
          value=${mapping.shape}
          .options=${TABLE_SHAPES.map((value) => ({ value, label: msg(`tableShape.${value}`) }))}
          @bv-change=${({ value }: BvChange) => this.#shape(value)}
        ></bv-select>
        ${this.#textInstead(upload)}
      </div>
    `;
  }

  #textInstead({ state }: TableDto['upload']) {
    if (state !== 'mapping' || !may(this.session, 'researcher')) return nothing;
    return html`
      <bv-button variant="ghost" @click=${this.#asText}>${msg('tables.asText')}</bv-button>
    `;
  }

  /** Of this upload only: the element stays when somebody goes to another. */
  get #table(): TableDto | undefined {
    const { value } = this.#load;
    return value?.upload.id === this.uploadId ? value : undefined;
  }

  #mappingOf(table: TableDto): TableMappingDto {
    return this.changed ?? table.mapping;
  }

  #faultIn(table: TableDto) {
    return faultOf(this.#mappingOf(table), table.header);
  }

  #shape(value: string): void {
    const shape = TABLE_SHAPES.find((one) => one === value);
    if (shape) this.#look({ ...this.other, shape });
  }

  #look(other: Other): void {
    this.changed = null;
    this.other = other;
  }

  readonly #columnMapped = ({ column, mapping }: BvColumnMapped): void => {
    const table = this.#table;
    if (!table) return;
    const before = this.#mappingOf(table);
    this.changed = { ...before, columns: before.columns.with(column, mapping) };
  };

  readonly #placeChosen = ({ place }: BvPlaceChosen): void => {
    const table = this.#table;
    if (!table) return;
    const before = this.#mappingOf(table);
    const others = before.places.filter(
      ({ kind, words }) => kind !== place.kind || placeWords(words) !== placeWords(place.words),
    );
    // Ids of known places are ids of tags.
    const chosen = place as TableMappingDto['places'][number];
    this.changed = { ...before, places: [...others, chosen] };
  };

  readonly #import = async (): Promise<void> => {
    const table = this.#table;
    if (!table || this.isSending) return;
    this.isSending = true;
    await this.#attempt(async () => {
      await mapTable(this.uploadId, this.#mappingOf(table));
      this.#look({});
    });
    this.isSending = false;
  };

  readonly #asText = async (): Promise<void> => {
    await this.#attempt(async () => {
      await readAsText(this.uploadId);
      navigate(`/projects/${this.projectId}/sources`);
    });
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
    }
    await this.#load.run();
  }
}

function isUnderWay({ upload }: TableDto): boolean {
  return upload.state === 'queued' || upload.state === 'reading';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-table-page': BvTablePage;
  }
}
