import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/** Which lanes the map of a journey shows, in which order; a journey that nobody arranged has none. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('lane_view')
    .addColumn('journey_id', 'text', (column) => primary(belongsTo('journey.id')(column)))
    .addColumn('lanes', 'text', required)
    .addColumn('revision', 'integer', zero)
    .execute();
}
