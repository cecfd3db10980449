import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/** Evidence that is suggested for hypotheses, and when it was searched for. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('evidence_search')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('searched_by', 'text', required)
    .addColumn('searched_at', 'text', required)
    .addColumn('looked_at', 'integer', required)
    .addColumn('found', 'integer', required)
    .addColumn('opposing', 'integer', required)
    .addColumn('places', 'text', required)
    .execute();
  await db.schema
    .createIndex('evidence_search_by_hypothesis')
    .on('evidence_search')
    .column('hypothesis_id')
    .execute();
  await db.schema
    .createTable('evidence_suggestion')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('text_version', 'integer', required)
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('highlight_id', 'text', mayBelongTo('highlight.id'))
    .addColumn('position', 'integer', required)
    .addColumn('proposed', 'text')
    .addColumn('reasons', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('direction', 'integer')
    .addColumn('made_highlight', 'integer', zero)
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addUniqueConstraint('evidence_suggestion_once', [
      'hypothesis_id',
      'source_id',
      'sha256',
      'start_offset',
    ])
    .execute();
  await db.schema
    .createIndex('evidence_suggestion_by_hypothesis')
    .on('evidence_suggestion')
    .columns(['hypothesis_id', 'state', 'position'])
    .execute();
  await db.schema
    .createIndex('evidence_suggestion_by_source')
    .on('evidence_suggestion')
    .column('source_id')
    .execute();
}
