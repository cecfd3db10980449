import { html } from 'lit';
import type { CodebookDto } from '../../api/types.ts';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange, BvInput, BvToggle } from '../../ui/events.ts';
import { type Kind, KINDS, type TagFilter } from './codebook-rows.ts';

/** The kind that the address asks for. */
export function kindOf(query: QueryController): Kind {
  return KINDS.find((kind) => kind === query.get('kind')) ?? 'code';
}

/** What the address says about the list. */
export function tagFilter(query: QueryController): TagFilter {
  return { query: query.get('q'), archived: query.get('archived') === '1' };
}

/** Which kind is shown and what narrows it, for the tool bar of the page; kept in the address. */
export function codebookTools({ tags, journeys }: CodebookDto, query: QueryController) {
  const isArchived = ({ archivedAt }: { readonly archivedAt: unknown }) => archivedAt !== null;
  const hasArchived = tags.some(isArchived) || journeys.some(isArchived);
  return html`
    <bv-segmented
      slot="tools"
      quiet
      label=${msg('codebook.kinds')}
      .value=${kindOf(query)}
      .options=${KINDS.map((value) => ({
        value,
        label: msg(`codebookKind.${value}`),
        count: tags.filter((tag) => tag.kind === value && !isArchived(tag)).length,
      }))}
      @bv-change=${({ value }: BvChange) => query.set({ kind: value })}
    ></bv-segmented>
    <bv-search-field
      slot="tools"
      quiet
      label=${msg('codebook.search')}
      placeholder=${msg('codebook.search')}
      value=${query.get('q')}
      @bv-input=${({ value }: BvInput) => query.set({ q: value })}
    ></bv-search-field>
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
