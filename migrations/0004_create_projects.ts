import {
  type AnyDatabase,
  belongsTo,
  emptyText,
  mayBelongTo,
  primary,
  required,
  zero,
} from './lib/columns.ts';

/** Projects with their studies, participants and read-only links. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('project')
    .addColumn('id', 'text', primary)
    .addColumn('workspace_id', 'text', belongsTo('workspace.id'))
    .addColumn('name', 'text', required)
    .addColumn('description', 'text', emptyText)
    .addColumn('language', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema
    .createIndex('project_by_workspace')
    .on('project')
    .column('workspace_id')
    .execute();
  await db.schema
    .createTable('study')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('name', 'text', required)
    .addColumn('method', 'text', required)
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .execute();
  await db.schema.createIndex('study_by_project').on('study').column('project_id').execute();
  await db.schema
    .createTable('participant')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('pseudonym', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('organisation', 'text')
    .addColumn('consent', 'text', required)
    .addColumn('consent_expires_on', 'text')
    .addColumn('attributes', 'text', required)
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .addUniqueConstraint('participant_pseudonym', ['project_id', 'pseudonym'])
    .execute();
  await db.schema
    .createTable('share_link')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('name', 'text', required)
    .addColumn('scopes', 'text', required)
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('expires_at', 'text', required)
    .addColumn('created_by', 'text', mayBelongTo('auth_user.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('withdrawn_at', 'text')
    .execute();
}
