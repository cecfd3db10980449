import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvProposalsAccepted, BvSourceWanted, type Proposal } from './source-events.ts';
import type { SourceRow } from './source-rows.ts';
import { sourceTableStyles } from './source-table-styles.ts';

/**
 * Sources with what is known about them; each leads to its text.
 *
 * @fires bv-source-wanted - Something is to happen to one.
 * @fires bv-proposals-accepted - Somebody agrees to a proposed participant.
 */
@customElement('bv-source-table')
export class BvSourceTable extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, sourceTableStyles];

  @property({ attribute: false }) rows: readonly SourceRow[] = [];
  /** Somebody may change and archive. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('sources.source')}</th>
            <th scope="col">${msg('sources.method')}</th>
            <th scope="col">${msg('sources.person')}</th>
            <th scope="col">${msg('sources.language')}</th>
            <th scope="col" class="number">${msg('sources.words')}</th>
            <th scope="col" class="number">${msg('sources.highlights')}</th>
            <th scope="col">${msg('sources.date')}</th>
            ${
              this.editable
                ? html`
                    <th scope="col">
                      <span class="visually-hidden">${msg('home.actions')}</span>
                    </th>
                  `
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.rows,
            ({ source }) => source.id,
            (row) => this.#row(row),
          )}
        </tbody>
      </table>
    `;
  }

  #row(row: SourceRow) {
    const { source, study } = row;
    return html`
      <tr class=${source.archivedAt === null ? '' : 'archived'}>
        <td class="name">
          <a href="/projects/${source.projectId}/sources/${source.id}">${source.title}</a>
          ${
            source.archivedAt === null
              ? nothing
              : html`
                  <span class="meta">${msg('sources.archived')}</span>
                `
          }
        </td>
        <td class="method">
          ${study ? msg(`method.${study.method}`) : nothing}
          <span class="meta">${study?.name}</span>
        </td>
        <td class="person">${this.#person(row)}</td>
        <td class="language">${source.language}</td>
        <td class="number words">${formatNumber(source.words)}</td>
        <td class="number highlights">
          ${formatNumber(source.highlights)}
          <span class="unit">${msg('sources.highlightsUnit', { count: source.highlights })}</span>
        </td>
        <td class="date">${formatDate(source.heldOn, 'short')}</td>
        ${
          this.editable
            ? html`
                <td class="more">${this.#menu(row)}</td>
              `
            : nothing
        }
      </tr>
    `;
  }

  #person({ source, participant, hue, proposed }: SourceRow) {
    if (participant)
      return html`
        <bv-person-chip
          name=${participant.pseudonym}
          .hue=${hue}
          ?withdrawn=${participant.consent === 'withdrawn'}
        ></bv-person-chip>
      `;
    if (proposed === null || !this.editable) return nothing;
    return html`
      <bv-button
        size="small"
        icon="check"
        label=${msg('sources.acceptPerson', { name: proposed })}
        tip=${msg('sources.acceptPerson', { name: proposed })}
        @click=${() => this.#accept({ source, pseudonym: proposed })}
      >
        ${proposed}?
      </bv-button>
    `;
  }

  #accept(proposal: Proposal): void {
    this.dispatchEvent(new BvProposalsAccepted([proposal]));
  }

  #menu({ source }: SourceRow) {
    const label = msg('home.actionsFor', { name: source.title });
    const isOpen = source.archivedAt === null;
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => {
          if (value === 'change' || value === 'archive' || value === 'bringBack')
            this.dispatchEvent(new BvSourceWanted(value, source));
        }}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="change" icon="pencil">${msg('sources.change')}</bv-menu-item>
        <bv-menu-item
          value=${isOpen ? 'archive' : 'bringBack'}
          icon=${isOpen ? 'archive' : 'undo-2'}
        >
          ${isOpen ? msg('home.archive') : msg('home.bringBack')}
        </bv-menu-item>
      </bv-menu>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-source-table': BvSourceTable;
  }
}
