import { type AnyDatabase, belongsTo, primary, required } from './lib/columns.ts';

/** Pictures and recordings that belong to a source. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('attachment')
    .addColumn('id', 'text', primary)
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('file_name', 'text', required)
    .addColumn('media_type', 'text', required)
    .addColumn('size_bytes', 'bigint', required)
    .addColumn('sha256', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createIndex('attachment_by_source')
    .on('attachment')
    .columns(['source_id', 'id'])
    .execute();
}
