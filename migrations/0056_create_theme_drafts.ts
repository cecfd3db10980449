import { type AnyDatabase, belongsTo, required } from './lib/columns.ts';

/**
 * What is said in a project or a part of it, grouped, before anybody made a theme of it. Its content holds places of
 * passages, and of words only labels and terms. Written by: drafts.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('theme_draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('unit', 'text', required)
    .addColumn('scope_kind', 'text', required)
    .addColumn('scope_id', 'text')
    .addColumn('grain', 'integer', required)
    .addColumn('texts', 'integer', required)
    .addColumn('text_total', 'integer', required)
    .addColumn('sources', 'integer', required)
    .addColumn('source_total', 'integer', required)
    .addColumn('vectors', 'text', required)
    .addColumn('automatic', 'integer', required)
    .addColumn('group_count', 'integer', required)
    .addColumn('content', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('finished_at', 'text', required)
    .execute();
  await db.schema
    .createIndex('theme_draft_project')
    .on('theme_draft')
    .columns(['project_id', 'id'])
    .execute();
}
