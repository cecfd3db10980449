import type { PersonalDataId, ProjectId, SourceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { PlacedFinding } from '../../../core/privacy/find-in-source.ts';
import type { PersonalDataPlace } from '../../../core/privacy/finding.ts';
import type { Certainty, FindingReason, PersonalDataKind } from '../../../core/privacy/finding.ts';
import type { PersonalDataState } from '../../../core/privacy/states.ts';
import type { Db } from '../../db/open.ts';

/** A finding in a source and what a person said about it. It holds no words. */
export interface PersonalData extends PlacedFinding {
  readonly id: PersonalDataId;
  readonly projectId: ProjectId;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly state: PersonalDataState;
  /** What a person chose; null: the next number. */
  readonly pseudonym: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly createdAt: Instant;
}

const FINDINGS_PER_SOURCE_MAX = 20_000;
const ROWS_PER_INSERT = 500;

export async function insertFindings(db: Db, findings: readonly PersonalData[]): Promise<void> {
  for (let from = 0; from < findings.length; from += ROWS_PER_INSERT) {
    await db
      .insertInto('personal_data')
      .values(findings.slice(from, from + ROWS_PER_INSERT).map(toRow))
      .execute();
  }
}

/** Everything that was found in a source, whatever became of it, in order of its text. */
export async function listFindings(db: Db, sourceId: string): Promise<PersonalData[]> {
  const rows = await db
    .selectFrom('personal_data')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('place')
    .orderBy('start_offset')
    .orderBy('id')
    .limit(FINDINGS_PER_SOURCE_MAX)
    .execute();
  return rows.map(toFinding);
}

/** A finding with any id, or null; the caller checks whose project it is in. */
export async function findFinding(db: Db, id: string): Promise<PersonalData | null> {
  const row = await db
    .selectFrom('personal_data')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toFinding(row) : null;
}

export async function updateFinding(db: Db, finding: PersonalData): Promise<void> {
  const { id, ...changes } = toRow(finding);
  await db.updateTable('personal_data').set(changes).where('id', '=', id).execute();
}

function toFinding(row: ReturnType<typeof toRow>): PersonalData {
  return {
    id: row.id as PersonalDataId,
    projectId: row.project_id as ProjectId,
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    place: row.place as PersonalDataPlace,
    segment: row.segment,
    start: row.start_offset,
    end: row.end_offset,
    kind: row.kind as PersonalDataKind,
    reason: row.reason as FindingReason,
    certainty: row.certainty as Certainty,
    state: row.state as PersonalDataState,
    pseudonym: row.pseudonym,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at as Instant | null,
    createdAt: row.created_at as Instant,
  };
}

function toRow(finding: PersonalData) {
  return {
    id: finding.id as string,
    project_id: finding.projectId as string,
    source_id: finding.sourceId as string,
    text_version: finding.textVersion,
    place: finding.place as string,
    segment: finding.segment,
    start_offset: finding.start,
    end_offset: finding.end,
    kind: finding.kind as string,
    reason: finding.reason as string,
    certainty: finding.certainty as string,
    state: finding.state as string,
    pseudonym: finding.pseudonym,
    decided_by: finding.decidedBy,
    decided_at: finding.decidedAt as string | null,
    created_at: finding.createdAt as string,
  };
}
