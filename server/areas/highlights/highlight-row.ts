import type { Outcome } from '../../../core/highlights/findings.ts';
import type {
  HighlightId,
  ParticipantId,
  ProjectId,
  SourceId,
  TagId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type {
  EarlierPlace,
  FivePoint,
  Highlight,
  ListedHighlight,
  NoteMark,
  PlaceProposal,
} from './highlight.ts';

/** The columns that lists show. */
export const LISTED = [
  'id',
  'source_id',
  'text_version',
  'start_offset',
  'end_offset',
  'quote',
  'participant_id',
  'sentiment',
  'computed_sentiment',
  'note',
  'key_quote',
  'task',
  'outcome',
  'severity',
  'created_by',
  'created_at',
  'revision',
  'orphaned_at',
  'proposal_start',
  'proposal_end',
  'proposal_score',
] as const satisfies readonly (keyof HighlightRow)[];
type ListedRow = Pick<HighlightRow, (typeof LISTED)[number]>;

/** A row of the table, with the tags of it. */
export function toHighlight(row: HighlightRow, tagIds: readonly TagId[]): Highlight {
  return {
    ...toListed(row, tagIds),
    projectId: row.project_id as ProjectId,
    prefix: row.prefix,
    suffix: row.suffix,
    noted: notedOf(row),
    removedAt: row.removed_at as Instant | null,
    saidRevision: row.said_revision,
    earlier: earlierOf(row),
  };
}

/** What lists show of a row, with the tags of it. */
export function toListed(row: ListedRow, tagIds: readonly TagId[]): ListedHighlight {
  return {
    id: row.id as HighlightId,
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
    participantId: row.participant_id as ParticipantId | null,
    tagIds,
    sentiment: row.sentiment as FivePoint | null,
    computedSentiment: row.computed_sentiment as FivePoint | null,
    note: row.note,
    keyQuote: row.key_quote === 1,
    task: row.task,
    outcome: row.outcome as Outcome | null,
    severity: row.severity,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    revision: row.revision,
    orphanedAt: row.orphaned_at as Instant | null,
    proposal: proposalOf(row),
  };
}

/** A row as it is read. What the words say is kept apart from what is written. */
export type HighlightRow = ReturnType<typeof toRow> & {
  readonly computed_sentiment: number | null;
};

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

function proposalOf(row: ListedRow): PlaceProposal | null {
  const { proposal_start: start, proposal_end: end, proposal_score: score } = row;
  return start === null || end === null || score === null ? null : { start, end, score };
}

function earlierOf(row: HighlightRow): EarlierPlace | null {
  const { earlier_version: textVersion, earlier_start: start, earlier_end: end } = row;
  return start === null || end === null || textVersion === null
    ? null
    : { textVersion, start, end };
}

/** What is stored of a highlight, its tags aside. */
export function toRow(highlight: Highlight) {
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
    said_revision: highlight.saidRevision,
    orphaned_at: highlight.orphanedAt as string | null,
    ...proposalRow(highlight.proposal),
    ...earlierRow(highlight.earlier),
  };
}
