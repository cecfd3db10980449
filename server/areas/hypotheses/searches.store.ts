import type { HypothesisId, SourceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** Where something that speaks against a hypothesis stood. */
export interface OpposingPlace {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
}

/** One search for evidence of a hypothesis, what speaks against it among the rest. */
export interface EvidenceSearch {
  readonly at: Instant;
  readonly by: string;
  readonly lookedAt: number;
  readonly found: number;
  readonly opposing: number;
  readonly places: readonly OpposingPlace[];
}

const SHOWN_MAX = 50;

export async function insertSearch(
  db: Db,
  id: string,
  hypothesisId: HypothesisId,
  search: EvidenceSearch,
): Promise<void> {
  await db
    .insertInto('evidence_search')
    .values({
      id,
      hypothesis_id: hypothesisId,
      searched_by: search.by,
      searched_at: search.at,
      looked_at: search.lookedAt,
      found: search.found,
      opposing: search.opposing,
      places: JSON.stringify(search.places),
    })
    .execute();
}

/** The last searches of a hypothesis, newest first. */
export async function listSearches(
  db: Db,
  hypothesisId: string,
): Promise<(Omit<EvidenceSearch, 'places'> & { places: OpposingPlace[] })[]> {
  const rows = await db
    .selectFrom('evidence_search')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .orderBy('id', 'desc')
    .limit(SHOWN_MAX)
    .execute();
  return rows.map((row) => ({
    at: row.searched_at as Instant,
    by: row.searched_by,
    lookedAt: row.looked_at,
    found: row.found,
    opposing: row.opposing,
    places: JSON.parse(row.places) as OpposingPlace[],
  }));
}

/** How many suggested passages of texts that stand nobody has decided about. */
export async function countToRead(db: Db, hypothesisId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evidence_suggestion')
    .innerJoin('source', (join) =>
      join
        .onRef('source.id', '=', 'evidence_suggestion.source_id')
        .onRef('source.text_version', '=', 'evidence_suggestion.text_version'),
    )
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('evidence_suggestion.hypothesis_id', '=', hypothesisId)
    .where('evidence_suggestion.state', '=', 'waiting')
    .where('source.archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those of the hypotheses for which somebody searched, before a moment if one is given. */
export async function listSearched(
  db: Db,
  hypothesisIds: readonly string[],
  before: Instant | null,
): Promise<ReadonlySet<string>> {
  const query = db
    .selectFrom('evidence_search')
    .select('hypothesis_id')
    .distinct()
    .where('hypothesis_id', 'in', [...hypothesisIds]);
  const rows = await (before === null ? query : query.where('searched_at', '<', before)).execute();
  return new Set(rows.map((row) => row.hypothesis_id));
}
