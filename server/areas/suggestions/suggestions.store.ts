import type {
  HighlightId,
  ProjectId,
  SourceId,
  TagId,
  TagSuggestionId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { SuggestionState } from '../../../core/suggestions/kinds.ts';
import type { Selectable } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { TagSuggestionTable } from '../../db/tables/suggestions.ts';

/** A tag that is suggested for a passage. */
export interface Suggestion {
  readonly id: TagSuggestionId;
  readonly projectId: ProjectId;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly highlightId: HighlightId | null;
  readonly tagId: TagId;
  readonly logOdds: number;
  readonly nearest: readonly HighlightId[];
  readonly state: SuggestionState;
  readonly givenTagId: TagId | null;
  /** Accepting it made the highlight. */
  readonly madeHighlight: boolean;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
}

/** What is looked at of a project: all, one source, one tag. */
export interface Shown {
  readonly projectId: string;
  readonly sourceId?: string | undefined;
  readonly tagId?: string | undefined;
}

const ROWS_PER_INSERT = 1000;

export async function insertSuggestions(db: Db, all: readonly Suggestion[]): Promise<void> {
  for (let from = 0; from < all.length; from += ROWS_PER_INSERT) {
    await db
      .insertInto('tag_suggestion')
      .values(all.slice(from, from + ROWS_PER_INSERT).map(toRow))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Takes away what waits; what somebody decided stays. */
export async function deleteWaiting(db: Db, projectId: string): Promise<void> {
  await db
    .deleteFrom('tag_suggestion')
    .where('project_id', '=', projectId)
    .where('state', '=', 'waiting')
    .execute();
}

/** Forgets what was suggested and decided in some sources: a hash of short words tells them. */
export async function deleteOfSources(db: Db, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await db.deleteFrom('tag_suggestion').where('source_id', 'in', sourceIds).execute();
}

/** What was decided: never suggested again. */
export async function listDecided(db: Db, projectId: string): Promise<Suggestion[]> {
  const rows = await db
    .selectFrom('tag_suggestion')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('state', '!=', 'waiting')
    .orderBy('id')
    .execute();
  return rows.map(toSuggestion);
}

export async function findSuggestion(db: Db, id: string): Promise<Suggestion | null> {
  const row = await db
    .selectFrom('tag_suggestion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toSuggestion(row) : null;
}

/** Those that wait and are likelier than not, of texts that still stand and tags in use. */
function selectShown(db: Db, { projectId, sourceId, tagId }: Shown) {
  return db
    .selectFrom('tag_suggestion')
    .innerJoin('source', (join) =>
      join
        .onRef('source.id', '=', 'tag_suggestion.source_id')
        .onRef('source.text_version', '=', 'tag_suggestion.text_version'),
    )
    .innerJoin('tag', 'tag.id', 'tag_suggestion.tag_id')
    .leftJoin('highlight', 'highlight.id', 'tag_suggestion.highlight_id')
    .where('tag_suggestion.project_id', '=', projectId)
    .where('tag_suggestion.state', '=', 'waiting')
    .where('tag_suggestion.log_odds', '>=', 0)
    .where('tag.archived_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .where('highlight.removed_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('highlight_tag')
            .select('highlight_tag.tag_id')
            .whereRef('highlight_tag.highlight_id', '=', 'tag_suggestion.highlight_id')
            .whereRef('highlight_tag.tag_id', '=', 'tag_suggestion.tag_id'),
        ),
      ),
    )
    .$if(sourceId !== undefined, (query) =>
      query.where('tag_suggestion.source_id', '=', sourceId ?? ''),
    )
    .$if(tagId !== undefined, (query) => query.where('tag_suggestion.tag_id', '=', tagId ?? ''));
}

/** The first ones: of one source in reading order, else likeliest first. */
export async function listShown(db: Db, shown: Shown, most: number): Promise<Suggestion[]> {
  const query = selectShown(db, shown).selectAll('tag_suggestion');
  const ordered =
    shown.sourceId === undefined
      ? query.orderBy('tag_suggestion.log_odds', 'desc')
      : query.orderBy('tag_suggestion.start_offset');
  const rows = await ordered.orderBy('tag_suggestion.id').limit(most).execute();
  return rows.map(toSuggestion);
}

/** How many wait in a project by tag and by source, most first. */
export async function countShown(db: Db, projectId: string) {
  const tags = await selectShown(db, { projectId })
    .select((count) => ['tag_suggestion.tag_id', count.fn.countAll<number>().as('n')])
    .groupBy('tag_suggestion.tag_id')
    .execute();
  const sources = await selectShown(db, { projectId })
    .select((count) => [
      'tag_suggestion.source_id',
      'source.title',
      count.fn.countAll<number>().as('n'),
    ])
    .groupBy(['tag_suggestion.source_id', 'source.title'])
    .execute();
  const most = (one: { count: number }, other: { count: number }): number =>
    other.count - one.count;
  return {
    byTag: tags.map((row) => ({ tagId: row.tag_id as TagId, count: row.n })).sort(most),
    bySource: sources
      .map((row) => ({
        sourceId: row.source_id as SourceId,
        title: row.title,
        count: row.n,
      }))
      .sort(most),
  };
}

/** All that wait of a tag, likely or not. */
export async function listWaiting(db: Db, projectId: string, tagId: string): Promise<Suggestion[]> {
  const rows = await db
    .selectFrom('tag_suggestion')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('state', '=', 'waiting')
    .where('tag_id', '=', tagId)
    .orderBy('id')
    .execute();
  return rows.map(toSuggestion);
}

export async function updateDecision(
  db: Db,
  suggestion: Suggestion,
  from: SuggestionState,
): Promise<boolean> {
  const { state, highlight_id, given_tag_id, made_highlight, decided_by, decided_at } =
    toRow(suggestion);
  const result = await db
    .updateTable('tag_suggestion')
    .set({ state, highlight_id, given_tag_id, made_highlight, decided_by, decided_at })
    .where('id', '=', suggestion.id)
    .where('state', '=', from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function updateLogOdds(
  db: Db,
  changed: readonly { readonly id: string; readonly logOdds: number }[],
): Promise<void> {
  for (const { id, logOdds } of changed) {
    await db
      .updateTable('tag_suggestion')
      .set({ log_odds: logOdds })
      .where('id', '=', id)
      .execute();
  }
}

/** Suggestions of other tags for the same passage are for the highlight that it became, or no longer. */
export async function pointToHighlight(
  db: Db,
  {
    sourceId,
    textVersion,
    start,
    end,
  }: Pick<Suggestion, 'sourceId' | 'textVersion' | 'start' | 'end'>,
  highlightId: string | null,
): Promise<void> {
  await db
    .updateTable('tag_suggestion')
    .set({ highlight_id: highlightId })
    .where('source_id', '=', sourceId)
    .where('text_version', '=', textVersion)
    .where('start_offset', '=', start)
    .where('end_offset', '=', end)
    .where('state', '=', 'waiting')
    .execute();
}

function toRow(suggestion: Suggestion) {
  return {
    id: suggestion.id,
    project_id: suggestion.projectId,
    source_id: suggestion.sourceId,
    text_version: suggestion.textVersion,
    start_offset: suggestion.start,
    end_offset: suggestion.end,
    sha256: suggestion.sha256,
    highlight_id: suggestion.highlightId,
    tag_id: suggestion.tagId,
    log_odds: suggestion.logOdds,
    nearest: JSON.stringify(suggestion.nearest),
    state: suggestion.state,
    given_tag_id: suggestion.givenTagId,
    made_highlight: suggestion.madeHighlight ? 1 : 0,
    decided_by: suggestion.decidedBy,
    decided_at: suggestion.decidedAt,
  };
}

function toSuggestion(row: Selectable<TagSuggestionTable>): Suggestion {
  return {
    id: row.id as TagSuggestionId,
    projectId: row.project_id as ProjectId,
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    sha256: row.sha256,
    highlightId: row.highlight_id as HighlightId | null,
    tagId: row.tag_id as TagId,
    logOdds: row.log_odds,
    nearest: JSON.parse(row.nearest) as HighlightId[],
    state: row.state as SuggestionState,
    givenTagId: row.given_tag_id as TagId | null,
    madeHighlight: row.made_highlight === 1,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at as Instant | null,
  };
}
