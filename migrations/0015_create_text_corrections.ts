import type { AnyDatabase } from './lib/columns.ts';

/**
 * A text version knows which one it corrects, a highlight whether its words are lost, where they may be and where
 * they were before, and an upload what a person wants of it.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('source_text').addColumn('corrects', 'integer').execute();
  await db.schema.alterTable('upload').addColumn('intent', 'text').execute();
  await db.schema.alterTable('highlight').addColumn('orphaned_at', 'text').execute();
  for (const column of [
    'proposal_start',
    'proposal_end',
    'earlier_version',
    'earlier_start',
  ] as const) {
    await db.schema.alterTable('highlight').addColumn(column, 'integer').execute();
  }
  await db.schema.alterTable('highlight').addColumn('earlier_end', 'integer').execute();
  await db.schema.alterTable('highlight').addColumn('proposal_score', 'real').execute();
}
