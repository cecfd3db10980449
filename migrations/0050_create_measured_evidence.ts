import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/**
 * Measurements that are linked to hypotheses. Written by: hypotheses. A measurement that a withdrawal deletes leaves its
 * links behind, by which the verdicts that rested on it are found.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('measured_evidence')
    .addColumn('id', 'text', primary)
    .addColumn('hypothesis_id', 'text', belongsTo('hypothesis.id'))
    .addColumn('measurement_id', 'text', required)
    .addColumn('direction', 'text')
    .addColumn('role', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .addUniqueConstraint('measured_evidence_once', ['hypothesis_id', 'measurement_id'])
    .execute();
  await db.schema
    .createIndex('measured_evidence_by_measurement')
    .on('measured_evidence')
    .column('measurement_id')
    .execute();
}
