import type { ProjectId, StudyId } from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';

/** One round of research. */
export interface Study {
  readonly id: StudyId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly method: Method;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

const STUDIES_MAX = 500;

export async function insertStudy(db: Db, study: Study): Promise<void> {
  await db.insertInto('study').values(toRow(study)).execute();
}

/** Studies of a project in the order they were created. */
export async function listStudies(db: Db, projectId: string): Promise<Study[]> {
  const rows = await db
    .selectFrom('study')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .limit(STUDIES_MAX)
    .execute();
  return rows.map(toStudy);
}

/** A study with any id, or null; the caller checks whose project it is in. */
export async function findStudy(db: Db, studyId: string): Promise<Study | null> {
  const row = await db.selectFrom('study').selectAll().where('id', '=', studyId).executeTakeFirst();
  return row ? toStudy(row) : null;
}

/** Stores the study if it still stands at `study.revision − 1`; answers whether it did. */
export async function updateStudy(db: Db, study: Study): Promise<boolean> {
  const { id, ...changes } = toRow(study);
  const result = await db
    .updateTable('study')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', study.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

function toStudy(row: ReturnType<typeof toRow>): Study {
  return {
    id: row.id as StudyId,
    projectId: row.project_id as ProjectId,
    name: row.name,
    method: row.method as Method,
    startsOn: row.starts_on as Day | null,
    endsOn: row.ends_on as Day | null,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(study: Study) {
  return {
    id: study.id as string,
    project_id: study.projectId as string,
    name: study.name,
    method: study.method as string,
    starts_on: study.startsOn as string | null,
    ends_on: study.endsOn as string | null,
    archived_at: study.archivedAt as string | null,
    revision: study.revision,
  };
}
