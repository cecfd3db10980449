import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';

/** Forgets what was found in sources; ranges only, but into words that are gone. */
export async function deleteFindingsOf(db: Db, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  await db
    .deleteFrom('personal_data')
    .where('source_id', 'in', [...sourceIds])
    .execute();
  await db
    .deleteFrom('personal_data_search')
    .where('source_id', 'in', [...sourceIds])
    .execute();
}

/** Texts of a project but for those of some sources in which these characters stand; without the words: they are long. */
export async function listTextsHolding(
  db: Db,
  projectId: string,
  characters: string,
  sourceIds: readonly string[],
): Promise<{ readonly sourceId: string; readonly version: number }[]> {
  const pattern = `%${characters.replaceAll(/[!%_]/g, '!$&')}%`;
  const rows = await db
    .selectFrom('source_text')
    .innerJoin('source', 'source.id', 'source_text.source_id')
    .select(['source.id', 'source_text.version'])
    .where('source.project_id', '=', projectId)
    .where('source.id', 'not in', [...sourceIds, ''])
    .where(sql<boolean>`source_text.body like ${pattern} escape '!'`)
    .orderBy('source.id')
    .orderBy('source_text.version')
    .execute();
  return rows.map(({ id, version }) => ({ sourceId: id, version }));
}

/** Forgets entries of the key. */
export async function deleteKeyEntries(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('pseudonym_key')
    .where('id', 'in', [...ids])
    .execute();
}
