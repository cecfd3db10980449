import {
  type AnyDatabase,
  belongsTo,
  emptyText,
  mayBelongTo,
  primary,
  required,
  sql,
  zero,
} from './lib/columns.ts';

/** Highlights and their tags. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('highlight')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('quote', 'text', required)
    .addColumn('prefix', 'text', required)
    .addColumn('suffix', 'text', required)
    .addColumn('participant_id', 'text', mayBelongTo('participant.id'))
    .addColumn('sentiment', 'integer')
    .addColumn('note', 'text', emptyText)
    .addColumn('key_quote', 'integer', zero)
    .addColumn('task', 'text')
    .addColumn('outcome', 'text')
    .addColumn('severity', 'integer')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .addCheckConstraint('highlight_not_empty', sql`end_offset > start_offset`)
    .execute();
  await db.schema
    .createIndex('highlight_by_source')
    .on('highlight')
    .columns(['source_id', 'start_offset'])
    .execute();
  await db.schema
    .createIndex('highlight_by_project')
    .on('highlight')
    .columns(['project_id', 'id'])
    .execute();
  await db.schema
    .createIndex('highlight_by_participant')
    .on('highlight')
    .column('participant_id')
    .execute();
  await db.schema
    .createTable('highlight_tag')
    .addColumn('highlight_id', 'text', belongsTo('highlight.id'))
    .addColumn('tag_id', 'text', belongsTo('tag.id'))
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addPrimaryKeyConstraint('highlight_tag_once', ['highlight_id', 'tag_id'])
    .execute();
  await db.schema
    .createIndex('highlight_tag_by_tag')
    .on('highlight_tag')
    .columns(['tag_id', 'highlight_id'])
    .execute();
}
