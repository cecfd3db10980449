import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

const SOURCES_MAX = 5000;

/** Sources in use whose current text was not looked through, in order. */
export async function listUnsearched(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .leftJoin('personal_data_search', (join) =>
      join
        .onRef('personal_data_search.source_id', '=', 'source.id')
        .onRef('personal_data_search.text_version', '=', 'source.text_version'),
    )
    .select('source.id')
    .where('source.project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .where('finished_at', 'is', null)
    .orderBy('source.id')
    .limit(SOURCES_MAX)
    .execute();
  return rows.map(({ id }) => id);
}

/** When the current text of a source was looked through, or null. */
export async function findSearchedAt(
  db: Db,
  source: { readonly id: string; readonly textVersion: number },
): Promise<Instant | null> {
  const row = await db
    .selectFrom('personal_data_search')
    .select('finished_at')
    .where('source_id', '=', source.id)
    .where('text_version', '=', source.textVersion)
    .executeTakeFirst();
  return (row?.finished_at ?? null) as Instant | null;
}

/** Notes that a text version was looked through. */
export async function markSearched(
  db: Db,
  source: { readonly id: string; readonly projectId: string; readonly textVersion: number },
  at: Instant,
): Promise<void> {
  const row = { text_version: source.textVersion, finished_at: at };
  await db
    .insertInto('personal_data_search')
    .values({ source_id: source.id, project_id: source.projectId, ...row })
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet(row))
    .execute();
}

/** What a source has, for the list of a project. */
export interface SourceTally {
  readonly sourceId: string;
  readonly title: string;
  readonly proposed: number;
  readonly accepted: number;
  readonly replaced: number;
  readonly searched: boolean;
}

/** Sources in use with how many findings each has in which state, those with open proposals first. */
export async function listTallies(db: Db, projectId: string): Promise<SourceTally[]> {
  const sources = await db
    .selectFrom('source')
    .leftJoin('personal_data_search', (join) =>
      join
        .onRef('personal_data_search.source_id', '=', 'source.id')
        .onRef('personal_data_search.text_version', '=', 'source.text_version'),
    )
    .select(['source.id', 'title', 'finished_at'])
    .where('source.project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .orderBy('held_on', 'desc')
    .orderBy('source.id', 'desc')
    .limit(SOURCES_MAX)
    .execute();
  const counts = await db
    .selectFrom('personal_data')
    .select((count) => ['source_id', 'state', count.fn.countAll<number>().as('n')])
    .where('project_id', '=', projectId)
    .groupBy(['source_id', 'state'])
    .execute();
  const bySource = new Map(counts.map(({ source_id, state, n }) => [`${source_id} ${state}`, n]));
  const tallies = sources.map(({ id, title, finished_at }) => ({
    sourceId: id,
    title,
    proposed: bySource.get(`${id} proposed`) ?? 0,
    accepted: bySource.get(`${id} accepted`) ?? 0,
    replaced: bySource.get(`${id} replaced`) ?? 0,
    searched: finished_at !== null,
  }));
  const open = ({ proposed, accepted }: SourceTally): number => (proposed + accepted > 0 ? 0 : 1);
  return tallies.sort((a, b) => open(a) - open(b));
}
