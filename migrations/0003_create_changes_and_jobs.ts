import { type AnyDatabase, databaseKind, primary, required, sql, zero } from './lib/columns.ts';

/** The append-only log of changes, and the table that long work waits in. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('change')
    .addColumn('id', 'text', primary)
    .addColumn('workspace_id', 'text', required)
    .addColumn('project_id', 'text')
    .addColumn('actor_id', 'text', required)
    .addColumn('type', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await db.schema
    .createIndex('change_by_project')
    .on('change')
    .columns(['project_id', 'id'])
    .execute();
  await forbidRewriting(db);
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', primary)
    .addColumn('workspace_id', 'text', required)
    .addColumn('project_id', 'text')
    .addColumn('kind', 'text', required)
    .addColumn('payload', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('progress', 'double precision', zero)
    .addColumn('step', 'text')
    .addColumn('attempts', 'integer', zero)
    .addColumn('problem_code', 'text')
    .addColumn('problem_detail', 'text')
    .addColumn('claimed_at', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('finished_at', 'text')
    .execute();
  await db.schema.createIndex('job_waiting').on('job').columns(['state', 'id']).execute();
}

/** The log is append-only in the database itself, not only by convention. */
async function forbidRewriting(db: AnyDatabase): Promise<void> {
  if (databaseKind(db) === 'sqlite') {
    for (const verb of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger change_no_${verb} before ${verb} on change
           begin select raise(abort, 'the change log is append-only'); end`,
        )
        .execute(db);
    }
    return;
  }
  await sql`
    create function refuse_change_rewrite() returns trigger language plpgsql as
    $$ begin raise exception 'the change log is append-only'; end $$`.execute(db);
  await sql`
    create trigger change_no_rewrite before update or delete on change
    for each row execute function refuse_change_rewrite()`.execute(db);
}
