import type { AnyDatabase } from './lib/columns.ts';

/** How a hypothesis is to be tested, in four sentences, as JSON. Written by: hypotheses. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('hypothesis').addColumn('test_card', 'text').execute();
}
