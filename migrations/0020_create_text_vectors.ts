import { type AnyDatabase, belongsTo, databaseKind, required, sql } from './lib/columns.ts';

/** What a sentence encoder made of texts, kept so that a text is encoded once, and what a run compared by. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('text_vector')
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('vector_id', 'text', required)
    .addColumn('sha256', 'text', required)
    .addColumn('data', databaseKind(db) === 'sqlite' ? 'blob' : sql`bytea`, required)
    .addPrimaryKeyConstraint('text_vector_key', ['project_id', 'vector_id', 'sha256'])
    .execute();
  await db.schema
    .alterTable('theme_run')
    .addColumn('vectors', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
}
