import { html, nothing } from 'lit';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-select.ts';
import type { BvChange, BvInput, BvToggle } from '../../ui/events.ts';
import { readFilters } from './attribute-filters.ts';
import './bv-attribute-filter.ts';
import type { BvAttributeFilterChanged } from './bv-attribute-filter.ts';
import type { ParticipantFilter, ParticipantsData } from './participant-rows.ts';

/** What the address says when everybody is shown. */
export const NO_FILTER = { q: '', persona: '', archived: '', attribute: '' };

/** What the address says about the list. */
export function participantFilter(query: QueryController): ParticipantFilter {
  return {
    query: query.get('q'),
    personaId: query.get('persona'),
    archived: query.get('archived') === '1',
    attributes: readFilters(query.all('attribute')),
  };
}

/** What narrows the list, for the tool bar of the page; kept in the address. */
export function participantTools(
  { participants, personas, attributes }: ParticipantsData,
  query: QueryController,
) {
  const hasArchived = participants.some(({ archivedAt }) => archivedAt !== null);
  const used = attributes.filter(({ archivedAt }) => archivedAt === null);
  return html`
    <bv-search-field
      slot="tools"
      quiet
      label=${msg('participants.search')}
      placeholder=${msg('participants.search')}
      value=${query.get('q')}
      @bv-input=${({ value }: BvInput) => query.set({ q: value })}
    ></bv-search-field>
    <bv-select
      slot="tools"
      class="persona"
      label-hidden
      label=${msg('evidence.who')}
      value=${query.get('persona') || 'all'}
      .options=${[
        { value: 'all', label: msg('participants.allPersonas') },
        ...personas.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      @bv-change=${({ value }: BvChange) => query.set({ persona: value === 'all' ? '' : value })}
    ></bv-select>
    ${
      used.length === 0
        ? nothing
        : html`
            <bv-attribute-filter
              slot="tools"
              .known=${used}
              .participants=${participants}
              .filters=${readFilters(query.all('attribute'))}
              @bv-attribute-filter-changed=${({ filters }: BvAttributeFilterChanged) =>
                query.set({ attribute: filters })}
            ></bv-attribute-filter>
          `
    }
    ${
      hasArchived
        ? html`
            <bv-checkbox
              slot="tools"
              .checked=${query.get('archived') === '1'}
              @bv-toggle=${({ checked }: BvToggle) => query.set({ archived: checked ? '1' : '' })}
            >
              ${msg('sources.showArchived')}
            </bv-checkbox>
          `
        : ''
    }
  `;
}
