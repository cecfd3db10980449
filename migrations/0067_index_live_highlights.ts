import { sql } from 'kysely';
import type { AnyDatabase } from './lib/columns.ts';

/** What a project holds is counted on every page, by source and by participant: by these alone, in their order. */
export async function up(db: AnyDatabase): Promise<void> {
  for (const by of ['source', 'participant'])
    await db.schema
      .createIndex(`highlight_live_by_${by}`)
      .on('highlight')
      .columns(['project_id', `${by}_id`])
      .where(sql.ref('removed_at'), 'is', null)
      .execute();
}
