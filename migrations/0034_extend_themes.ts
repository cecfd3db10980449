import { type AnyDatabase, zero } from './lib/columns.ts';

/** What people make of themes, and what changed since the run before. Written by: themes. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .alterTable('theme')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('proposed'))
    .execute();
  // No reference: a column that refers to another could not be taken away again in SQLite.
  await db.schema.alterTable('theme').addColumn('first_run_id', 'text').execute();
  await db.schema.alterTable('theme').addColumn('joined', 'integer', zero).execute();
  await db.schema.alterTable('theme').addColumn('departed', 'integer', zero).execute();
  await db.schema.alterTable('theme_run').addColumn('ended', 'integer').execute();
  // Whoever gave a theme a name had taken it over.
  await db.updateTable('theme').set({ state: 'accepted' }).where('label', 'is not', null).execute();
}
