import {
  type AnyDatabase,
  belongsTo,
  emptyText,
  mayBelongTo,
  primary,
  required,
} from './lib/columns.ts';

/** Workspaces, who is in them, and the secrets (kept as hashes) that let people in. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('workspace')
    .addColumn('id', 'text', primary)
    .addColumn('name', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('id', 'text', primary)
    .addColumn('workspace_id', 'text', belongsTo('workspace.id'))
    .addColumn('user_id', 'text', belongsTo('auth_user.id'))
    .addColumn('role', 'text', required)
    .addColumn('created_at', 'text', required)
    .addUniqueConstraint('membership_once', ['user_id', 'workspace_id'])
    .execute();
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', primary)
    .addColumn('workspace_id', 'text', belongsTo('workspace.id'))
    .addColumn('role', 'text', required)
    .addColumn('note', 'text', emptyText)
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('expires_at', 'text', required)
    .addColumn('created_by', 'text', mayBelongTo('auth_user.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('accepted_at', 'text')
    .execute();
  await db.schema
    .createTable('setup_link')
    .addColumn('token_hash', 'text', primary)
    .addColumn('created_at', 'text', required)
    .addColumn('used_at', 'text')
    .execute();
}
