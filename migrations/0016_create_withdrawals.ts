import { type AnyDatabase, belongsTo, emptyText, primary, required } from './lib/columns.ts';

/**
 * Consent has a scope, a document and a day; a withdrawn one knows since when and what stood before. Withdrawals
 * with what they did, and places where copies of the words may stand, as ranges without words. Written by:
 * participants, sources (its column), consent.
 */
export async function up(db: AnyDatabase): Promise<void> {
  for (const name of ['consent_scope', 'consent_on', 'consent_before', 'withdrawn_at'] as const) {
    await db.schema.alterTable('participant').addColumn(name, 'text').execute();
  }
  await db.schema
    .alterTable('participant')
    .addColumn('consent_document', 'text', emptyText)
    .execute();
  await db.schema.alterTable('source').addColumn('original_removed_at', 'text').execute();
  await db.schema
    .createTable('withdrawal')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participant.id').onDelete('cascade'),
    )
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('job_id', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('originals', 'text', required)
    .addColumn('withdrawn_by', 'text', required)
    .addColumn('withdrawn_at', 'text', required)
    .addColumn('forgotten_at', 'text')
    .execute();
  await db.schema
    .createTable('withdrawal_review')
    .addColumn('id', 'text', primary)
    .addColumn('participant_id', 'text', belongsTo('participant.id'))
    .addColumn('place', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('done_by', 'text')
    .addColumn('done_at', 'text')
    .execute();
  await db.schema
    .createIndex('withdrawal_review_by_participant')
    .on('withdrawal_review')
    .column('participant_id')
    .execute();
}
