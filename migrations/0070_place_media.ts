import { type AnyDatabase, mayBelongTo, sql } from './lib/columns.ts';

/**
 * A picture or recording among the uploads: what its bytes are, and what it became on a source. Those of which nobody
 * knows yet where they belong are looked for with every source that comes in, so they have an index of their own.
 * Written by: sources.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('upload').addColumn('media_type', 'text').execute();
  await db.schema
    .alterTable('upload')
    .addColumn('attachment_id', 'text', mayBelongTo('attachment.id'))
    .execute();
  await db.schema
    .createIndex('upload_unattached')
    .on('upload')
    .column('study_id')
    .where(sql.ref('state'), '=', 'unattached')
    .execute();
}
