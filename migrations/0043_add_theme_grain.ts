import type { AnyDatabase } from './lib/columns.ts';

/** How finely a run divides its texts, and how many themes they give by themselves. Written by: themes. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .alterTable('theme_run')
    .addColumn('grain', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('theme_run').addColumn('automatic', 'integer').execute();
}
