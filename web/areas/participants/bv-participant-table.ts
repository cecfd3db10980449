import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ParticipantDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-tag-chip.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import './bv-consent.ts';
import { BvParticipantWanted } from './participant-events.ts';
import type { ParticipantRow } from './participant-rows.ts';
import { participantTableStyles } from './participant-table-styles.ts';

/**
 * Participants under their pseudonyms; each leads to their page.
 *
 * @fires bv-participant-wanted - Something is to happen to one.
 */
@customElement('bv-participant-table')
export class BvParticipantTable extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, participantTableStyles];

  @property({ attribute: false }) rows: readonly ParticipantRow[] = [];
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
            <th scope="col">${msg('evidence.participant')}</th>
            <th scope="col">${msg('participants.personas')}</th>
            <th scope="col">${msg('participants.organisation')}</th>
            <th scope="col">${msg('participants.attributes')}</th>
            <th scope="col">${msg('participants.consent')}</th>
            <th scope="col" class="number">${msg('home.sources')}</th>
            <th scope="col" class="number">${msg('home.highlights')}</th>
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
            ({ name, hue }) => html`
              <bv-tag-chip kind="persona" name=${name} .hue=${hue as Hue}></bv-tag-chip>
            `,
          )}
        </td>
        <td class="organisation">
          ${organisation} ${kind === 'staff' ? mark(msg('participantKind.staff')) : nothing}
        </td>
        <td class="attributes">
          <span class="truncate" title=${attributesOf(participant)}>
            ${attributesOf(participant)}
          </span>
        </td>
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

function attributesOf({ attributes }: ParticipantDto): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-participant-table': BvParticipantTable;
  }
}
