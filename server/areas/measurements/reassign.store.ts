import type { Db } from '../../db/open.ts';

/** A value that somebody gave. */
export interface ValuePlace {
  readonly measurementId: string;
  readonly position: number;
}

/** Where the values of a participant stand. */
export async function listValuesOf(db: Db, participantId: string): Promise<ValuePlace[]> {
  const rows = await db
    .selectFrom('measurement_value')
    .select(['measurement_id', 'position'])
    .where('participant_id', '=', participantId)
    .orderBy('measurement_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ measurementId: row.measurement_id, position: row.position }));
}

/** Gives values from one participant to another. */
export async function reassignValues(
  db: Db,
  places: readonly ValuePlace[],
  from: string,
  to: string,
): Promise<void> {
  for (const { measurementId, position } of places) {
    await db
      .updateTable('measurement_value')
      .set({ participant_id: to })
      .where('measurement_id', '=', measurementId)
      .where('position', '=', position)
      .where('participant_id', '=', from)
      .execute();
  }
}
