import type { Span } from '../../../core/anchoring/passage.ts';
import type { EvidenceLink, Direction, Tier } from '../../../core/hypotheses/types.ts';
import type { EvidenceId, HighlightId, HypothesisId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** Where a moderator's question stands in a version of the text of its source. */
export interface QuestionPlace extends Span {
  readonly textVersion: number;
}

/** A highlight linked to a hypothesis. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly hypothesisId: HypothesisId;
  readonly highlightId: HighlightId;
  readonly direction: Direction;
  readonly tier: Tier;
  readonly role: EvidenceLink['role'];
  readonly leadingQuestion: boolean;
  readonly secondHand: boolean;
  /** The question before it, where somebody said that it does not lead. */
  readonly neutralQuestion: QuestionPlace | null;
  readonly state: EvidenceLink['state'];
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

const EVIDENCE_PER_SOURCE_MAX = 20_000;

/** Stores a new link, unless somebody linked the same meanwhile; answers whether it did. */
export async function insertEvidence(db: Db, evidence: Evidence): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evidence')
    .values(toRow(evidence))
    .onConflict((conflict) => conflict.columns(['hypothesis_id', 'highlight_id']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** A link with any id, removed ones too, or null; the caller checks whose project it is in. */
export async function findEvidence(db: Db, id: string): Promise<Evidence | null> {
  const row = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toEvidence(row) : null;
}

/** The link of a highlight to a hypothesis, removed or not, or null. */
export async function findLink(
  db: Db,
  hypothesisId: string,
  highlightId: string,
): Promise<Evidence | null> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .where('highlight_id', '=', highlightId)
    .executeTakeFirst();
  return row ? toEvidence(row) : null;
}

/** Stores the link if it still stands at `revision − 1`; answers whether it did. */
export async function updateEvidence(db: Db, evidence: Evidence): Promise<boolean> {
  const { id, ...changes } = toRow(evidence);
  const result = await db
    .updateTable('evidence')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', evidence.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Links with these ids, in no particular order. */
export async function listEvidence(db: Db, ids: readonly string[]): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('evidence')
      .selectAll()
      .where('id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .execute();
    found.push(...rows.map(toEvidence));
  }
  return found;
}

/** Links of these few highlights, oldest first; nothing removed. */
export async function listLinksOf(db: Db, highlightIds: readonly string[]): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('highlight_id', 'in', highlightIds)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toEvidence);
}

/** Links of the highlights of one source, oldest first; nothing removed. */
export async function listSourceEvidence(db: Db, sourceId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('highlight', 'highlight.id', 'evidence.highlight_id')
    .selectAll('evidence')
    .where('highlight.source_id', '=', sourceId)
    .where('highlight.removed_at', 'is', null)
    .where('evidence.removed_at', 'is', null)
    .orderBy('evidence.id')
    .limit(EVIDENCE_PER_SOURCE_MAX)
    .execute();
  return rows.map(toEvidence);
}

/** Highlights with an accepted link to any of these hypotheses. At most 2,000 hypotheses. */
export async function listAcceptedHighlights(
  db: Db,
  hypothesisIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hypothesisIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('evidence')
    .select('highlight_id')
    .distinct()
    .where('hypothesis_id', 'in', hypothesisIds)
    .where('state', '=', 'accepted')
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.highlight_id));
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

function toEvidence(row: ReturnType<typeof toRow>): Evidence {
  return {
    id: row.id as EvidenceId,
    hypothesisId: row.hypothesis_id as HypothesisId,
    highlightId: row.highlight_id as HighlightId,
    direction: row.direction as Direction,
    tier: row.tier as Tier,
    role: row.role as Evidence['role'],
    leadingQuestion: row.leading_question === 1,
    secondHand: row.second_hand === 1,
    neutralQuestion: readPlace(row.neutral_question),
    state: row.state as Evidence['state'],
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(evidence: Evidence) {
  return {
    id: evidence.id as string,
    hypothesis_id: evidence.hypothesisId as string,
    highlight_id: evidence.highlightId as string,
    direction: evidence.direction as number,
    tier: evidence.tier as number,
    role: evidence.role as string,
    leading_question: evidence.leadingQuestion ? 1 : 0,
    second_hand: evidence.secondHand ? 1 : 0,
    neutral_question: evidence.neutralQuestion ? JSON.stringify(evidence.neutralQuestion) : null,
    state: evidence.state as string,
    created_by: evidence.createdBy,
    created_at: evidence.createdAt as string,
    removed_at: evidence.removedAt as string | null,
    revision: evidence.revision,
  };
}

/** The place in the column `neutral_question`, which holds what was written into it only. */
export function readPlace(column: string | null): QuestionPlace | null {
  return column === null ? null : (JSON.parse(column) as QuestionPlace);
}
