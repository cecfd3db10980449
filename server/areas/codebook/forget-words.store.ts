import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';

/** Whether some words stand in a text of a project. */
export async function isSaidInSources(db: Db, projectId: string, words: string): Promise<boolean> {
  const pattern = `%${words.toLowerCase().replaceAll(/[%_]/g, '')}%`;
  const row = await db
    .selectFrom('source_text')
    .innerJoin('source', 'source.id', 'source_text.source_id')
    .select('source.id')
    .where('source.project_id', '=', projectId)
    .where(sql<boolean>`lower(source_text.body) like ${pattern}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
