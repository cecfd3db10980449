import {
  type AnyDatabase,
  belongsTo,
  databaseKind,
  mayBelongTo,
  primary,
  required,
  sql,
  zero,
} from './lib/columns.ts';

/** What was learned of a project's tags, and what it suggests. */
export async function up(db: AnyDatabase): Promise<void> {
  const bytes = databaseKind(db) === 'sqlite' ? 'blob' : sql`bytea`;
  await db.schema
    .createTable('tag_model')
    .addColumn('project_id', 'text', (column) => belongsTo('project.id')(column).primaryKey())
    .addColumn('engine', 'text', required)
    .addColumn('vector_id', 'text', required)
    .addColumn('tag_ids', 'text', required)
    .addColumn('highlight_ids', 'text', required)
    .addColumn('slope', 'double precision', required)
    .addColumn('intercept', 'double precision', required)
    .addColumn('places', bytes, required)
    .addColumn('weights', bytes, required)
    .addColumn('learned_at', 'text', required)
    .execute();
  await db.schema
    .createTable('tag_suggestion')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('highlight_id', 'text', mayBelongTo('highlight.id'))
    .addColumn('tag_id', 'text', belongsTo('tag.id'))
    .addColumn('log_odds', 'double precision', required)
    .addColumn('nearest', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('given_tag_id', 'text', mayBelongTo('tag.id'))
    .addColumn('made_highlight', 'integer', zero)
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addUniqueConstraint('tag_suggestion_once', ['source_id', 'sha256', 'start_offset', 'tag_id'])
    .execute();
  await db.schema
    .createIndex('tag_suggestion_by_tag')
    .on('tag_suggestion')
    .columns(['project_id', 'state', 'tag_id'])
    .execute();
}
