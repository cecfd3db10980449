import type { EvidenceLink } from '../../../core/hypotheses/types.ts';
import type { Db } from '../../db/open.ts';
import type { KnownProductChange } from './surroundings.store.ts';

/**
 * What became of the product at the touchpoints of linked highlights, by highlight and earliest first; one whose
 * touchpoints stayed what they were is left out. Asks nothing when no change is recorded.
 */
export async function loadLinkedChanges(
  db: Db,
  productChanges: readonly KnownProductChange[],
  hypothesisIds: readonly string[],
): Promise<ReadonlyMap<string, EvidenceLink['productChanges']>> {
  const changes = new Map<string, EvidenceLink['productChanges']>();
  if (productChanges.length === 0) return changes;
  const rows = await db
    .selectFrom('highlight_tag')
    .select(['highlight_id', 'tag_id'])
    .where(
      'tag_id',
      'in',
      productChanges.map(({ touchpointId }) => touchpointId),
    )
    .where('highlight_id', 'in', (linked) =>
      linked
        .selectFrom('evidence')
        .select('evidence.highlight_id')
        .where('evidence.hypothesis_id', 'in', hypothesisIds),
    )
    .execute();
  for (const { highlight_id: highlightId, tag_id: tagId } of rows) {
    const own = productChanges
      .filter(({ touchpointId }) => touchpointId === tagId)
      .map(({ id, happenedOn }) => ({ id, on: happenedOn }));
    const all = [...(changes.get(highlightId) ?? []), ...own];
    changes.set(
      highlightId,
      all.sort((one, other) => (`${one.on}${one.id}` < `${other.on}${other.id}` ? -1 : 1)),
    );
  }
  return changes;
}
