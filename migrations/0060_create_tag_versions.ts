import { type AnyDatabase, belongsTo, primary, required, zero } from './lib/columns.ts';

/**
 * What tags said of themselves before, and who said of a tag on a highlight that it still fits, when.
 * Written by: codebook (tag_version), highlights (highlight_tag).
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('tag_version')
    .addColumn('id', 'text', primary)
    .addColumn('tag_id', 'text', belongsTo('tag.id'))
    .addColumn('definition', 'text', required)
    .addColumn('use_when', 'text', required)
    .addColumn('avoid_when', 'text', required)
    .addColumn('replaced_by', 'text', required)
    .addColumn('replaced_at', 'text', required)
    .addColumn('is_wording', 'integer', zero)
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createIndex('tag_version_by_tag')
    .on('tag_version')
    .columns(['tag_id', 'replaced_at'])
    .execute();
  for (const column of ['confirmed_by', 'confirmed_at'])
    await db.schema.alterTable('highlight_tag').addColumn(column, 'text').execute();
}
