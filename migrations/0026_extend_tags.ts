import { type AnyDatabase, emptyText } from './lib/columns.ts';

/**
 * What a tag was called before, which one it was merged into and why, and which ones it is not the same as.
 * Written by: codebook.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .alterTable('tag')
    .addColumn('aliases', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  // No reference: a column that refers to another could not be taken away again in SQLite.
  await db.schema.alterTable('tag').addColumn('merged_into', 'text').execute();
  await db.schema.alterTable('tag').addColumn('merge_note', 'text', emptyText).execute();
  await db.schema
    .alterTable('tag')
    .addColumn('distinct_from', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
}
