import { MASK } from '../../../core/anchoring/mask-spans.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** What a quote is like whose words nobody may read any more: it says nothing. */
export const MASKED = `${MASK}%`;

/** Live highlights of sources in use, other than those of questions and of guide text. */
export function selectSpoken(db: Db, projectId: string) {
  return db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .where('highlight.project_id', '=', projectId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .where('highlight.quote', 'not like', MASKED)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('segment')
            .select('segment.position')
            .whereRef('segment.source_id', '=', 'highlight.source_id')
            .whereRef('segment.text_version', '=', 'highlight.text_version')
            .whereRef('segment.start_offset', '<=', 'highlight.start_offset')
            .whereRef('segment.end_offset', '>', 'highlight.start_offset')
            .where('segment.kind', 'in', GUIDE_KINDS),
        ),
      ),
    );
}
