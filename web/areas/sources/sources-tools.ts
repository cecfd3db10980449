import { html, nothing } from 'lit';
import type { TableFormat } from '../../../core/interop/table.ts';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-more-actions.ts';
import type { MoreAction } from '../../ui/bv-more-actions.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-select.ts';
import type { BvChange, BvInput, BvToggle } from '../../ui/events.ts';
import '../lists/bv-save-list.ts';
import { saveListActions } from '../lists/save-list-actions.ts';
import type { SourcesDialog } from './bv-sources-dialogs.ts';
import type { SourceFilter, SourcesData } from './source-rows.ts';
import { sourcesPath } from './sources-loader.ts';

/** What goes on around the list. */
interface SourcesActions {
  readonly projectId: string;
  readonly query: QueryController;
  /** The list is there, and can be saved. */
  readonly isLoaded: boolean;
  readonly mayEdit: boolean;
  readonly paste: () => void;
  readonly studies: () => void;
}

/** For the top bar of the page: what a researcher does with the sources, and the list as a file. */
export function sourcesActions({ mayEdit, paste, ...around }: SourcesActions) {
  return html`
    ${moreActions({ mayEdit, ...around })}
    ${
      mayEdit
        ? html`
            <bv-button slot="actions" variant="primary" icon="pencil" @click=${paste}>
              ${msg('sources.paste')}
            </bv-button>
          `
        : nothing
    }
  `;
}

function moreActions({
  projectId,
  query,
  isLoaded,
  mayEdit,
  studies,
}: Omit<SourcesActions, 'paste'>) {
  const project = `/projects/${projectId}`;
  // Of a study, if the list is narrowed to one.
  const pathOf = (format: TableFormat) => sourcesPath(projectId, query.get('study'), format);
  const actions: readonly MoreAction[] = [
    { label: msg('privacy.title'), href: `${project}/personal-data` },
    { label: msg('guide.title'), href: `${project}/guide` },
    { label: msg('measurements.title'), href: `${project}/measurements` },
    { label: msg('studies.title'), act: studies },
  ];
  return html`
    <bv-more-actions
      slot="actions"
      .actions=${mayEdit ? actions : []}
      .instead=${isLoaded ? saveListActions(pathOf) : []}
    >
      ${
        isLoaded
          ? html`
              <bv-save-list .pathOf=${pathOf}></bv-save-list>
            `
          : nothing
      }
    </bv-more-actions>
  `;
}

/** What narrows the list, for the tool bar of the page; kept in the address. */
export function sourcesTools({ sources, studies }: SourcesData, query: QueryController) {
  const open = sources.filter(({ archivedAt }) => archivedAt === null);
  const sum = (of: 'words' | 'highlights') => open.reduce((total, one) => total + one[of], 0);
  const hasArchived = open.length < sources.length;
  return html`
    <bv-search-field
      slot="tools"
      quiet
      label=${msg('sources.search')}
      placeholder=${msg('sources.search')}
      value=${query.get('q')}
      @bv-input=${({ value }: BvInput) => query.set({ q: value })}
    ></bv-search-field>
    <bv-select
      slot="tools"
      class="study"
      label-hidden
      label=${msg('sources.study')}
      value=${query.get('study') || 'all'}
      .options=${[
        { value: 'all', label: msg('sources.allStudies') },
        ...studies.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      @bv-change=${({ value }: BvChange) => query.set({ study: value === 'all' ? '' : value })}
    ></bv-select>
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
    <span slot="tools" class="summary">
      ${[
        msg('themes.sources', { count: open.length }),
        msg('sources.countWords', { count: sum('words') }),
        msg('journey.mentions', { count: sum('highlights') }),
      ].join(' · ')}
    </span>
  `;
}

/** What the address says about the list. */
export function filterOf(query: QueryController): SourceFilter {
  return {
    query: query.get('q'),
    studyId: query.get('study'),
    archived: query.get('archived') === '1',
  };
}

/** What the address says when everything is shown. */
export const NO_FILTER = { q: '', study: '', archived: '' };

/** The window that was opened on the page, else the one that its address names, as a link from elsewhere does. */
export function shownDialog(
  opened: SourcesDialog,
  data: SourcesData | undefined,
  query: QueryController,
): SourcesDialog {
  const study = data?.studies.find(({ id }) => id === query.get('corrections'));
  return study && opened.kind === 'none' ? { kind: 'corrections', study } : opened;
}
