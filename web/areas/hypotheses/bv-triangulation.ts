import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { IconName } from '../../ui/icons.ts';

type Row = HypothesisDetailDto['triangulation'][number];

const ICONS: Readonly<Record<Row['agreement'], IconName>> = {
  agreement: 'circle-check',
  partial: 'contrast',
  silence: 'circle-dashed',
  dissonance: 'arrow-left-right',
};

/** The methods held against each other: what each says by itself beside the verdict, and how many people say it. */
@customElement('bv-triangulation')
export class BvTriangulation extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      h2 {
        margin-block-end: var(--bv-space-2);
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      th,
      td {
        padding-block: var(--bv-space-2);
        padding-inline-end: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
        text-align: start;
        font-weight: inherit;
      }
      thead th {
        padding-block: 0 var(--bv-space-1h);
        border-color: var(--bv-line-strong);
        color: var(--bv-ink-2);
      }
      :is(th, td):last-child {
        padding-inline-end: 0;
        text-align: end;
      }
      @media print {
        tbody :is(th, td) {
          padding-block: var(--bv-space-1);
        }
      }
      .says {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        color: var(--bv-ink-2);
      }
      .agreement {
        color: var(--bv-supports);
      }
      .dissonance {
        color: var(--bv-contradicts);
      }
    `,
  ];

  /** Most people first. */
  @property({ attribute: false }) rows: readonly Row[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.rows.length === 0) return nothing;
    return html`
      <h2 class="heading">${msg('triangulation.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('triangulation.method')}</th>
            <th scope="col">${msg('triangulation.says')}</th>
            <th scope="col">${msg('hypotheses.people')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    `;
  }

  #row({ method, agreement, supports, contradicts, mixed }: Row) {
    return html`
      <tr>
        <th scope="row">${msg(`method.${method}`)}</th>
        <td>
          <span class="says ${agreement}" title=${msg(`triangulation.${agreement}Detail`)}>
            <bv-icon name=${ICONS[agreement]} size="s"></bv-icon>
            ${msg(`triangulation.${agreement}`)}
          </span>
        </td>
        <td>${method === 'measurement' ? '–' : formatNumber(supports + contradicts + mixed)}</td>
      </tr>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-triangulation': BvTriangulation;
  }
}
