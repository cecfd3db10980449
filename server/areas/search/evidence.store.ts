import { sql } from 'kysely';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import { matchDocuments, type MatchTerm } from '../../db/dialects.ts';
import type { Db } from '../../db/open.ts';
import { selectHiddenSources, type Showing } from '../participants/index.ts';

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Links of highlights to hypotheses, for the list. */
export async function listLinks(
  db: Db,
  highlightIds: readonly string[],
): Promise<{ highlightId: string; hypothesisId: string; direction: number }[]> {
  const links: { highlightId: string; hypothesisId: string; direction: number }[] = [];
  for (let from = 0; from < highlightIds.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('evidence')
      .select(['highlight_id', 'hypothesis_id', 'direction'])
      .where('highlight_id', 'in', highlightIds.slice(from, from + IDS_PER_QUERY))
      .where('state', '=', 'accepted')
      .where('removed_at', 'is', null)
      .orderBy('id')
      .execute();
    for (const row of rows) {
      links.push({
        highlightId: row.highlight_id,
        hypothesisId: row.hypothesis_id,
        direction: row.direction,
      });
    }
  }
  return links;
}

/** The segment at the start of a passage, if it is a question or guide text. */
function guideTextAt(db: Db) {
  return db
    .selectFrom('segment')
    .select('segment.position')
    .where('segment.source_id', '=', sql.ref<string>('search_document.source_id'))
    .where('segment.start_offset', '=', sql.ref<number>('search_document.start_offset'))
    .where('segment.text_version', '=', sql.ref<number>('source.text_version'))
    .where('segment.kind', 'in', GUIDE_KINDS);
}

/** Ids of the highlights among the documents that were found. */
function quotesAmong(db: Db, found: NonNullable<ReturnType<typeof matchDocuments>>) {
  return db
    .selectFrom('search_document')
    .innerJoin(found.as('hit'), 'hit.id', 'search_document.id')
    .select('search_document.ref_id')
    .where('search_document.kind', '=', 'highlight');
}

/** Which passages are asked for. */
interface PassageSearch {
  readonly projectId: string;
  readonly terms: readonly MatchTerm[];
  /** Leaves out words of whoever has not agreed to this. */
  readonly showing: Showing | undefined;
}

/**
 * Best passages of sources that hold the words, unless a highlight of theirs holds them too and is found itself; no
 * questions, no guide text.
 */
export async function listPassages(
  db: Db,
  kind: DatabaseKind,
  { projectId, terms, showing }: PassageSearch,
  limit: number,
) {
  const found = matchDocuments(kind, terms);
  if (!found) return [];
  const hidden = showing && selectHiddenSources(db, showing);
  return db
    .selectFrom('search_document')
    .innerJoin(found.as('hit'), 'hit.id', 'search_document.id')
    .innerJoin('source', 'source.id', 'search_document.source_id')
    .select([
      'search_document.source_id',
      'source.title',
      'source.text_version',
      'source.language',
      'source.held_on',
      'search_document.start_offset',
      'search_document.end_offset',
      'search_document.words',
    ])
    .select((select) =>
      select
        .selectFrom('segment')
        .select('segment.speaker')
        .whereRef('segment.source_id', '=', 'search_document.source_id')
        .whereRef('segment.start_offset', '=', 'search_document.start_offset')
        .whereRef('segment.text_version', '=', 'source.text_version')
        .limit(1)
        .as('speaker'),
    )
    .where('search_document.project_id', '=', projectId)
    .where('search_document.kind', '=', 'passage')
    .$if(hidden !== undefined, (query) =>
      hidden ? query.where('search_document.source_id', 'not in', hidden) : query,
    )
    .where((where) => where.not(where.exists(guideTextAt(db))))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('highlight')
            .select('highlight.id')
            .whereRef('highlight.source_id', '=', 'search_document.source_id')
            .where('highlight.removed_at', 'is', null)
            .where('highlight.id', 'in', quotesAmong(db, found))
            .whereRef('highlight.start_offset', '<', 'search_document.end_offset')
            .whereRef('highlight.end_offset', '>', 'search_document.start_offset'),
        ),
      ),
    )
    .orderBy('hit.rank')
    .orderBy('search_document.id')
    .limit(limit)
    .execute();
}
