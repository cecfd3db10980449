import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/** Theme runs, the themes they found and who is in them. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('theme_run')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('engine', 'text', required)
    .addColumn('seed', 'integer', required)
    .addColumn('highlights', 'integer', required)
    .addColumn('finished_at', 'text', required)
    .execute();
  await db.schema
    .createIndex('theme_run_by_project')
    .on('theme_run')
    .column('project_id')
    .execute();
  await db.schema
    .createTable('theme')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('run_id', 'text', belongsTo('theme_run.id'))
    .addColumn('position', 'integer', required)
    .addColumn('computed_label', 'text', required)
    .addColumn('label', 'text')
    .addColumn('renamed_by', 'text')
    .addColumn('terms', 'text', required)
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema.createIndex('theme_by_project').on('theme').column('project_id').execute();
  await db.schema
    .createTable('theme_highlight')
    .addColumn('run_id', 'text', belongsTo('theme_run.id'))
    .addColumn('highlight_id', 'text', belongsTo('highlight.id'))
    .addColumn('theme_id', 'text', (column) => column.references('theme.id').onDelete('cascade'))
    .addColumn('centrality', 'double precision', required)
    .addColumn('deviation', 'text')
    .addPrimaryKeyConstraint('theme_highlight_once', ['run_id', 'highlight_id'])
    .execute();
  await db.schema
    .createIndex('theme_highlight_by_theme')
    .on('theme_highlight')
    .column('theme_id')
    .execute();
  await db.schema
    .createIndex('theme_highlight_by_highlight')
    .on('theme_highlight')
    .column('highlight_id')
    .execute();
}
