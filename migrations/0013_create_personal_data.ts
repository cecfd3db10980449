import { type AnyDatabase, belongsTo, primary, required } from './lib/columns.ts';

/**
 * Personal data that was found, as ranges without words; which sources were looked through; and the key, which
 * alone holds the real words once a text has pseudonyms. Written by: privacy.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('personal_data')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('place', 'text', required)
    .addColumn('segment', 'integer')
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('certainty', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('pseudonym', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await db.schema
    .createIndex('personal_data_by_source')
    .on('personal_data')
    .columns(['source_id', 'state'])
    .execute();
  await db.schema
    .createIndex('personal_data_by_project')
    .on('personal_data')
    .columns(['project_id', 'state'])
    .execute();
  await db.schema
    .createTable('personal_data_search')
    .addColumn('source_id', 'text', (column) =>
      column.primaryKey().references('source.id').onDelete('cascade'),
    )
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('finished_at', 'text', required)
    .execute();
  await db.schema
    .createTable('pseudonym_key')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('kind', 'text', required)
    .addColumn('words', 'text', required)
    .addColumn('same_words', 'text', required)
    .addColumn('pseudonym', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addUniqueConstraint('pseudonym_key_once', ['project_id', 'same_words'])
    .execute();
}
