import { type AnyDatabase, belongsTo, mayBelongTo, primary, zero } from './lib/columns.ts';

/** Which journey a phase opens into. Written by: journeys. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('phase_journey')
    .addColumn('phase_id', 'text', (column) => primary(belongsTo('tag.id')(column)))
    .addColumn('journey_id', 'text', mayBelongTo('journey.id'))
    .addColumn('revision', 'integer', zero)
    .execute();
  // A journey is the inside of one phase at most: there is one way out of it.
  await db.schema
    .createIndex('phase_journey_once')
    .unique()
    .on('phase_journey')
    .column('journey_id')
    .execute();
}
