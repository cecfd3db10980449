import { type AnyDatabase, belongsTo, primary, required } from './lib/columns.ts';

/** Documents of consents: signed papers, recordings of what was said. Written by: participants. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('consent_file')
    .addColumn('id', 'text', primary)
    .addColumn('participant_id', 'text', belongsTo('participant.id'))
    .addColumn('file_name', 'text', required)
    .addColumn('size_bytes', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createIndex('consent_file_by_participant')
    .on('consent_file')
    .column('participant_id')
    .execute();
}
