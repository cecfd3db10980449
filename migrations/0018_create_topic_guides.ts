import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/**
 * The questions of a study's topic guide, where sources ask and answer them, what people said of these matches,
 * and highlights that answer a question. Places are ranges; no words of a source. Written by: guides.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('guide_question')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('study_id', 'text', belongsTo('study.id'))
    .addColumn('position', 'integer', zero)
    .addColumn('text', 'text', required)
    .addColumn('goal', 'text', required)
    .addColumn('hypothesis_ids', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('guide_question_by_study')
    .on('guide_question')
    .columns(['study_id', 'position'])
    .execute();
  await createPlaces(db);
}

async function createPlaces(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('guide_answer')
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('question_id', 'text', belongsTo('guide_question.id'))
    .addColumn('question_start', 'integer', required)
    .addColumn('question_end', 'integer', required)
    .addColumn('answer_start', 'integer')
    .addColumn('answer_end', 'integer')
    .addPrimaryKeyConstraint('guide_answer_key', ['source_id', 'question_start'])
    .execute();
  await db.schema
    .createIndex('guide_answer_by_question')
    .on('guide_answer')
    .column('question_id')
    .execute();
  await db.schema
    .createTable('guide_choice')
    .addColumn('id', 'text', primary)
    .addColumn('study_id', 'text', belongsTo('study.id'))
    .addColumn('source_id', 'text', mayBelongTo('source.id', 'cascade'))
    .addColumn('wording_sha256', 'text', required)
    .addColumn('question_id', 'text', mayBelongTo('guide_question.id', 'cascade'))
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createIndex('guide_choice_by_study')
    .on('guide_choice')
    .column('study_id')
    .execute();
  await db.schema
    .createTable('guide_mark')
    .addColumn('highlight_id', 'text', (column) =>
      column.primaryKey().references('highlight.id').onDelete('cascade'),
    )
    .addColumn('question_id', 'text', belongsTo('guide_question.id'))
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute();
  await db.schema
    .createIndex('guide_mark_by_question')
    .on('guide_mark')
    .column('question_id')
    .execute();
}
