import { type AnyDatabase, belongsTo, mayBelongTo, required } from './lib/columns.ts';

/**
 * A participant who was another one all along points to them, and what moved is kept so that it can move back.
 * Written by: participants.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .alterTable('participant')
    .addColumn('merged_into', 'text', mayBelongTo('participant.id'))
    .execute();
  await db.schema
    .createIndex('participant_by_survivor')
    .on('participant')
    .column('merged_into')
    .execute();
  await db.schema
    .createTable('participant_merge')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participant.id').onDelete('cascade'),
    )
    .addColumn('survivor_id', 'text', belongsTo('participant.id'))
    .addColumn('moved', 'text', required)
    .addColumn('before', 'text', required)
    .addColumn('survivor_revision', 'integer', required)
    .addColumn('merged_by', 'text', required)
    .addColumn('merged_at', 'text', required)
    .execute();
  await db.schema
    .createIndex('participant_merge_by_survivor')
    .on('participant_merge')
    .column('survivor_id')
    .execute();
}
