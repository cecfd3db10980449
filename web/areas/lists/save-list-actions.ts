import { TABLE_FORMATS, type TableFormat } from '../../../core/interop/table.ts';
import { msg } from '../../i18n/index.ts';
import type { MoreAction } from '../../ui/bv-more-actions.ts';
import { savePath } from '../../ui/save-file.ts';

/** What `bv-save-list` offers, as rows of a longer menu. */
export function saveListActions(pathOf: (format: TableFormat) => string): readonly MoreAction[] {
  return TABLE_FORMATS.map((format) => ({
    label: msg('saveList.as', { format: msg(`saveList.${format}`) }),
    icon: 'download',
    act: () => savePath(pathOf(format)),
  }));
}
