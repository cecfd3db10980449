import type { AnyDatabase } from './lib/columns.ts';

/**
 * Where the question before a quote stands of which somebody said that it does not lead, as JSON: a text version and a
 * range, no words. Written by: hypotheses.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('evidence').addColumn('neutral_question', 'text').execute();
}
