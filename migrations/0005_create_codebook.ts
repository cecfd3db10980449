import {
  type AnyDatabase,
  belongsTo,
  emptyText,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/** Journeys and tags of every kind; what only one kind has stands in columns that are null elsewhere. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('journey')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('name', 'text', required)
    .addColumn('position', 'integer', zero)
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema.createIndex('journey_by_project').on('journey').column('project_id').execute();
  await db.schema
    .createTable('tag')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('kind', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('hue', 'integer', required)
    .addColumn('parent_id', 'text', mayBelongTo('tag.id'))
    .addColumn('position', 'integer', zero)
    .addColumn('definition', 'text', emptyText)
    .addColumn('use_when', 'text', emptyText)
    .addColumn('avoid_when', 'text', emptyText)
    .addColumn('example', 'text', emptyText)
    .addColumn('journey_id', 'text', mayBelongTo('journey.id', 'cascade'))
    .addColumn('lane', 'text')
    .addColumn('channel', 'text')
    .addColumn('owner', 'text')
    .addColumn('persona', 'text')
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema.createIndex('tag_by_project').on('tag').columns(['project_id', 'kind']).execute();
  await db.schema
    .createTable('participant_persona')
    .addColumn('participant_id', 'text', belongsTo('participant.id'))
    .addColumn('tag_id', 'text', belongsTo('tag.id'))
    .addPrimaryKeyConstraint('participant_persona_once', ['participant_id', 'tag_id'])
    .execute();
  await db.schema
    .createIndex('participant_persona_by_tag')
    .on('participant_persona')
    .column('tag_id')
    .execute();
}
