import { sql } from 'kysely';
import type {
  HighlightId,
  ParticipantId,
  SourceId,
  StudyId,
  TagId,
} from '../../../core/kernel/ids.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';
import type { FivePoint } from './highlight.ts';
import { groupTags } from './highlights.store.ts';

/** A highlight with what is shown beside it outside its source. */
export interface Quote {
  readonly highlightId: HighlightId;
  readonly sourceId: SourceId;
  readonly sourceTitle: string;
  readonly start: number;
  readonly quote: string;
  readonly participantId: ParticipantId | null;
  readonly pseudonym: string | null;
  readonly personaIds: readonly TagId[];
  readonly studyId: StudyId;
  readonly method: Method;
  readonly heldOn: Day;
  /** Where in the recording its segment starts, in milliseconds. */
  readonly timeMs: number | null;
  readonly tagIds: readonly TagId[];
  readonly sentiment: FivePoint | null;
  /** What its words say, where they say anything. */
  readonly computedSentiment: FivePoint | null;
  readonly keyQuote: boolean;
  readonly note: string;
  readonly revision: number;
  /** Its words are no longer in the text of its source. */
  readonly orphaned: boolean;
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Which of the asked quotes are given. */
export interface QuotesAsked {
  /** Removed highlights too: they stood on a day that is looked back at. */
  readonly removedToo?: boolean;
}

/** The quotes with these ids, in the order of the ids; removed highlights and unknown ids are left out. */
export async function listQuotes(
  db: Db,
  highlightIds: readonly string[],
  asked: QuotesAsked = {},
): Promise<Quote[]> {
  const found = new Map<string, Quote>();
  for (let from = 0; from < highlightIds.length; from += IDS_PER_QUERY) {
    for (const quote of await loadQuotes(
      db,
      highlightIds.slice(from, from + IDS_PER_QUERY),
      asked,
    )) {
      found.set(quote.highlightId, quote);
    }
  }
  return highlightIds.map((id) => found.get(id)).filter((quote) => quote !== undefined);
}

async function loadQuotes(db: Db, ids: readonly string[], asked: QuotesAsked): Promise<Quote[]> {
  if (ids.length === 0) return [];
  const rows = await selectQuotes(db, ids, asked).execute();
  const tags = groupTags(
    await db
      .selectFrom('highlight_tag')
      .select(['highlight_id', 'tag_id'])
      .where('highlight_id', 'in', ids)
      .orderBy('created_at')
      .orderBy('tag_id')
      .execute(),
  );
  const people = [...new Set(rows.map((row) => row.participant_id).filter((id) => id !== null))];
  const personas = await personasOf(db, people);
  return rows.map((row) => ({
    highlightId: row.id as HighlightId,
    sourceId: row.source_id as SourceId,
    sourceTitle: row.title,
    start: row.start_offset,
    quote: row.quote,
    participantId: row.participant_id as ParticipantId | null,
    pseudonym: row.pseudonym,
    personaIds: personas.get(row.participant_id ?? '') ?? [],
    studyId: row.study_id as StudyId,
    method: row.method as Method,
    heldOn: row.held_on as Day,
    timeMs: row.time_ms,
    tagIds: tags.get(row.id) ?? [],
    sentiment: row.sentiment as FivePoint | null,
    computedSentiment: row.computed_sentiment as FivePoint | null,
    keyQuote: row.key_quote === 1,
    note: row.note,
    revision: row.revision,
    orphaned: row.orphaned_at !== null,
  }));
}

function selectQuotes(db: Db, ids: readonly string[], { removedToo = false }: QuotesAsked) {
  return db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .innerJoin('study', 'study.id', 'source.study_id')
    .leftJoin('participant', 'participant.id', 'highlight.participant_id')
    .select([
      'highlight.id',
      'highlight.source_id',
      'source.title',
      'highlight.start_offset',
      'highlight.quote',
      'highlight.participant_id',
      'participant.pseudonym',
      'source.study_id',
      'study.method',
      'source.held_on',
      'highlight.sentiment',
      'highlight.computed_sentiment',
      'highlight.key_quote',
      'highlight.note',
      'highlight.orphaned_at',
      'highlight.revision',
    ])
    .select((select) =>
      select
        .selectFrom('segment')
        .select('segment.time_ms')
        .whereRef('segment.source_id', '=', 'highlight.source_id')
        .whereRef('segment.text_version', '=', 'highlight.text_version')
        .whereRef('segment.start_offset', '<=', 'highlight.start_offset')
        .orderBy('segment.start_offset', 'desc')
        .limit(sql.lit(1))
        .as('time_ms'),
    )
    .where('highlight.id', 'in', ids)
    .$if(!removedToo, (standing) => standing.where('highlight.removed_at', 'is', null));
}

async function personasOf(
  db: Db,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, TagId[]>> {
  if (participantIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('participant_persona')
    .select(['participant_id', 'tag_id'])
    .where('participant_id', 'in', [...participantIds])
    .orderBy('tag_id')
    .execute();
  return groupTags(rows.map((row) => ({ highlight_id: row.participant_id, tag_id: row.tag_id })));
}
