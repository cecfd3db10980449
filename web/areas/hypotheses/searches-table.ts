import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { HypothesisDetailDto } from '../../api/types.ts';

const COLUMNS = {
  at: 'moment',
  by: 'text',
  looked_at: 'number',
  found: 'number',
  opposing: 'number',
} as const satisfies Columns;

/** When evidence was searched for, by whom, and how much was found, newest first. */
export function searchesTable(searches: HypothesisDetailDto['searches']): Table {
  return tableOf(
    COLUMNS,
    searches.map(({ at, by, lookedAt, found, opposing }) => ({
      ...{ at, by, looked_at: lookedAt, found, opposing },
    })),
  );
}
