import { html, nothing } from 'lit';
import type { TableFormat } from '../../../core/interop/table.ts';
import type { ThemesDto } from '../../api/types.ts';
import { formatDateTime, msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../lists/bv-save-list.ts';

/** What the reader may do, and what goes on. */
interface ThemesActions {
  readonly projectId: string;
  readonly mayGroup: boolean;
  readonly isGrouping: boolean;
  readonly group: () => void;
  /** Where the list is as a file. */
  readonly pathOf: (format: TableFormat) => string;
}

/** At the head of the page: when the highlights were grouped, the list as a file, finding more, grouping again. */
export function themesActions(
  { finishedAt, highlights }: NonNullable<ThemesDto['run']>,
  { projectId, mayGroup, isGrouping, group, pathOf }: ThemesActions,
) {
  return html`
    <span slot="actions" class="meta when">
      ${msg('themes.grouped', { when: formatDateTime(finishedAt), count: highlights })}
    </span>
    <bv-save-list
      slot="actions"
      .pathOf=${pathOf}
    ></bv-save-list>
    ${
      mayGroup
        ? html`
            <bv-button
              slot="actions"
              variant="ghost"
              icon="search"
              href=${`/projects/${projectId}/themes/drafts`}
            >
              ${msg('drafts.open')}
            </bv-button>
            <bv-button
              slot="actions"
              icon="refresh-cw"
              ?loading=${isGrouping}
              loading-label=${msg('themes.groupingShort')}
              @click=${group}
            >
              ${msg('themes.again')}
            </bv-button>
          `
        : nothing
    }
  `;
}
