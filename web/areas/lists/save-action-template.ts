import { html, nothing } from 'lit';
import type { Table } from '../../../core/interop/table.ts';
import './bv-save-list.ts';

/**
 * At the head of a page: the list that is on it, as a file that the page makes.
 *
 * @param fileName - Without its ending.
 * @param tableOf - Undefined until the list is there.
 * @param slot - Where it goes.
 */
export function saveAction(
  fileName: string,
  tableOf: (() => Table) | undefined,
  slot: 'actions' | 'footer' = 'actions',
) {
  if (!tableOf) return nothing;
  return html`
    <bv-save-list slot=${slot} file-name=${fileName} .tableOf=${tableOf}></bv-save-list>
  `;
}
