import { type AnyDatabase, belongsTo, required } from './lib/columns.ts';

/**
 * One component of the confidence in a hypothesis' evidence, set by hand beside the computed one.
 * Written by: hypotheses.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('confidence_override')
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('component', 'text', required)
    .addColumn('concern', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('set_by', 'text', required)
    .addColumn('set_at', 'text', required)
    .addPrimaryKeyConstraint('confidence_override_once', ['hypothesis_id', 'component'])
    .execute();
}
