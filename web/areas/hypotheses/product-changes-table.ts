import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { ProductChangeDto, TagDto } from '../../api/types.ts';

const COLUMNS = {
  happened_on: 'day',
  name: 'text',
  touchpoint: 'text',
  reason: 'text',
  highlights: 'number',
  hypotheses: 'number',
  recorded_by: 'text',
  recorded_at: 'moment',
  removed_at: 'moment',
} as const satisfies Columns;

/** Recorded changes of the product, with how much evidence each has made stale. */
export function productChangesTable(
  changes: readonly ProductChangeDto[],
  tags: readonly Pick<TagDto, 'id' | 'name'>[],
): Table {
  return tableOf(
    COLUMNS,
    changes.map((change) => ({
      happened_on: change.happenedOn,
      name: change.name,
      touchpoint: tags.find(({ id }) => id === change.touchpointId)?.name ?? null,
      reason: change.reason,
      highlights: change.highlights,
      hypotheses: change.hypotheses,
      recorded_by: change.recordedBy,
      recorded_at: change.recordedAt,
      removed_at: change.removedAt,
    })),
  );
}
