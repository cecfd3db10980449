import { type AnyDatabase, mayBelongTo, sql, zero } from './lib/columns.ts';

/**
 * Jobs can be cancelled and put before others, an upload knows the job that reads it, and a passage is in the
 * search index once.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('job').addColumn('priority', 'integer', zero).execute();
  await db.schema.alterTable('job').addColumn('cancel_requested_at', 'text').execute();
  await db.schema.dropIndex('job_waiting').execute();
  await db.schema
    .createIndex('job_waiting')
    .on('job')
    .columns(['state', 'priority', 'id'])
    .execute();
  await db.schema
    .createIndex('job_by_project')
    .on('job')
    .columns(['project_id', 'state'])
    .execute();
  await db.schema.alterTable('upload').addColumn('job_id', 'text', mayBelongTo('job.id')).execute();
  await sql`
    delete from search_document where id not in (
      select max(id) from search_document group by ref_id)`.execute(db);
  await db.schema.dropIndex('search_document_by_ref').execute();
  await db.schema
    .createIndex('search_document_by_ref')
    .on('search_document')
    .column('ref_id')
    .unique()
    .execute();
}
