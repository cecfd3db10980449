import type { Day } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** Linked highlights at a touchpoint from sources of before a day, and the hypotheses that they are linked to. */
export async function countReach(
  db: Db,
  touchpointId: string,
  day: Day,
): Promise<{ readonly highlights: number; readonly hypotheses: number }> {
  const row = await db
    .selectFrom('highlight_tag')
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .innerJoin('evidence', 'evidence.highlight_id', 'highlight.id')
    .select((select) => [
      select.fn.count<string>('highlight.id').distinct().as('highlights'),
      select.fn.count<string>('evidence.hypothesis_id').distinct().as('hypotheses'),
    ])
    .where('highlight_tag.tag_id', '=', touchpointId)
    .where('source.held_on', '<', day)
    .where('source.archived_at', 'is', null)
    .where('highlight.removed_at', 'is', null)
    .where('evidence.removed_at', 'is', null)
    .where('evidence.state', '=', 'accepted')
    .executeTakeFirst();
  return { highlights: Number(row?.highlights ?? 0), hypotheses: Number(row?.hypotheses ?? 0) };
}
