import type { Selectable } from 'kysely';
import type { HighlightId, ProjectId, ThemeId, KeptApartId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';
import type { KeptApartTable } from '../../db/tables/analysis.ts';

/** What somebody kept apart: a quote from another quote, or from a theme. */
export interface Pair {
  readonly id: KeptApartId;
  readonly projectId: ProjectId;
  readonly highlightId: HighlightId;
  /** One of the two is null. */
  readonly otherId: HighlightId | null;
  readonly themeId: ThemeId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Whether it may be together again. */
  readonly isRemoved: boolean;
}

export async function insertPair(db: Db, pair: Pair): Promise<void> {
  await db
    .insertInto('kept_apart')
    .values({
      id: pair.id,
      project_id: pair.projectId,
      highlight_id: pair.highlightId,
      other_highlight_id: pair.otherId,
      theme_id: pair.themeId,
      created_by: pair.createdBy,
      created_at: pair.createdAt,
      removed_at: pair.isRemoved ? pair.createdAt : null,
    })
    .execute();
}

/** Lets a pair hold, or hold no more. */
export async function setPairRemoved(db: Db, id: string, removedAt: Instant | null): Promise<void> {
  await db.updateTable('kept_apart').set({ removed_at: removedAt }).where('id', '=', id).execute();
}

/** A pair, also one that holds no more. */
export async function findPair(db: Db, id: string): Promise<Pair | null> {
  const row = await db.selectFrom('kept_apart').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPair(row) : null;
}

/** What is kept apart in a project, newest first. */
export async function listPairs(db: Db, projectId: string): Promise<Pair[]> {
  const rows = await db
    .selectFrom('kept_apart')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toPair);
}

/** Pairs of a project that are together in a run all the same, removed highlights among them: they come back there. */
export async function listTogether(db: Db, projectId: string, runId: string): Promise<Pair[]> {
  const rows = await db
    .selectFrom('kept_apart')
    .innerJoin('theme_highlight as one', (join) =>
      join.onRef('one.highlight_id', '=', 'kept_apart.highlight_id').on('one.run_id', '=', runId),
    )
    .leftJoin('theme_highlight as other', (join) =>
      join
        .onRef('other.highlight_id', '=', 'kept_apart.other_highlight_id')
        .on('other.run_id', '=', runId),
    )
    .selectAll('kept_apart')
    .where('kept_apart.project_id', '=', projectId)
    .where('kept_apart.removed_at', 'is', null)
    .where(({ eb, fn }) =>
      eb('one.theme_id', '=', fn.coalesce('other.theme_id', 'kept_apart.theme_id')),
    )
    .orderBy('kept_apart.id')
    .execute();
  return rows.map(toPair);
}

function toPair(row: Selectable<KeptApartTable>): Pair {
  return {
    id: row.id as KeptApartId,
    projectId: row.project_id as ProjectId,
    highlightId: row.highlight_id as HighlightId,
    otherId: row.other_highlight_id as HighlightId | null,
    themeId: row.theme_id as ThemeId | null,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    isRemoved: row.removed_at !== null,
  };
}
