import { type AnyDatabase, belongsTo, primary, required, sql, zero } from './lib/columns.ts';

/** What somebody did, as one thing that can be taken back, and what it changed. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('action')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('actor_id', 'text', required)
    .addColumn('source_id', 'text')
    .addColumn('kind', 'text', required)
    .addColumn('of_id', 'text')
    .addColumn('at', 'text', required)
    .addColumn('taken_back_at', 'text')
    .addColumn('refused', 'integer', zero)
    .execute();
  await db.schema
    .createTable('kept_state')
    .addColumn('action_id', 'text', belongsTo('action.id'))
    .addColumn('change_id', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('before', 'text', required)
    .addColumn('after', 'text', required)
    .addPrimaryKeyConstraint('kept_state_key', ['action_id', 'change_id', 'position'])
    .execute();
  await db.schema.alterTable('change').addColumn('action_id', 'text').execute();
  await db.schema.createIndex('change_by_action').on('change').column('action_id').execute();
  // The log cannot be rewritten: each change of before is an action of its own, under the id of the change.
  await sql`
    insert into action (id, project_id, actor_id, kind, at)
    select id, project_id, actor_id, 'done', at from change
    where project_id in (select id from project)`.execute(db);
  await db.schema
    .createIndex('action_by_project')
    .on('action')
    .columns(['project_id', 'at', 'id'])
    .execute();
  await db.schema
    .createIndex('action_by_actor')
    .on('action')
    .columns(['project_id', 'actor_id', 'at', 'id'])
    .execute();
}
