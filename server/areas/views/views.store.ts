import type { ProjectId, ViewId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { VIEWS_MAX, type ViewList } from '../../../core/views/views.ts';
import type { Db } from '../../db/open.ts';

/** How a list is filtered, grouped and ordered, under a name. */
export interface SavedView {
  readonly id: ViewId;
  readonly projectId: ProjectId;
  readonly list: ViewList;
  readonly name: string;
  /** The address of the list after the question mark. */
  readonly query: string;
  /** Else it is for whoever saved it only. */
  readonly shared: boolean;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

/** Everybody has at most `VIEWS_MAX` of their own; of a team that all share theirs, so many are seen. */
const LISTED_MAX = VIEWS_MAX * 10;

/** Views of a list that somebody sees, without removed ones: their own and shared ones, oldest first. */
export async function listSeenViews(
  db: Db,
  projectId: string,
  list: ViewList,
  userId: string,
): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('list', '=', list)
    .where('removed_at', 'is', null)
    .where((where) => where.or([where('shared', '=', 1), where('created_by', '=', userId)]))
    .orderBy('id')
    .limit(LISTED_MAX)
    .execute();
  return rows.map(toView);
}

/** How many views somebody has saved in a project, without removed ones. */
export async function countOwnViews(db: Db, projectId: string, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('saved_view')
    .select((select) => select.fn.countAll().as('count'))
    .where('project_id', '=', projectId)
    .where('created_by', '=', userId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every view of a project, whoever saved it, removed ones too. */
export async function listAllViews(
  db: Db,
  projectId: string,
): Promise<Pick<SavedView, 'id' | 'name' | 'query' | 'removedAt'>[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  return rows.map(toView);
}

/** A view with any id, removed or not, or null; the caller checks who may see it. */
export async function findView(db: Db, id: string): Promise<SavedView | null> {
  const row = await db.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toView(row) : null;
}

export async function insertView(db: Db, view: SavedView): Promise<void> {
  await db.insertInto('saved_view').values(toRow(view)).execute();
}

/** Stores the view if it still stands at `revision − 1`; answers whether it did. */
export async function updateView(db: Db, view: SavedView): Promise<boolean> {
  const { id, ...changes } = toRow(view);
  const result = await db
    .updateTable('saved_view')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', view.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Replaces what was typed into a view; not an edit of somebody, so its revision stays. */
export async function updateViewWords(
  db: Db,
  id: string,
  words: Pick<SavedView, 'name' | 'query'>,
): Promise<void> {
  await db.updateTable('saved_view').set(words).where('id', '=', id).execute();
}

function toView(row: ReturnType<typeof toRow>): SavedView {
  return {
    id: row.id as ViewId,
    projectId: row.project_id as ProjectId,
    list: row.list as ViewList,
    name: row.name,
    query: row.query,
    shared: row.shared === 1,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(view: SavedView) {
  return {
    id: view.id as string,
    project_id: view.projectId as string,
    list: view.list as string,
    name: view.name,
    query: view.query,
    shared: view.shared ? 1 : 0,
    created_by: view.createdBy,
    created_at: view.createdAt as string,
    removed_at: view.removedAt as string | null,
    revision: view.revision,
  };
}
