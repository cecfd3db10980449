import { sql } from 'kysely';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import { matchDocuments, type MatchTerm } from '../../db/dialects.ts';
import type { Db } from '../../db/open.ts';

/** What narrows a list of evidence; all of it must hold. */
export interface EvidenceFilter {
  readonly projectId: string;
  readonly terms: readonly MatchTerm[];
  readonly personaId?: string | undefined;
  readonly phaseId?: string | undefined;
  readonly tagId?: string | undefined;
  readonly studyId?: string | undefined;
  readonly participantId?: string | undefined;
  readonly hypothesisId?: string | undefined;
  readonly direction?: 'supports' | 'contradicts' | 'neutral' | undefined;
}

/** How often something occurs among what was found. */
export interface FacetCount {
  readonly id: string;
  readonly people: number;
  readonly mentions: number;
}

const FACETS_MAX = 500;
/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Highlights that match, as a query that others count, sort and page. */
function matching(db: Db, kind: DatabaseKind, filter: EvidenceFilter) {
  let query = db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .where('highlight.project_id', '=', filter.projectId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null);
  for (const tagId of [filter.phaseId, filter.tagId]) {
    if (!tagId) continue;
    query = query.where('highlight.id', 'in', (tagged) =>
      tagged.selectFrom('highlight_tag').select('highlight_id').where('tag_id', '=', tagId),
    );
  }
  const { personaId, studyId, participantId } = filter;
  if (personaId) {
    query = query.where('highlight.participant_id', 'in', (people) =>
      people
        .selectFrom('participant_persona')
        .select('participant_persona.participant_id')
        .where('participant_persona.tag_id', '=', personaId),
    );
  }
  if (studyId) query = query.where('source.study_id', '=', studyId);
  if (participantId) query = query.where('highlight.participant_id', '=', participantId);
  if (filter.hypothesisId) {
    query = query.where(
      'highlight.id',
      'in',
      linkedHighlights(db, filter.hypothesisId, filter.direction),
    );
  }
  const found = matchDocuments(kind, filter.terms);
  if (found) {
    query = query.where(
      sql<boolean>`highlight.id in (
        select search_document.ref_id from ${found} as hit
        join search_document on search_document.id = hit.id
        where search_document.kind = 'highlight')`,
    );
  }
  return query;
}

function linkedHighlights(db: Db, hypothesisId: string, direction: EvidenceFilter['direction']) {
  const links = db
    .selectFrom('evidence')
    .select('evidence.highlight_id')
    .where('hypothesis_id', '=', hypothesisId)
    .where('state', '=', 'accepted')
    .where('removed_at', 'is', null);
  if (!direction) return links;
  const sign = { supports: '>', contradicts: '<', neutral: '=' } as const;
  return links.where('direction', sign[direction], 0);
}

/** People, sources and mentions of all that matches. */
export async function countMatching(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<{ people: number; sources: number; mentions: number }> {
  return matching(db, kind, filter)
    .select((count) => [
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.count<number>('highlight.source_id').distinct().as('sources'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .executeTakeFirstOrThrow();
}

/** One page of what matches: key quotes first, then newest sources, then reading order. */
export async function listMatching(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const rows = await matching(db, kind, filter)
    .select('highlight.id')
    .orderBy('highlight.key_quote', 'desc')
    .orderBy('source.held_on', 'desc')
    .orderBy('highlight.source_id')
    .orderBy('highlight.start_offset')
    .orderBy('highlight.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Tags of every kind among what matches. */
export async function countTags(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<(FacetCount & { readonly kind: string })[]> {
  return matching(db, kind, filter)
    .innerJoin('highlight_tag', 'highlight_tag.highlight_id', 'highlight.id')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select((count) => [
      'tag.id',
      'tag.kind',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy(['tag.id', 'tag.kind'])
    .orderBy('people', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('tag.id')
    .limit(FACETS_MAX)
    .execute();
}

/** Personas of the people among what matches. */
export async function countPersonas(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<FacetCount[]> {
  return matching(db, kind, filter)
    .innerJoin(
      'participant_persona',
      'participant_persona.participant_id',
      'highlight.participant_id',
    )
    .select((count) => [
      'participant_persona.tag_id as id',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('participant_persona.tag_id')
    .orderBy('people', 'desc')
    .orderBy('participant_persona.tag_id')
    .limit(FACETS_MAX)
    .execute();
}

/** Studies among what matches. */
export async function countStudies(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<FacetCount[]> {
  return matching(db, kind, filter)
    .select((count) => [
      'source.study_id as id',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('source.study_id')
    .orderBy('people', 'desc')
    .orderBy('source.study_id')
    .limit(FACETS_MAX)
    .execute();
}

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

/** Best passages of sources that hold the words and that no highlight touches. */
export async function listPassages(
  db: Db,
  kind: DatabaseKind,
  projectId: string,
  terms: readonly MatchTerm[],
  limit: number,
) {
  const found = matchDocuments(kind, terms);
  if (!found) return [];
  return db
    .selectFrom('search_document')
    .innerJoin(found.as('hit'), 'hit.id', 'search_document.id')
    .innerJoin('source', 'source.id', 'search_document.source_id')
    .select([
      'search_document.source_id',
      'source.title',
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
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('highlight')
            .select('highlight.id')
            .whereRef('highlight.source_id', '=', 'search_document.source_id')
            .where('highlight.removed_at', 'is', null)
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
