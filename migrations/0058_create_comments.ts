import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/** What people say of hypotheses. Written by: hypotheses. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('hypothesis_comment')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('body', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('edited_at', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('hypothesis_comment_by_hypothesis')
    .on('hypothesis_comment')
    .columns(['hypothesis_id', 'id'])
    .execute();
}
