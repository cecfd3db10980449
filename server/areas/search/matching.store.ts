import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import { matchDocuments, type MatchTerm } from '../../db/dialects.ts';
import type { Db } from '../../db/open.ts';
import type { Schema } from '../../db/schema.ts';
import { selectOutdated } from '../codebook/index.ts';
import { selectHiddenPeople, selectHiddenSources, type Showing } from '../participants/index.ts';

type SentimentFilter =
  'negative' | 'neutral' | 'positive' | 'none' | 'computed_negative' | 'computed_positive';

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
  readonly sourceId?: string | undefined;
  /** Who marked it. */
  readonly coderId?: string | undefined;
  /** As set; `computed_…`: nobody set one, and the words say so. */
  readonly sentiment?: SentimentFilter | undefined;
  readonly has?: 'note' | 'keyQuote' | 'untagged' | 'unlinked' | 'outdated' | undefined;
  /** Leaves out words of whoever has not agreed to this. */
  readonly showing?: Showing | undefined;
}

/** Highlights that match, as a query that others count, sort and page. */
export function matching(db: Db, kind: DatabaseKind, filter: EvidenceFilter) {
  let query = db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .where('highlight.project_id', '=', filter.projectId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null);
  for (const among of carrying(db, filter)) query = query.where('highlight.id', 'in', among);
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
  query = query.where((where) => where.and(saidOf(where, filter)));
  const { showing } = filter;
  if (showing) {
    const people = selectHiddenPeople(db, showing);
    const sessions = selectHiddenSources(db, showing);
    query = query.where((where) =>
      where.or([
        where('highlight.participant_id', 'not in', people),
        where.and([
          where('highlight.participant_id', 'is', null),
          where('highlight.source_id', 'not in', sessions),
        ]),
      ]),
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

/** Those that carry a tag, or are linked: each of these queries must hold a highlight. */
function carrying(
  db: Db,
  { phaseId, tagId, has, hypothesisId, direction }: EvidenceFilter,
): readonly Expression<string>[] {
  const tagIds = [phaseId, tagId].filter((id): id is string => Boolean(id));
  const tagged = tagIds.map((id) =>
    db.selectFrom('highlight_tag').select('highlight_id').where('tag_id', '=', id).$asScalar(),
  );
  const outdated = selectOutdated(db)
    .select('highlight_tag.highlight_id')
    .$if(tagIds.length > 0, (some) => some.where('highlight_tag.tag_id', 'in', tagIds))
    .$asScalar();
  return [
    ...tagged,
    ...(has === 'outdated' ? [outdated] : []),
    ...(hypothesisId ? [linkedHighlights(db, hypothesisId, direction).$asScalar()] : []),
  ];
}

const SENTIMENT_SIGNS = { negative: '<', neutral: '=', positive: '>' } as const;

type Where = ExpressionBuilder<Schema, 'highlight' | 'source'>;

/** Where it is, who marked it, and what is said about it beside its tags. */
function saidOf(where: Where, filter: EvidenceFilter): Expression<SqlBool>[] {
  const { sourceId, coderId, sentiment, has } = filter;
  const conditions: Expression<SqlBool>[] = [];
  if (sourceId) conditions.push(where('highlight.source_id', '=', sourceId));
  if (coderId) conditions.push(where('highlight.created_by', '=', coderId));
  conditions.push(...feltOf(where, sentiment));
  if (has === 'note') conditions.push(where('highlight.note', '<>', ''));
  if (has === 'keyQuote') conditions.push(where('highlight.key_quote', '=', 1));
  if (has === 'untagged') conditions.push(where.not(where.exists(tagsOn(where))));
  if (has === 'unlinked') conditions.push(where.not(where.exists(linksOf(where))));
  return conditions;
}

function feltOf(where: Where, sentiment: SentimentFilter | undefined): Expression<SqlBool>[] {
  const unset = where('highlight.sentiment', 'is', null);
  switch (sentiment) {
    case undefined:
      return [];
    case 'none':
      return [unset];
    case 'computed_negative':
      return [unset, where('highlight.computed_sentiment', '<', 0)];
    case 'computed_positive':
      return [unset, where('highlight.computed_sentiment', '>', 0)];
    default:
      return [where('highlight.sentiment', SENTIMENT_SIGNS[sentiment], 0)];
  }
}

function tagsOn(where: Where) {
  return where
    .selectFrom('highlight_tag')
    .select('highlight_tag.tag_id')
    .whereRef('highlight_tag.highlight_id', '=', 'highlight.id');
}

function linksOf(where: Where) {
  return where
    .selectFrom('evidence')
    .select('evidence.id')
    .whereRef('evidence.highlight_id', '=', 'highlight.id')
    .where('evidence.state', '=', 'accepted')
    .where('evidence.removed_at', 'is', null);
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
