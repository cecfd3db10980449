import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/** What people write into a map by hand, what it rests on, and what they say of a phase. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('cell_text')
    .addColumn('id', 'text', primary)
    .addColumn('journey_id', 'text', belongsTo('journey.id'))
    .addColumn('phase_id', 'text', belongsTo('tag.id'))
    .addColumn('lane', 'text', required)
    .addColumn('horizon', 'text', required)
    .addColumn('body', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('cell_text_by_journey')
    .on('cell_text')
    .columns(['journey_id', 'horizon'])
    .execute();
  await db.schema
    .createTable('cell_text_highlight')
    .addColumn('cell_text_id', 'text', belongsTo('cell_text.id'))
    .addColumn('highlight_id', 'text', belongsTo('highlight.id'))
    .addPrimaryKeyConstraint('cell_text_highlight_once', ['cell_text_id', 'highlight_id'])
    .execute();
  await db.schema
    .createIndex('cell_text_highlight_by_highlight')
    .on('cell_text_highlight')
    .column('highlight_id')
    .execute();
  await db.schema
    .createTable('phase_setting')
    .addColumn('phase_id', 'text', belongsTo('tag.id'))
    .addColumn('horizon', 'text', required)
    .addColumn('moment_of_truth', 'integer', zero)
    .addColumn('emotion', 'double precision')
    .addColumn('revision', 'integer', zero)
    .addPrimaryKeyConstraint('phase_setting_once', ['phase_id', 'horizon'])
    .execute();
}
