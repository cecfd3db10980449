import type { AnyDatabase } from './lib/columns.ts';

/** Who wrote the note on a highlight, and when. Written by: highlights. */
export async function up(db: AnyDatabase): Promise<void> {
  for (const column of ['noted_by', 'noted_at']) {
    await db.schema.alterTable('highlight').addColumn(column, 'text').execute();
  }
  // Of notes from before it is not known; most are written by whoever marks the passage, then.
  await db
    .updateTable('highlight')
    .set((row: { ref: (column: string) => unknown }) => ({
      noted_by: row.ref('created_by'),
      noted_at: row.ref('created_at'),
    }))
    .where('note', '<>', '')
    .execute();
}
