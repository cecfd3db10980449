import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/** Hypotheses, the versions of their rules, their evidence, and the verdicts as last computed. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('hypothesis')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('number', 'integer', required)
    .addColumn('statement', 'text', required)
    .addColumn('importance', 'text', required)
    .addColumn('formed_on', 'text', required)
    .addColumn('owner_id', 'text', mayBelongTo('auth_user.id'))
    .addColumn('override_verdict', 'text')
    .addColumn('override_reason', 'text')
    .addColumn('override_by', 'text')
    .addColumn('override_at', 'text')
    .addColumn('decision', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .addUniqueConstraint('hypothesis_number', ['project_id', 'number'])
    .execute();
  await db.schema
    .createTable('hypothesis_scope')
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('tag_id', 'text', belongsTo('tag.id'))
    .addPrimaryKeyConstraint('hypothesis_scope_once', ['hypothesis_id', 'tag_id'])
    .execute();
  await db.schema
    .createTable('hypothesis_rule')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('version', 'integer', required)
    .addColumn('rule', 'text', required)
    .addColumn('hash', 'text', required)
    .addColumn('after_data', 'integer', zero)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addUniqueConstraint('hypothesis_rule_version', ['hypothesis_id', 'version'])
    .execute();
  await db.schema
    .createTable('evidence')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('highlight_id', 'text', belongsTo('highlight.id'))
    .addColumn('direction', 'integer', required)
    .addColumn('tier', 'integer', required)
    .addColumn('role', 'text', required)
    .addColumn('leading_question', 'integer', zero)
    .addColumn('second_hand', 'integer', zero)
    .addColumn('state', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .addUniqueConstraint('evidence_once', ['hypothesis_id', 'highlight_id'])
    .execute();
  await db.schema
    .createIndex('evidence_by_highlight')
    .on('evidence')
    .column('highlight_id')
    .execute();
  await db.schema
    .createTable('hypothesis_verdict')
    .addColumn('hypothesis_id', 'text', (column) =>
      column.primaryKey().references('hypothesis.id').onDelete('cascade'),
    )
    .addColumn('engine', 'text', required)
    .addColumn('as_of', 'text', required)
    .addColumn('verdict', 'text', required)
    .addColumn('summary', 'text', required)
    .execute();
  await db.schema
    .createTable('verdict_change')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('verdict', 'text', required)
    .addColumn('from_verdict', 'text')
    .addColumn('cause', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await db.schema
    .createIndex('verdict_change_by_hypothesis')
    .on('verdict_change')
    .columns(['hypothesis_id', 'id'])
    .execute();
}
