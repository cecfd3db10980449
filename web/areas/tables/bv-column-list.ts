import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ColumnMappingDto, TableDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import {
  columnLetters,
  columnOptions,
  hasScale,
  mappingOf,
  SCALES,
  valueOf,
} from './column-options.ts';
import { BvColumnMapped } from './table-events.ts';

const SAMPLES = 3;

/**
 * The columns of a spreadsheet, each with some of its values and what it is.
 *
 * @fires bv-column-mapped - A column is something else.
 */
@customElement('bv-column-list')
export class BvColumnList extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 18rem;
        gap: var(--bv-space-2) var(--bv-space-6);
        align-items: start;
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      .ignored b {
        color: var(--bv-ink-3);
      }
      .samples {
        overflow: hidden;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .choices {
        display: grid;
        gap: var(--bv-space-2);
      }
      @media (max-width: 52rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) table: TableDto | undefined;
  /** One for each column of the header. */
  @property({ attribute: false }) columns: readonly ColumnMappingDto[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { table } = this;
    if (!table) return nothing;
    const options = columnOptions();
    return html`
      <ul>
        ${this.columns.map((column, at) => {
          const name = table.header[at] || msg('tables.unnamed', { letter: columnLetters(at) });
          const samples = table.rows.map((row) => row[at] ?? '').filter(Boolean);
          return html`
            <li class=${column.role === 'ignore' ? 'ignored' : ''}>
              <div>
                <b>${name}</b>
                <div class="meta samples">
                  ${samples.slice(0, SAMPLES).join(' · ') || msg('tables.noValues')}
                </div>
              </div>
              <div class="choices">
                <bv-select
                  label=${msg('tables.holds', { name })}
                  label-hidden
                  value=${valueOf(column)}
                  .options=${options}
                  @bv-change=${({ value }: BvChange) => this.#map(at, mappingOf(value))}
                ></bv-select>
                ${this.#scale(column, at)}
              </div>
            </li>
          `;
        })}
      </ul>
    `;
  }

  #scale(column: ColumnMappingDto, at: number) {
    if (!hasScale(column.metric)) return nothing;
    return html`
      <bv-select
        label=${msg('tables.scale')}
        value=${String(column.scaleMax ?? SCALES[0])}
        .options=${SCALES.map((scale) => ({ value: String(scale), label: String(scale) }))}
        @bv-change=${({ value }: BvChange) => this.#map(at, { ...column, scaleMax: Number(value) })}
      ></bv-select>
    `;
  }

  #map(at: number, mapping: ColumnMappingDto): void {
    this.dispatchEvent(new BvColumnMapped(at, mapping));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-column-list': BvColumnList;
  }
}
