import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AttributeDto, ParticipantDto } from '../../api/types.ts';
import { personaHref } from '../../app/places.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-tag-chip.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import './bv-consent.ts';
import { attributeText } from './attribute-words.ts';
import { BvParticipantWanted, BvSortWanted } from './participant-events.ts';
import type { ParticipantRow } from './participant-rows.ts';
import { nextSort, type ParticipantSort, readSort } from './participant-sort.ts';
import { participantTableStyles } from './participant-table-styles.ts';

/**
 * Participants under their pseudonyms; each leads to their page.
 *
 * @fires bv-sort-wanted - Another order, as the address says it.
 * @fires bv-participant-wanted - Something is to happen to one.
 */
@customElement('bv-participant-table')
export class BvParticipantTable extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, participantTableStyles];

  @property({ attribute: false }) rows: readonly ParticipantRow[] = [];
  /** Attributes that have a column. */
  @property({ attribute: false }) columns: readonly AttributeDto[] = [];
  @property({ attribute: false }) sort: ParticipantSort = readSort('');
  /** Somebody may change and archive. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              ${this.#head('pseudonym', msg('evidence.participant'))}
              <th scope="col">${msg('participants.personas')}</th>
              ${this.#head('organisation', msg('participants.organisation'))}
              ${this.#hasHouseholds ? this.#head('household', msg('participants.household')) : nothing}
              ${this.columns.map((attribute) =>
                this.#head(attribute.id, attribute.name, attribute.kind === 'number'),
              )}
              <th scope="col">${msg('participants.consent')}</th>
              ${this.#head('sources', msg('home.sources'), true)}
              ${this.#head('highlights', msg('home.highlights'), true)}
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
              ({ participant }) => participant.id,
              (row) => this.#row(row),
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  get #hasHouseholds(): boolean {
    return this.rows.some(({ participant }) => participant.household);
  }

  /** The head of a column that the list can be sorted by. */
  #head(column: string, words: string, isNumber = false) {
    const { column: sorted, isDescending } = this.sort;
    const order = isDescending ? 'descending' : 'ascending';
    const isSorted = column === sorted;
    return html`
      <th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${isSorted ? order : nothing}>
        <button
          class="sort"
          @click=${() => this.dispatchEvent(new BvSortWanted(nextSort(this.sort, column)))}
        >
          ${words}
          ${
            isSorted
              ? html`
                  <bv-icon name=${isDescending ? 'arrow-down' : 'arrow-up'}></bv-icon>
                `
              : nothing
          }
        </button>
      </th>
    `;
  }

  #row({ participant, personas }: ParticipantRow) {
    const { id, projectId, pseudonym, kind, organisation, sources, highlights } = participant;
    return html`
      <tr class=${participant.archivedAt === null ? '' : 'archived'}>
        <td class="name">
          <bv-person-chip
            name=${pseudonym}
            .hue=${personas[0]?.hue}
            ?withdrawn=${participant.consent === 'withdrawn'}
            href=${`/projects/${projectId}/participants/${id}`}
          ></bv-person-chip>
          ${participant.archivedAt === null ? nothing : mark(msg('sources.archived'))}
        </td>
        <td class="personas">
          ${personas.map(
            ({ id: personaId, name, hue }) => html`
              <bv-tag-chip
                kind="persona"
                name=${name}
                .hue=${hue as Hue}
                href=${personaHref(projectId, personaId)}
              ></bv-tag-chip>
            `,
          )}
        </td>
        <td class="organisation">
          ${organisation} ${kind === 'staff' ? mark(msg('participantKind.staff')) : nothing}
        </td>
        ${
          this.#hasHouseholds
            ? html`
                <td class="household">${participant.household}</td>
              `
            : nothing
        }
        ${this.columns.map((attribute) => attributeCell(attribute, participant))}
        <td class="consent"><bv-consent .participant=${participant}></bv-consent></td>
        <td class="number sources">${formatNumber(sources)}</td>
        <td class="number highlights">
          ${formatNumber(highlights)}
          <span class="unit">${msg('sources.highlightsUnit', { count: highlights })}</span>
        </td>
        ${
          this.editable
            ? html`
                <td class="more">${this.#menu(participant)}</td>
              `
            : nothing
        }
      </tr>
    `;
  }

  #menu(participant: ParticipantDto) {
    const label = msg('home.actionsFor', { name: participant.pseudonym });
    const isOpen = participant.archivedAt === null;
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => {
          if (value === 'change' || value === 'archive' || value === 'bringBack')
            this.dispatchEvent(new BvParticipantWanted(value, participant));
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

function mark(words: string) {
  return html`
    <span class="meta">${words}</span>
  `;
}

function attributeCell(attribute: AttributeDto, { attributes }: ParticipantDto) {
  const words = attributeText(attribute, attributes[attribute.name]);
  return html`
    <td class=${attribute.kind === 'number' ? 'attribute number' : 'attribute'}>
      <span class="truncate" title=${words}>${words}</span>
    </td>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-participant-table': BvParticipantTable;
  }
}
