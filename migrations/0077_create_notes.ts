import {
  type AnyDatabase,
  belongsTo,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/** Notes on sources, themes and participants: each is on one of them. Written by: notes. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('note')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('source_id', 'text', mayBelongTo('source.id', 'cascade'))
    // A theme that a run does not find again is put away, not deleted, while a note is on it.
    .addColumn('theme_id', 'text', mayBelongTo('theme.id', 'restrict'))
    .addColumn('participant_id', 'text', mayBelongTo('participant.id', 'cascade'))
    .addColumn('body', 'text', required)
    .addColumn('written_by', 'text', required)
    .addColumn('written_at', 'text', required)
    .addColumn('removed_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  for (const thing of ['project', 'source', 'theme', 'participant']) {
    await db.schema
      .createIndex(`note_by_${thing}`)
      .on('note')
      .columns([`${thing}_id`, 'id'])
      .execute();
  }
}
