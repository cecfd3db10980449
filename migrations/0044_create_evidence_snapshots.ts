import { type AnyDatabase, belongsTo, databaseKind, required, sql } from './lib/columns.ts';

/**
 * What a hypothesis rested on, day by day, and which methods were used in its project. Of days before this migration
 * nothing was kept but the methods, which are taken to have been those of now. Written by: hypotheses.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('evidence_snapshot')
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('day', 'text', required)
    .addColumn('content', databaseKind(db) === 'sqlite' ? 'blob' : sql`bytea`, required)
    .addPrimaryKeyConstraint('evidence_snapshot_once', ['hypothesis_id', 'day'])
    .execute();
  await db.schema.alterTable('hypothesis_verdict').addColumn('evidence_hash', 'text').execute();
  await db.schema
    .createTable('method_snapshot')
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('day', 'text', required)
    .addColumn('method', 'text', required)
    .addPrimaryKeyConstraint('method_snapshot_once', ['project_id', 'day', 'method'])
    .execute();
  await sql`insert into method_snapshot (project_id, day, method)
    select distinct project_id, '0001-01-01', method from study`.execute(db);
}
