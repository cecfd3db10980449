import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/**
 * Segments know how they were told apart, where they stand, and what the document alone said of them, so that what
 * people say of segments, kept for the study, and what is repeated over it can change and be taken back.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('source_text').addColumn('layout', 'text').execute();
  for (const name of ['row_index', 'column_index', 'page'] as const) {
    await db.schema.alterTable('segment').addColumn(name, 'integer').execute();
  }
  for (const name of ['code', 'code_meaning', 'read_speaker', 'read_meaning'] as const) {
    await db.schema.alterTable('segment').addColumn(name, 'text').execute();
  }
  for (const name of ['style', 'layout'] as const) {
    await db.schema
      .alterTable('segment')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo('paragraph'))
      .execute();
  }
  for (const name of ['level', 'repeated'] as const) {
    await db.schema.alterTable('segment').addColumn(name, 'integer', zero).execute();
  }
  await db.schema
    .alterTable('segment')
    .addColumn('read_kind', 'text', (column) => column.notNull().defaultTo('remark'))
    .execute();
  await db
    .updateTable('segment')
    .set((set) => ({ read_kind: set.ref('kind'), read_speaker: set.ref('speaker') }))
    .execute();
  await keepHeadings(db);
  await db.schema.alterTable('segment').dropColumn('heading_level').execute();
  await db.schema
    .createTable('segment_correction')
    .addColumn('id', 'text', primary)
    .addColumn('study_id', 'text', belongsTo('study.id'))
    .addColumn('source_id', 'text', mayBelongTo('source.id', 'cascade'))
    .addColumn('match', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('start_offset', 'integer')
    .addColumn('kind', 'text')
    .addColumn('sets_speaker', 'integer', zero)
    .addColumn('speaker', 'text')
    .addColumn('code_meaning', 'text')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createIndex('segment_correction_by_study')
    .on('segment_correction')
    .column('study_id')
    .execute();
}

async function keepHeadings(db: AnyDatabase): Promise<void> {
  await db
    .updateTable('segment')
    .set((set) => ({ level: set.ref('heading_level'), layout: 'heading', style: 'heading' }))
    .where('heading_level', 'is not', null)
    .execute();
}
