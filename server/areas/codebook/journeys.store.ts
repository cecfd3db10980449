import type { JourneyId, ProjectId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** A row of phases that customers pass through. Its map is computed by the journeys area. */
export interface Journey {
  readonly id: JourneyId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly position: number;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

const JOURNEYS_MAX = 200;

export async function insertJourney(db: Db, journey: Journey): Promise<void> {
  await db.insertInto('journey').values(toRow(journey)).execute();
}

/** Journeys of a project in their order. */
export async function listJourneys(db: Db, projectId: string): Promise<Journey[]> {
  const rows = await db
    .selectFrom('journey')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('position')
    .orderBy('id')
    .limit(JOURNEYS_MAX)
    .execute();
  return rows.map(toJourney);
}

/** A journey with any id, or null; the caller checks whose project it is in. */
export async function findJourney(db: Db, journeyId: string): Promise<Journey | null> {
  const row = await db
    .selectFrom('journey')
    .selectAll()
    .where('id', '=', journeyId)
    .executeTakeFirst();
  return row ? toJourney(row) : null;
}

/** Stores the journey if it still stands at `journey.revision − 1`; answers whether it did. */
export async function updateJourney(db: Db, journey: Journey): Promise<boolean> {
  const { id, ...changes } = toRow(journey);
  const result = await db
    .updateTable('journey')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', journey.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

function toJourney(row: ReturnType<typeof toRow>): Journey {
  return {
    id: row.id as JourneyId,
    projectId: row.project_id as ProjectId,
    name: row.name,
    position: row.position,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(journey: Journey) {
  return {
    id: journey.id as string,
    project_id: journey.projectId as string,
    name: journey.name,
    position: journey.position,
    archived_at: journey.archivedAt as string | null,
    revision: journey.revision,
  };
}
