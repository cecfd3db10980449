import { type AnyDatabase, databaseKind, primary, required } from './lib/columns.ts';

/**
 * The four tables of better-auth. It reads and writes them itself, with its own notion of dates and booleans:
 * native types on PostgreSQL, text and integers on SQLite.
 */
export async function up(db: AnyDatabase): Promise<void> {
  const sqlite = databaseKind(db) === 'sqlite';
  const moment = sqlite ? 'text' : 'timestamptz';
  const bool = sqlite ? 'integer' : 'boolean';

  await db.schema
    .createTable('auth_user')
    .addColumn('id', 'text', primary)
    .addColumn('name', 'text', required)
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('email_verified', bool, required)
    .addColumn('image', 'text')
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .execute();
  await db.schema
    .createTable('auth_session')
    .addColumn('id', 'text', primary)
    .addColumn('expires_at', moment, required)
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('user_id', 'text', (column) =>
      column.notNull().references('auth_user.id').onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('auth_session_user').on('auth_session').column('user_id').execute();
  await db.schema
    .createTable('auth_account')
    .addColumn('id', 'text', primary)
    .addColumn('account_id', 'text', required)
    .addColumn('provider_id', 'text', required)
    .addColumn('user_id', 'text', (column) =>
      column.notNull().references('auth_user.id').onDelete('cascade'),
    )
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', moment)
    .addColumn('refresh_token_expires_at', moment)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .execute();
  await db.schema.createIndex('auth_account_user').on('auth_account').column('user_id').execute();
  await db.schema
    .createTable('auth_verification')
    .addColumn('id', 'text', primary)
    .addColumn('identifier', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('expires_at', moment, required)
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .execute();
}
