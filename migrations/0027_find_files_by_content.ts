import type { AnyDatabase } from './lib/columns.ts';

/** A file that is here already is found by its bytes and by its text, however many sources there are. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createIndex('source_by_original')
    .on('source')
    .column('original_sha256')
    .execute();
  await db.schema.createIndex('source_text_by_sha256').on('source_text').column('sha256').execute();
}
