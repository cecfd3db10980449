import type { JourneyId, TagId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** Which journey a phase opens into. */
export interface PhaseJourney {
  readonly phaseId: TagId;
  /** Null: into none. */
  readonly journeyId: JourneyId | null;
  /** 0 before it opened into any. */
  readonly revision: number;
}

/** One that is stored, with the journey of its phase and whether both ends are in use. */
export interface StoredOpening {
  readonly phaseId: TagId;
  readonly phaseName: string;
  readonly outerId: JourneyId;
  readonly outerName: string;
  readonly innerId: JourneyId;
  readonly innerName: string;
  readonly revision: number;
  /** Neither the phase nor one of the journeys is archived. */
  readonly isOpen: boolean;
}

/** Every phase of a project that opens into a journey, also those of which something is archived. */
export async function listOpenings(db: Db, projectId: string): Promise<StoredOpening[]> {
  const rows = await db
    .selectFrom('phase_journey')
    .innerJoin('tag', 'tag.id', 'phase_journey.phase_id')
    .innerJoin('journey as outer', 'outer.id', 'tag.journey_id')
    .innerJoin('journey as inner', 'inner.id', 'phase_journey.journey_id')
    .select([
      'tag.id as phase_id',
      'tag.name as phase_name',
      'outer.id as outer_id',
      'outer.name as outer_name',
      'inner.id as inner_id',
      'inner.name as inner_name',
      'phase_journey.revision',
      'tag.archived_at as phase_archived_at',
      'outer.archived_at as outer_archived_at',
      'inner.archived_at as inner_archived_at',
    ])
    .where('tag.project_id', '=', projectId)
    .orderBy('tag.id')
    .execute();
  return rows.map((row) => ({
    phaseId: row.phase_id as TagId,
    phaseName: row.phase_name,
    outerId: row.outer_id as JourneyId,
    outerName: row.outer_name,
    innerId: row.inner_id as JourneyId,
    innerName: row.inner_name,
    revision: row.revision,
    isOpen: [row.phase_archived_at, row.outer_archived_at, row.inner_archived_at].every(
      (archivedAt) => archivedAt === null,
    ),
  }));
}

/** Which journey each of some phases opens into, by phase; one that never did has none. */
export async function listPhaseJourneys(
  db: Db,
  phaseIds: readonly string[],
): Promise<ReadonlyMap<string, PhaseJourney>> {
  if (phaseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('phase_journey')
    .selectAll()
    .where('phase_id', 'in', phaseIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.phase_id,
      {
        phaseId: row.phase_id as TagId,
        journeyId: row.journey_id as JourneyId | null,
        revision: row.revision,
      },
    ]),
  );
}

/** Stores it if it still stands at `revision − 1`; answers whether it did. */
export async function storePhaseJourney(db: Db, one: PhaseJourney): Promise<boolean> {
  const values = { journey_id: one.journeyId, revision: one.revision };
  const result = await db
    .insertInto('phase_journey')
    .values({ phase_id: one.phaseId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('phase_id')
        .doUpdateSet(values)
        .where('phase_journey.revision', '=', one.revision - 1),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}
