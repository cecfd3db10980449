import { sql } from 'kysely';
import type { EvidenceHighlight, EvidenceSource } from '../../../core/search/evidence-block.ts';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import { matchDocuments, type MatchTerm } from '../../db/dialects.ts';
import type { Db } from '../../db/open.ts';
import { selectOutdated } from '../codebook/index.ts';

/** A highlight and the source that it is in. */
export interface SourcedHighlight extends EvidenceHighlight {
  readonly sourceId: string;
}

/** Those of some sources that are in use; at most 1,000 ids. */
export async function findSourcesInUse(db: Db, ids: readonly string[]): Promise<EvidenceSource[]> {
  return db
    .selectFrom('source')
    .select(['id', 'study_id as studyId', 'held_on as heldOn'])
    .where('id', 'in', ids)
    .where('archived_at', 'is', null)
    .execute();
}

/** The highlights of some sources with their tags and links, in no order. */
export async function listHighlightsIn(
  db: Db,
  sourceIds: readonly string[],
): Promise<SourcedHighlight[]> {
  const rows = await db
    .selectFrom('highlight')
    .select([
      'id',
      'source_id as sourceId',
      'participant_id as participantId',
      'created_by as coderId',
      'sentiment',
      'computed_sentiment as computedSentiment',
      'key_quote',
      'start_offset as start',
    ])
    .select(sql<number>`case when note = '' then 0 else 1 end`.as('noted'))
    .where('source_id', 'in', sourceIds)
    .where('removed_at', 'is', null)
    .execute();
  const tags = grouped(await listTagging(db, sourceIds));
  const links = grouped(await listLinking(db, sourceIds));
  return rows.map(({ key_quote: keyQuote, noted, ...row }) => ({
    ...row,
    keyQuote: keyQuote === 1,
    hasNote: noted === 1,
    tagIds: (tags.get(row.id) ?? []).map(({ tagId }) => tagId),
    links: links.get(row.id) ?? [],
  }));
}

function listTagging(db: Db, sourceIds: readonly string[]) {
  return db
    .selectFrom('highlight')
    .innerJoin('highlight_tag', 'highlight_tag.highlight_id', 'highlight.id')
    .select(['highlight.id', 'highlight_tag.tag_id as tagId'])
    .where('highlight.source_id', 'in', sourceIds)
    .where('highlight.removed_at', 'is', null)
    .execute();
}

function listLinking(db: Db, sourceIds: readonly string[]) {
  return db
    .selectFrom('highlight')
    .innerJoin('evidence', 'evidence.highlight_id', 'highlight.id')
    .select(['highlight.id', 'evidence.hypothesis_id as hypothesisId', 'evidence.direction'])
    .where('highlight.source_id', 'in', sourceIds)
    .where('highlight.removed_at', 'is', null)
    .where('evidence.state', '=', 'accepted')
    .where('evidence.removed_at', 'is', null)
    .execute();
}

function grouped<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.id);
    if (own) own.push(row);
    else groups.set(row.id, [row]);
  }
  return groups;
}

/** Highlights of a project that hold the words; undefined where none are asked for. */
export async function findHolding(
  db: Db,
  kind: DatabaseKind,
  projectId: string,
  terms: readonly MatchTerm[],
): Promise<ReadonlySet<string> | undefined> {
  const found = matchDocuments(kind, terms);
  if (!found) return undefined;
  const rows = await db
    .selectFrom('search_document')
    .innerJoin(found.as('hit'), 'hit.id', 'search_document.id')
    .select('search_document.ref_id as id')
    .where('search_document.project_id', '=', projectId)
    .where('search_document.kind', '=', 'highlight')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Highlights with one of the tags, or any where none is given, that meant something else when it was given. */
export async function findOutdated(
  db: Db,
  projectId: string,
  tagIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectOutdated(db)
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select('highlight_tag.highlight_id as id')
    .where('tag.project_id', '=', projectId)
    .$if(tagIds.length > 0, (some) => some.where('highlight_tag.tag_id', 'in', tagIds))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Phases of a project, and hypotheses of it that are in use: those that facets are made of. */
export async function listFacetIds(
  db: Db,
  projectId: string,
): Promise<{ readonly phases: ReadonlySet<string>; readonly hypotheses: ReadonlySet<string> }> {
  const phases = await db
    .selectFrom('tag')
    .select('id')
    .where('project_id', '=', projectId)
    .where('kind', '=', 'phase')
    .execute();
  const hypotheses = await db
    .selectFrom('hypothesis')
    .select('id')
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .execute();
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  return { phases: idsOf(phases), hypotheses: idsOf(hypotheses) };
}
