import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/** How lists are filtered, grouped and ordered, under a name. Written by: views. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('saved_view')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('list', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('query', 'text', required)
    .addColumn('shared', 'integer', zero)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('saved_view_by_project')
    .on('saved_view')
    .columns(['project_id', 'list'])
    .execute();
}
