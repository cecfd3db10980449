import type { Db } from '../../db/open.ts';

/** How many people of the project took their words back: what was read before must not be kept after. */
export async function countWithdrawals(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('withdrawal')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  return row.n;
}
