import { type AnyDatabase, belongsTo, primary, required } from './lib/columns.ts';

/** Quotes that do not belong together, or not in a theme. Written by: themes. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('kept_apart')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('highlight_id', 'text', belongsTo('highlight.id'))
    .addColumn('other_highlight_id', 'text', (column) =>
      column.references('highlight.id').onDelete('cascade'),
    )
    .addColumn('theme_id', 'text', (column) => column.references('theme.id').onDelete('cascade'))
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .execute();
  for (const column of ['project_id', 'highlight_id', 'other_highlight_id', 'theme_id'])
    await db.schema
      .createIndex(`kept_apart_by_${column.replace(/_id$/, '')}`)
      .on('kept_apart')
      .column(column)
      .execute();
}
