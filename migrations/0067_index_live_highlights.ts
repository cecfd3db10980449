import { sql } from 'kysely';
import type { AnyDatabase } from './lib/columns.ts';

/** What a project holds is counted on every page: by this index alone, without reading the highlights. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema
    .createIndex('highlight_live_by_project')
    .on('highlight')
    .column('project_id')
    .where(sql.ref('removed_at'), 'is', null)
    .execute();
}
