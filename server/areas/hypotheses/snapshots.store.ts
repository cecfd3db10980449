import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Keeps what a hypothesis rests on at a day, in place of what was kept earlier on that day. */
export async function saveSnapshot(
  db: Db,
  hypothesisId: string,
  day: Day,
  content: Buffer,
): Promise<void> {
  await db
    .insertInto('evidence_snapshot')
    .values({ hypothesis_id: hypothesisId, day, content })
    .onConflict((conflict) => conflict.columns(['hypothesis_id', 'day']).doUpdateSet({ content }))
    .execute();
}

/** The latest that was kept of a hypothesis on a day or before it, or null. */
export async function findSnapshot(
  db: Db,
  hypothesisId: string,
  asOf: Day,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('evidence_snapshot')
    .select('content')
    .where('hypothesis_id', '=', hypothesisId)
    .where('day', '<=', asOf)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** Keeps which methods the studies of a project have, in place of what was kept earlier on that day. */
export async function saveMethods(db: Db, projectId: string, day: Day): Promise<void> {
  await db
    .deleteFrom('method_snapshot')
    .where('project_id', '=', projectId)
    .where('day', '=', day)
    .execute();
  const rows = await db
    .selectFrom('study')
    .select('method')
    .distinct()
    .where('project_id', '=', projectId)
    .execute();
  if (rows.length === 0) return;
  await db
    .insertInto('method_snapshot')
    .values(rows.map(({ method }) => ({ project_id: projectId, day, method })))
    .execute();
}

/** The methods that the studies of a project had at the end of a day, in alphabetical order. */
export async function listMethods(db: Db, projectId: string, asOf: Day): Promise<Method[]> {
  const rows = await db
    .selectFrom('method_snapshot')
    .select('method')
    .where('project_id', '=', projectId)
    .where('day', '=', (latest) =>
      latest
        .selectFrom('method_snapshot as kept')
        .select((kept) => kept.fn.max('kept.day').as('day'))
        .where('kept.project_id', '=', projectId)
        .where('kept.day', '<=', asOf),
    )
    .orderBy('method')
    .execute();
  return rows.map(({ method }) => method as Method); // The column of a study holds nothing else.
}

/** What these participants are called, merged or not, by id. */
export async function loadPseudonyms(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const pseudonyms = new Map<string, string>();
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('participant')
      .select(['id', 'pseudonym'])
      .where('id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .execute();
    for (const { id, pseudonym } of rows) pseudonyms.set(id, pseudonym);
  }
  return pseudonyms;
}
