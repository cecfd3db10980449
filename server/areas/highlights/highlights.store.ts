import type {
  HighlightId,
  ParticipantId,
  ProjectId,
  SourceId,
  TagId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** −2 … +2. */
export type FivePoint = -2 | -1 | 0 | 1 | 2;

/** Where lost words may be, and how like they are, 0 … 1. */
export interface PlaceProposal extends Span {
  readonly score: number;
}

/** A place in an earlier text. */
export interface EarlierPlace extends Span {
  readonly textVersion: number;
}

/** Who wrote a note, and when. */
export interface NoteMark {
  readonly by: string;
  readonly at: Instant;
}

/** A passage somebody marked. */
export interface Highlight {
  readonly id: HighlightId;
  readonly projectId: ProjectId;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  /** `[start, end)` in UTF-16 code units of the text version. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly participantId: ParticipantId | null;
  readonly tagIds: readonly TagId[];
  readonly sentiment: FivePoint | null;
  /** What its words say; null where they say nothing. Kept by `keepSentiments`, never set. */
  readonly computedSentiment: FivePoint | null;
  readonly note: string;
  /** Who wrote the note as it stands, and when; null where there is none. */
  readonly noted: NoteMark | null;
  readonly keyQuote: boolean;
  readonly task: string | null;
  readonly outcome: Outcome | null;
  /** 0 none … 4 catastrophe. */
  readonly severity: number | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
  /** Since when its words are no longer in the text; its span is of the version that held them. */
  readonly orphanedAt: Instant | null;
  /** The likeliest place of lost words in the current text; of words that a person placed, what it was before. */
  readonly proposal: PlaceProposal | null;
  /** Where it was before the text was corrected, or a lost one was placed by hand. */
  readonly earlier: EarlierPlace | null;
}

const HIGHLIGHTS_PER_SOURCE_MAX = 20_000;

export async function insertHighlight(db: Db, highlight: Highlight): Promise<void> {
  await db.insertInto('highlight').values(toRow(highlight)).execute();
  await insertTags(db, highlight, highlight.createdBy, highlight.createdAt);
}

/** Highlights of one source in reading order, at most `HIGHLIGHTS_PER_SOURCE_MAX`. */
export async function listHighlights(db: Db, sourceId: string): Promise<Highlight[]> {
  const rows = await ofSource(db, sourceId)
    .where('removed_at', 'is', null)
    .limit(HIGHLIGHTS_PER_SOURCE_MAX)
    .execute();
  return withTags(db, sourceId, rows);
}

/** Every highlight of one source, removed ones too: none may be forgotten when its text changes. */
export async function listAllHighlights(db: Db, sourceId: string): Promise<Highlight[]> {
  return withTags(db, sourceId, await ofSource(db, sourceId).execute());
}

function ofSource(db: Db, sourceId: string) {
  return db
    .selectFrom('highlight')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('start_offset')
    .orderBy('id');
}

async function withTags(
  db: Db,
  sourceId: string,
  rows: readonly HighlightRow[],
): Promise<Highlight[]> {
  const tags = await db
    .selectFrom('highlight_tag')
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .select(['highlight_id', 'tag_id'])
    .where('source_id', '=', sourceId)
    .orderBy('highlight_tag.created_at')
    .orderBy('tag_id')
    .execute();
  const byHighlight = groupTags(tags);
  return rows.map((row) => toHighlight(row, byHighlight.get(row.id) ?? []));
}

/** A highlight with any id, removed ones too, or null; the caller checks whose project it is in. */
export async function findHighlight(db: Db, id: string): Promise<Highlight | null> {
  const row = await db.selectFrom('highlight').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const tags = await db
    .selectFrom('highlight_tag')
    .select(['highlight_id', 'tag_id'])
    .where('highlight_id', '=', id)
    .orderBy('created_at')
    .orderBy('tag_id')
    .execute();
  return toHighlight(
    row,
    tags.map((tag) => tag.tag_id as TagId),
  );
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Those of the ids that are highlights of the project and were not removed, without their tags. */
export async function findHighlights(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<Highlight[]> {
  const found: Highlight[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('highlight')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('removed_at', 'is', null)
      .where('id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .execute();
    found.push(...rows.map((row) => toHighlight(row, [])));
  }
  return found;
}

/** Stores the highlight, tags aside, if it still stands at `revision − 1`; answers whether it did. */
export async function updateHighlight(db: Db, highlight: Highlight): Promise<boolean> {
  const { id, ...changes } = toRow(highlight);
  const result = await db
    .updateTable('highlight')
    .set((row) => {
      const isSameQuote = row('quote', '=', changes.quote);
      return {
        ...changes,
        // Other words are to be judged anew.
        computed_sentiment: row.case().when(isSameQuote).then(row.ref('computed_sentiment')).end(),
        sentiment_engine: row.case().when(isSameQuote).then(row.ref('sentiment_engine')).end(),
      };
    })
    .where('id', '=', id)
    .where('revision', '=', highlight.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Gives a highlight exactly its `tagIds`; tags that stay keep who gave them and when. */
export async function replaceTags(
  db: Db,
  highlight: Highlight,
  by: string,
  at: Instant,
): Promise<void> {
  let removed = db.deleteFrom('highlight_tag').where('highlight_id', '=', highlight.id);
  if (highlight.tagIds.length > 0) removed = removed.where('tag_id', 'not in', highlight.tagIds);
  await removed.execute();
  await insertTags(db, highlight, by, at);
}

/**
 * Gives the person of a source to its highlights that had the source's earlier person, or none. A highlight
 * of a question is nobody's and stays so.
 *
 * @returns How many highlights changed.
 */
export async function moveToParticipant(
  db: Db,
  sourceId: string,
  before: string | null,
  after: string | null,
): Promise<number> {
  const query = db
    .updateTable('highlight')
    .set((update) => ({ participant_id: after, revision: update('revision', '+', 1) }))
    .where('source_id', '=', sourceId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('segment')
            .select('segment.position')
            .where('segment.source_id', '=', sourceId)
            .where('segment.kind', 'in', GUIDE_KINDS)
            .whereRef('segment.text_version', '=', 'highlight.text_version')
            .whereRef('segment.start_offset', '<=', 'highlight.start_offset')
            .whereRef('segment.end_offset', '>', 'highlight.start_offset'),
        ),
      ),
    );
  const result = await (
    before === null
      ? query.where('participant_id', 'is', null)
      : query.where('participant_id', '=', before)
  ).executeTakeFirst();
  return Number(result.numUpdatedRows);
}

async function insertTags(db: Db, highlight: Highlight, by: string, at: Instant): Promise<void> {
  if (highlight.tagIds.length === 0) return;
  await db
    .insertInto('highlight_tag')
    .values(
      highlight.tagIds.map((tagId) => ({
        highlight_id: highlight.id,
        tag_id: tagId,
        created_by: by,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['highlight_id', 'tag_id']).doNothing())
    .execute();
}

/** Tag ids by highlight, in the order of the rows. */
export function groupTags(
  rows: readonly { readonly highlight_id: string; readonly tag_id: string }[],
): ReadonlyMap<string, TagId[]> {
  const groups = new Map<string, TagId[]>();
  for (const row of rows) {
    const group = groups.get(row.highlight_id);
    if (group) group.push(row.tag_id as TagId);
    else groups.set(row.highlight_id, [row.tag_id as TagId]);
  }
  return groups;
}

/** A row of the table, with the tags of it. */
export function toHighlight(row: HighlightRow, tagIds: readonly TagId[]): Highlight {
  return {
    id: row.id as HighlightId,
    projectId: row.project_id as ProjectId,
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    participantId: row.participant_id as ParticipantId | null,
    tagIds,
    sentiment: row.sentiment as FivePoint | null,
    computedSentiment: row.computed_sentiment as FivePoint | null,
    note: row.note,
    noted: notedOf(row),
    keyQuote: row.key_quote === 1,
    task: row.task,
    outcome: row.outcome as Outcome | null,
    severity: row.severity,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
    orphanedAt: row.orphaned_at as Instant | null,
    proposal: proposalOf(row),
    earlier: earlierOf(row),
  };
}

type HighlightRow = ReturnType<typeof toRow> & { readonly computed_sentiment: number | null };

function proposalRow(proposal: PlaceProposal | null) {
  return {
    proposal_start: proposal?.start ?? null,
    proposal_end: proposal?.end ?? null,
    proposal_score: proposal?.score ?? null,
  };
}

function earlierRow(earlier: EarlierPlace | null) {
  return {
    earlier_version: earlier?.textVersion ?? null,
    earlier_start: earlier?.start ?? null,
    earlier_end: earlier?.end ?? null,
  };
}

function notedOf({ noted_by: by, noted_at: at }: HighlightRow): NoteMark | null {
  return by === null || at === null ? null : { by, at: at as Instant };
}

function proposalOf(row: HighlightRow): PlaceProposal | null {
  const { proposal_start: start, proposal_end: end, proposal_score: score } = row;
  return start === null || end === null || score === null ? null : { start, end, score };
}

function earlierOf(row: HighlightRow): EarlierPlace | null {
  const { earlier_version: textVersion, earlier_start: start, earlier_end: end } = row;
  return start === null || end === null || textVersion === null
    ? null
    : { textVersion, start, end };
}

function toRow(highlight: Highlight) {
  return {
    id: highlight.id as string,
    project_id: highlight.projectId as string,
    source_id: highlight.sourceId as string,
    text_version: highlight.textVersion,
    start_offset: highlight.start,
    end_offset: highlight.end,
    quote: highlight.quote,
    prefix: highlight.prefix,
    suffix: highlight.suffix,
    participant_id: highlight.participantId as string | null,
    sentiment: highlight.sentiment as number | null,
    note: highlight.note,
    noted_by: highlight.noted?.by ?? null,
    noted_at: (highlight.noted?.at ?? null) as string | null,
    key_quote: highlight.keyQuote ? 1 : 0,
    task: highlight.task,
    outcome: highlight.outcome as string | null,
    severity: highlight.severity,
    created_by: highlight.createdBy,
    created_at: highlight.createdAt as string,
    removed_at: highlight.removedAt as string | null,
    revision: highlight.revision,
    orphaned_at: highlight.orphanedAt as string | null,
    ...proposalRow(highlight.proposal),
    ...earlierRow(highlight.earlier),
  };
}
