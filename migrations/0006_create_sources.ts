import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/** Sources with every version of their text, its segments, and files on their way in. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('source')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('study_id', 'text', belongsTo('study.id', 'restrict'))
    .addColumn('participant_id', 'text', mayBelongTo('participant.id'))
    .addColumn('title', 'text', required)
    .addColumn('held_on', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('text_version', 'integer', required)
    .addColumn('words', 'integer', zero)
    .addColumn('file_name', 'text')
    .addColumn('original_sha256', 'text')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema.createIndex('source_by_project').on('source').column('project_id').execute();
  await db.schema
    .createIndex('source_by_participant')
    .on('source')
    .column('participant_id')
    .execute();
  await db.schema.createIndex('source_by_study').on('source').column('study_id').execute();
  await db.schema
    .createTable('source_text')
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('version', 'integer', required)
    .addColumn('body', 'text', required)
    .addColumn('sha256', 'text', required)
    .addColumn('created_at', 'text', required)
    .addPrimaryKeyConstraint('source_text_version', ['source_id', 'version'])
    .execute();
  await db.schema
    .createTable('segment')
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('position', 'integer', required)
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('speaker', 'text')
    .addColumn('kind', 'text', required)
    .addColumn('time_ms', 'integer')
    .addColumn('heading_level', 'integer')
    .addPrimaryKeyConstraint('segment_position', ['source_id', 'text_version', 'position'])
    .execute();
  await db.schema
    .createTable('upload')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('study_id', 'text', belongsTo('study.id'))
    .addColumn('file_name', 'text', required)
    .addColumn('size_bytes', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('problem_code', 'text')
    .addColumn('problem_detail', 'text')
    .addColumn('source_id', 'text', mayBelongTo('source.id'))
    .addColumn('proposed_participant', 'text')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('dismissed_at', 'text')
    .execute();
  await db.schema.createIndex('upload_by_project').on('upload').column('project_id').execute();
}
