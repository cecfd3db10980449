import type { Selectable } from 'kysely';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { LeadingRule } from '../../../core/evidence/leading-question.ts';
import type { DirectionReason } from '../../../core/evidence/direction.ts';
import type {
  HighlightId,
  HypothesisId,
  Id,
  ProjectId,
  SourceId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { SuggestionState } from '../../../core/suggestions/kinds.ts';
import type { Db } from '../../db/open.ts';
import type { EvidenceSuggestionTable } from '../../db/tables/suggestions.ts';
import type { FivePoint } from '../highlights/index.ts';

/** A question that seems to lead, in the text version of what answers it. */
export interface LeadingQuestion {
  readonly rule: LeadingRule;
  readonly start: number;
  readonly end: number;
}

/** As reasons are kept: the question before is one of them, as one that leads or that is answered. */
type KeptReason =
  | DirectionReason
  | (LeadingQuestion & { readonly kind: 'leading' })
  | (Span & { readonly kind: 'asked' });

/** A passage that may be evidence of a hypothesis. */
export interface EvidenceSuggestion {
  readonly id: Id<'evidenceSuggestion'>;
  readonly projectId: ProjectId;
  readonly hypothesisId: HypothesisId;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly highlightId: HighlightId | null;
  /** 0 comes first. */
  readonly position: number;
  readonly proposed: 'supports' | 'refutes' | null;
  readonly reasons: readonly DirectionReason[];
  /** The question before it seems to lead: by which rule, and where it stands. */
  readonly leading: LeadingQuestion | null;
  /** The question that it answers, in the same text version; null where its own words say enough. */
  readonly asked: Span | null;
  readonly state: SuggestionState;
  /** As it was linked. */
  readonly direction: FivePoint | null;
  /** Accepting it made the highlight. */
  readonly madeHighlight: boolean;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
}

const ROWS_PER_INSERT = 500;

/**
 * Puts what was found in place of what waits for a hypothesis; what somebody decided stays. A passage that is found
 * again keeps its id, so that whoever is deciding about it still may.
 */
export async function replaceWaiting(
  db: Db,
  hypothesisId: string,
  found: readonly EvidenceSuggestion[],
): Promise<void> {
  const waiting = await db
    .selectFrom('evidence_suggestion')
    .select(['id', 'source_id', 'text_version', 'start_offset', 'sha256'])
    .where('hypothesis_id', '=', hypothesisId)
    .where('state', '=', 'waiting')
    .execute();
  const idAt = new Map(waiting.map((row) => [placeOf(row), row.id]));
  const rows = found.map(toRow).map((row) => ({ ...row, id: idAt.get(placeOf(row)) ?? row.id }));
  await db
    .deleteFrom('evidence_suggestion')
    .where('hypothesis_id', '=', hypothesisId)
    .where('state', '=', 'waiting')
    .execute();
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await db
      .insertInto('evidence_suggestion')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The same words at the same place of the same text. */
function placeOf(
  row: Pick<
    Selectable<EvidenceSuggestionTable>,
    'source_id' | 'text_version' | 'start_offset' | 'sha256'
  >,
): string {
  return `${row.source_id} ${row.text_version} ${row.start_offset} ${row.sha256}`;
}

/** What somebody decided for a hypothesis, newest first: never suggested again. */
export async function listDecidedEvidence(
  db: Db,
  hypothesisId: string,
): Promise<EvidenceSuggestion[]> {
  const rows = await db
    .selectFrom('evidence_suggestion')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .where('state', '!=', 'waiting')
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toSuggestion);
}

/** What waits for a hypothesis, of texts that still stand, first ones first. */
export async function listWaitingEvidence(
  db: Db,
  hypothesisId: string,
): Promise<EvidenceSuggestion[]> {
  const rows = await db
    .selectFrom('evidence_suggestion')
    .innerJoin('source', (join) =>
      join
        .onRef('source.id', '=', 'evidence_suggestion.source_id')
        .onRef('source.text_version', '=', 'evidence_suggestion.text_version'),
    )
    .selectAll('evidence_suggestion')
    .where('evidence_suggestion.hypothesis_id', '=', hypothesisId)
    .where('evidence_suggestion.state', '=', 'waiting')
    .where('source.archived_at', 'is', null)
    .orderBy('evidence_suggestion.position')
    .execute();
  return rows.map(toSuggestion);
}

export async function findEvidenceSuggestion(
  db: Db,
  id: string,
): Promise<EvidenceSuggestion | null> {
  const row = await db
    .selectFrom('evidence_suggestion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toSuggestion(row) : null;
}

/** Stores a decision if the suggestion still stands at `from`; answers whether it did. */
export async function updateEvidenceDecision(
  db: Db,
  suggestion: EvidenceSuggestion,
  from: SuggestionState,
): Promise<boolean> {
  const { state, direction, highlight_id, made_highlight, decided_by, decided_at } =
    toRow(suggestion);
  const result = await db
    .updateTable('evidence_suggestion')
    .set({ state, direction, highlight_id, made_highlight, decided_by, decided_at })
    .where('id', '=', suggestion.id)
    .where('state', '=', from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Reasons name words of the passage, so they go with its text; what waited for it goes too. */
export async function forgetReasons(db: Db, sourceId: string): Promise<void> {
  await db
    .deleteFrom('evidence_suggestion')
    .where('source_id', '=', sourceId)
    .where('state', '=', 'waiting')
    .execute();
  await db
    .updateTable('evidence_suggestion')
    .set({ reasons: '[]' })
    .where('source_id', '=', sourceId)
    .execute();
}

/** Takes away what waits in a project, and all of some sources: a hash of short words tells them. */
export async function deleteEvidenceOfProject(
  db: Db,
  projectId: string,
  sourceIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('evidence_suggestion')
    .where('project_id', '=', projectId)
    .where('state', '=', 'waiting')
    .execute();
  if (sourceIds.length === 0) return;
  await db.deleteFrom('evidence_suggestion').where('source_id', 'in', sourceIds).execute();
}

function keptReasons({ reasons, leading, asked }: EvidenceSuggestion): KeptReason[] {
  return [
    ...reasons,
    ...(leading ? [{ kind: 'leading' as const, ...leading }] : []),
    ...(asked ? [{ kind: 'asked' as const, ...asked }] : []),
  ];
}

function readReasons(
  kept: readonly KeptReason[],
): Pick<EvidenceSuggestion, 'reasons' | 'leading' | 'asked'> {
  const leading = kept.find((reason) => reason.kind === 'leading');
  const asked = kept.find((reason) => reason.kind === 'asked');
  return {
    reasons: kept.filter((reason) => reason.kind !== 'leading' && reason.kind !== 'asked'),
    leading: leading ? { rule: leading.rule, start: leading.start, end: leading.end } : null,
    asked: asked ? { start: asked.start, end: asked.end } : null,
  };
}

function toRow(suggestion: EvidenceSuggestion) {
  return {
    id: suggestion.id,
    project_id: suggestion.projectId,
    hypothesis_id: suggestion.hypothesisId,
    source_id: suggestion.sourceId,
    text_version: suggestion.textVersion,
    start_offset: suggestion.start,
    end_offset: suggestion.end,
    sha256: suggestion.sha256,
    highlight_id: suggestion.highlightId,
    position: suggestion.position,
    proposed: suggestion.proposed,
    reasons: JSON.stringify(keptReasons(suggestion)),
    state: suggestion.state,
    direction: suggestion.direction,
    made_highlight: suggestion.madeHighlight ? 1 : 0,
    decided_by: suggestion.decidedBy,
    decided_at: suggestion.decidedAt,
  };
}

function toSuggestion(row: Selectable<EvidenceSuggestionTable>): EvidenceSuggestion {
  return {
    id: row.id as EvidenceSuggestion['id'],
    projectId: row.project_id as ProjectId,
    hypothesisId: row.hypothesis_id as HypothesisId,
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    sha256: row.sha256,
    highlightId: row.highlight_id as HighlightId | null,
    position: row.position,
    proposed: row.proposed as EvidenceSuggestion['proposed'],
    ...readReasons(JSON.parse(row.reasons) as KeptReason[]),
    state: row.state as SuggestionState,
    direction: row.direction as FivePoint | null,
    madeHighlight: row.made_highlight === 1,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at as Instant | null,
  };
}
