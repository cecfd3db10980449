import type { Span } from '../../../core/anchoring/passage.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import type { HighlightId, ParticipantId, SourceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { consentHolds, type ConsentState } from '../../../core/participants/consent.ts';
import { PARTICIPANT_KINDS } from '../../../core/sources/kinds.ts';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import { matchDocuments, matchStem } from '../../db/dialects.ts';
import type { Db } from '../../db/open.ts';
import { selectSpoken } from '../highlights/index.ts';

/** Words of a participant: a highlight, or a stretch of an answer that nobody marked. */
export interface FoundWords {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: LanguageCode;
  readonly participantId: ParticipantId | null;
  readonly highlightId: HighlightId | null;
  /** The question that they answer, where they say too little by themselves. */
  readonly asked?: (Span & { readonly text: string }) | undefined;
}

/** A stem, or any of some phrases. */
export type Held = { readonly stem: string } | { readonly phrases: readonly (readonly string[])[] };

/** Names of the documents that hold it, best first: highlight ids, and passages of sources. */
export async function listHolding(
  db: Db,
  kind: DatabaseKind,
  { projectId, held, limit }: { projectId: string; held: Held; limit: number },
): Promise<string[]> {
  const found = 'stem' in held ? matchStem(kind, held.stem) : matchPhrases(kind, held.phrases);
  if (!found) return [];
  const rows = await db
    .selectFrom('search_document')
    .innerJoin(found.as('hit'), 'hit.id', 'search_document.id')
    .select('search_document.ref_id')
    .where('search_document.project_id', '=', projectId)
    .orderBy('hit.rank')
    .orderBy('search_document.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.ref_id);
}

function matchPhrases(kind: DatabaseKind, phrases: readonly (readonly string[])[]) {
  const [first, ...others] = phrases;
  if (!first) return null;
  const spellings = others.map((words) => ({ words, exact: true }));
  return matchDocuments(kind, [{ words: first, stems: [], excluded: false, spellings }]);
}

/** Highlights of participants' words with these ids, or the newest ones. */
export async function listSpokenQuotes(
  db: Db,
  projectId: string,
  which: { readonly ids: readonly string[] } | { readonly newest: number },
): Promise<FoundWords[]> {
  const query = selectSpoken(db, projectId)
    .select([
      'highlight.id',
      'highlight.source_id',
      'highlight.text_version',
      'highlight.start_offset',
      'highlight.end_offset',
      'highlight.quote',
      'highlight.participant_id',
      'source.language',
    ])
    .where('highlight.orphaned_at', 'is', null)
    .whereRef('highlight.text_version', '=', 'source.text_version')
    .orderBy('highlight.id', 'desc');
  const rows = await (
    'ids' in which ? query.where('highlight.id', 'in', [...which.ids]) : query.limit(which.newest)
  ).execute();
  return rows.map((row) => ({
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    text: row.quote,
    language: row.language as LanguageCode,
    participantId: row.participant_id as ParticipantId | null,
    highlightId: row.id as HighlightId,
  }));
}

/** Passages of sources in use that hold what a participant said or did, by their names in the index. */
export async function listSpokenPassages(db: Db, refIds: readonly string[]): Promise<FoundWords[]> {
  if (refIds.length === 0) return [];
  const rows = await db
    .selectFrom('search_document')
    .innerJoin('source', 'source.id', 'search_document.source_id')
    .innerJoin('segment', (join) =>
      join
        .onRef('segment.source_id', '=', 'source.id')
        .onRef('segment.text_version', '=', 'source.text_version')
        .onRef('segment.start_offset', '=', 'search_document.start_offset'),
    )
    .select([
      'source.id',
      'source.text_version',
      'source.language',
      'source.participant_id',
      'search_document.start_offset',
      'search_document.end_offset',
      'search_document.words',
    ])
    .where('search_document.ref_id', 'in', [...refIds])
    .where('search_document.kind', '=', 'passage')
    .where('source.archived_at', 'is', null)
    .where('segment.kind', 'in', PARTICIPANT_KINDS)
    .orderBy('search_document.id')
    .execute();
  return rows.map((row) => ({
    sourceId: row.id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    text: row.words,
    language: row.language as LanguageCode,
    participantId: row.participant_id as ParticipantId | null,
    highlightId: null,
  }));
}

/** Highlights that are linked to a hypothesis already, whatever their state. */
export async function listLinkedHighlights(db: Db, hypothesisId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('evidence')
    .select('highlight_id')
    .where('hypothesis_id', '=', hypothesisId)
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.highlight_id));
}

/** How tasks ended, by highlight; those without an outcome are left out. */
export async function listOutcomes(
  db: Db,
  highlightIds: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> {
  if (highlightIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('highlight')
    .select(['id', 'outcome'])
    .where('id', 'in', [...highlightIds])
    .where('outcome', 'is not', null)
    .execute();
  // The column holds only these.
  return new Map(rows.map(({ id, outcome }) => [id, outcome as Outcome]));
}

/** Whoever has something linked to a hypothesis; words of nobody in particular are by their source. */
export async function listHeard(db: Db, hypothesisId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('highlight', 'highlight.id', 'evidence.highlight_id')
    .select(['highlight.participant_id', 'highlight.source_id'])
    .distinct()
    .where('evidence.hypothesis_id', '=', hypothesisId)
    .where('evidence.state', '=', 'accepted')
    .where('evidence.removed_at', 'is', null)
    .where('highlight.removed_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.participant_id ?? row.source_id));
}

/** Participants of a project whose consent does not hold on a day: what they said can be no evidence. */
export async function listWithoutConsent(
  db: Db,
  projectId: string,
  on: Day,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'consent', 'consent_expires_on'])
    .where('project_id', '=', projectId)
    .execute();
  const without = rows.filter(
    // The columns hold only these.
    (row) => !consentHolds(row.consent as ConsentState, row.consent_expires_on as Day | null, on),
  );
  return new Set(without.map(({ id }) => id));
}
