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

/** Whether a pseudonym stands in a text of any other source of the project. */
export async function isUsedElsewhere(
  db: Db,
  projectId: string,
  pseudonym: string,
  sourceIds: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('source_text')
    .innerJoin('source', 'source.id', 'source_text.source_id')
    .select('source.id')
    .where('source.project_id', '=', projectId)
    .where('source.id', 'not in', [...sourceIds, ''])
    .where('source_text.body', 'like', `%${pseudonym}%`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets entries of the key. */
export async function deleteKeyEntries(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('pseudonym_key')
    .where('id', 'in', [...ids])
    .execute();
}
