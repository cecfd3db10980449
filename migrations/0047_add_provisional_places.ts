import type { AnyDatabase } from './lib/columns.ts';

/** Whether a highlight was placed in its theme between two runs, until the next one looks anew. Written by: themes. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .alterTable('theme_highlight')
    .addColumn('provisional', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
