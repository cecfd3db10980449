import type { SourceId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** Sources that are a participant's, archived ones too. */
export async function listSourceIdsOf(db: Db, participantId: string): Promise<SourceId[]> {
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('participant_id', '=', participantId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id as SourceId);
}

/** Gives sources from one participant to another; those that are somebody else's by now stay. */
export async function reassignSources(
  db: Db,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  await db
    .updateTable('source')
    .set((same) => ({ participant_id: to, revision: same('revision', '+', 1) }))
    .where('id', 'in', [...ids, ''])
    .where('participant_id', '=', from)
    .execute();
}
