import type { CorrectionId, SourceId, StudyId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Correction, Likeness } from '../../../core/sources/corrections.ts';
import type { SegmentKind } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** A correction as it is kept for a study. */
export interface KeptCorrection extends Correction {
  readonly id: CorrectionId;
  readonly studyId: StudyId;
  /** null: for all sources of the study, also those that come later. */
  readonly sourceId: SourceId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
}

const CORRECTIONS_MAX = 5000;

export async function insertCorrection(db: Db, correction: KeptCorrection): Promise<void> {
  await db
    .insertInto('segment_correction')
    .values({
      id: correction.id,
      study_id: correction.studyId,
      source_id: correction.sourceId,
      match: correction.match,
      value: correction.value,
      start_offset: correction.start,
      kind: correction.kind ?? null,
      sets_speaker: correction.speaker === undefined ? 0 : 1,
      speaker: correction.speaker ?? null,
      code_meaning: correction.codeMeaning ?? null,
      created_by: correction.createdBy,
      created_at: correction.createdAt,
      removed_at: correction.removedAt,
    })
    .execute();
}

/** A correction with any id, or null; the caller checks whose study it is of. */
export async function findCorrection(db: Db, id: string): Promise<KeptCorrection | null> {
  const row = await db
    .selectFrom('segment_correction')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toCorrection(row) : null;
}

/** All corrections of a study, removed ones too, oldest first. */
export async function listCorrections(db: Db, studyId: string): Promise<KeptCorrection[]> {
  const rows = await db
    .selectFrom('segment_correction')
    .selectAll()
    .where('study_id', '=', studyId)
    .orderBy('id')
    .limit(CORRECTIONS_MAX)
    .execute();
  return rows.map(toCorrection);
}

/** Takes a correction back, or puts it in force again. */
export async function markRemoved(db: Db, id: string, at: Instant | null): Promise<void> {
  await db.updateTable('segment_correction').set({ removed_at: at }).where('id', '=', id).execute();
}

/** Corrections of single segments go where the segments went in a new text. */
export async function moveCorrections(
  db: Db,
  sourceId: string,
  move: (start: number) => number,
): Promise<void> {
  const rows = await db
    .selectFrom('segment_correction')
    .select(['id', 'start_offset'])
    .where('source_id', '=', sourceId)
    .where('start_offset', 'is not', null)
    .orderBy('id')
    .execute();
  for (const { id, start_offset: start } of rows) {
    await db
      .updateTable('segment_correction')
      .set({ start_offset: move(start ?? 0) })
      .where('id', '=', id)
      .execute();
  }
}

/** Gives a speaker another label in what people said of the study's segments. */
export async function renameInCorrections(
  db: Db,
  studyId: string,
  before: string,
  after: string,
): Promise<void> {
  const ofStudy = db.updateTable('segment_correction').where('study_id', '=', studyId);
  await ofStudy
    .set({ value: after })
    .where('match', '=', 'speaker')
    .where('value', '=', before)
    .execute();
  await ofStudy.set({ speaker: after }).where('speaker', '=', before).execute();
}

function toCorrection(row: {
  id: string;
  study_id: string;
  source_id: string | null;
  match: string;
  value: string;
  start_offset: number | null;
  kind: string | null;
  sets_speaker: number;
  speaker: string | null;
  code_meaning: string | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}): KeptCorrection {
  return {
    id: row.id as CorrectionId,
    studyId: row.study_id as StudyId,
    sourceId: row.source_id as SourceId | null,
    match: row.match as Likeness,
    value: row.value,
    start: row.start_offset,
    ...(row.kind ? { kind: row.kind as SegmentKind } : {}),
    ...(row.sets_speaker ? { speaker: row.speaker } : {}),
    ...(row.code_meaning === null ? {} : { codeMeaning: row.code_meaning }),
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
  };
}
