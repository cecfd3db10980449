import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/**
 * Measurements with the values of people (written by: measurements), and what the columns of spreadsheets are and
 * what became of these (written by: tables).
 */
export async function up(db: AnyDatabase): Promise<void> {
  await createMeasurements(db);
  await db.schema
    .createTable('table_mapping')
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('shape', 'text', required)
    .addColumn('mapping', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('table_mapping_key', ['project_id', 'shape'])
    .execute();
  await db.schema
    .createTable('table_import')
    .addColumn('upload_id', 'text', (column) =>
      column.primaryKey().references('upload.id').onDelete('cascade'),
    )
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('mapping', 'text', required)
    .addColumn('remembered', 'integer', zero)
    .addColumn('participants', 'integer', zero)
    .addColumn('sources', 'integer', zero)
    .addColumn('measurements', 'integer', zero)
    .addColumn('problems', 'text', required)
    .addColumn('finished_at', 'text')
    .execute();
  await db.schema
    .createTable('table_import_source')
    .addColumn('upload_id', 'text', belongsTo('upload.id'))
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addPrimaryKeyConstraint('table_import_source_key', ['upload_id', 'source_id'])
    .execute();
}

async function createMeasurements(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('measurement')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('study_id', 'text', belongsTo('study.id'))
    .addColumn('upload_id', 'text', mayBelongTo('upload.id'))
    .addColumn('metric', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('task', 'text')
    .addColumn('scale_max', 'integer')
    .addColumn('value', 'double precision', required)
    .addColumn('low', 'double precision')
    .addColumn('high', 'double precision')
    .addColumn('sample_size', 'integer', required)
    .addColumn('counts', 'text')
    .addColumn('measured_on', 'text', required)
    .addColumn('phase_id', 'text', mayBelongTo('tag.id'))
    .addColumn('touchpoint_id', 'text', mayBelongTo('tag.id'))
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('measurement_by_project')
    .on('measurement')
    .columns(['project_id', 'study_id', 'id'])
    .execute();
  await db.schema
    .createIndex('measurement_by_upload')
    .on('measurement')
    .column('upload_id')
    .execute();
  await db.schema
    .createTable('measurement_value')
    .addColumn('measurement_id', 'text', belongsTo('measurement.id'))
    .addColumn('position', 'integer', required)
    .addColumn('participant_id', 'text', mayBelongTo('participant.id'))
    .addColumn('value', 'double precision', required)
    .addPrimaryKeyConstraint('measurement_value_key', ['measurement_id', 'position'])
    .execute();
  await db.schema
    .createIndex('measurement_value_by_participant')
    .on('measurement_value')
    .column('participant_id')
    .execute();
}
