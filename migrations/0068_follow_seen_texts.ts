import type { AnyDatabase } from './lib/columns.ts';

/**
 * What a correction did to a text, as ranges, so that what somebody does with the text before it follows: written by
 * sources. The revision of a highlight at which a person last changed it: written by highlights. Texts of before have
 * none; what is done with those is refused.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('source_text').addColumn('edits', 'text').execute();
  await db.schema
    .alterTable('highlight')
    .addColumn('said_revision', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db
    .updateTable('highlight')
    .set((row) => ({ said_revision: row.ref('revision') }))
    .execute();
}
