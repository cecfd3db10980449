import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/**
 * What became of the product, by touchpoint; waivers, by which evidence from before votes for a while; and what
 * product change a verdict changed for. Written by: hypotheses.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('product_change')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('touchpoint_id', 'text', belongsTo('tag.id'))
    .addColumn('name', 'text', required)
    .addColumn('happened_on', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('recorded_by', 'text', required)
    .addColumn('recorded_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('product_change_by_project')
    .on('product_change')
    .columns(['project_id', 'happened_on'])
    .execute();
  await db.schema
    .createTable('staleness_waiver')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('until', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('given_by', 'text', required)
    .addColumn('given_at', 'text', required)
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createIndex('staleness_waiver_by_hypothesis')
    .on('staleness_waiver')
    .column('hypothesis_id')
    .execute();
  await db.schema.alterTable('verdict_change').addColumn('product_change_id', 'text').execute();
}
