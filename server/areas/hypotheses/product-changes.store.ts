import type { ProductChangeId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** The product became another one at a touchpoint: what was said of it before is stale from that day on. */
export interface ProductChange {
  readonly id: ProductChangeId;
  readonly projectId: ProjectId;
  readonly touchpointId: TagId;
  /** What happened, as people call it: "Checkout rebuilt". */
  readonly name: string;
  readonly happenedOn: Day;
  /** Why what was said before holds no longer. */
  readonly reason: string;
  /** User id. */
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

export async function insertProductChange(db: Db, change: ProductChange): Promise<void> {
  await db.insertInto('product_change').values(toRow(change)).execute();
}

/** One with any id, removed ones too, or null; the caller checks whose project it is in. */
export async function findProductChange(db: Db, id: string): Promise<ProductChange | null> {
  const row = await db
    .selectFrom('product_change')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toProductChange(row) : null;
}

/** Stores it if it still stands at `revision − 1`; answers whether it did. */
export async function updateProductChange(db: Db, change: ProductChange): Promise<boolean> {
  const { id, ...changes } = toRow(change);
  const result = await db
    .updateTable('product_change')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', change.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * What became of the product of a project, the latest first.
 *
 * @param before - As it was known before this moment; null is now.
 */
export async function listProductChanges(
  db: Db,
  projectId: string,
  before: Instant | null,
): Promise<ProductChange[]> {
  const query = db
    .selectFrom('product_change')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc');
  const rows = await (
    before === null
      ? query.where('removed_at', 'is', null)
      : query
          .where('recorded_at', '<', before)
          .where((where) =>
            where.or([where('removed_at', 'is', null), where('removed_at', '>=', before)]),
          )
  ).execute();
  return rows.map(toProductChange);
}

/** Changes of the product that were taken back, which no list shows. */
export async function listRemovedProductChanges(
  db: Db,
  projectId: string,
): Promise<{ readonly id: string; readonly name: string; readonly reason: string }[]> {
  return db
    .selectFrom('product_change')
    .select(['id', 'name', 'reason'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is not', null)
    .orderBy('id')
    .execute();
}

export async function updateProductChangeWords(
  db: Db,
  id: string,
  words: { readonly name: string; readonly reason: string },
): Promise<void> {
  await db.updateTable('product_change').set(words).where('id', '=', id).execute();
}

/** Names of changes of the product, taken-back ones too. */
export async function namesOfProductChanges(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('product_change')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Merged touchpoints with where they went, as `survivorOf` follows them. */
export async function listMergedTouchpoints(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, { readonly mergedInto: string | null }>> {
  const rows = await db
    .selectFrom('tag')
    .select(['id', 'merged_into'])
    .where('project_id', '=', projectId)
    .where('kind', '=', 'touchpoint')
    .where('merged_into', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, { mergedInto: row.merged_into }]));
}

function toProductChange(row: ReturnType<typeof toRow>): ProductChange {
  return {
    id: row.id as ProductChangeId,
    projectId: row.project_id as ProjectId,
    touchpointId: row.touchpoint_id as TagId,
    name: row.name,
    happenedOn: row.happened_on as Day,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(change: ProductChange) {
  return {
    id: change.id as string,
    project_id: change.projectId as string,
    touchpoint_id: change.touchpointId as string,
    name: change.name,
    happened_on: change.happenedOn as string,
    reason: change.reason,
    recorded_by: change.recordedBy,
    recorded_at: change.recordedAt as string,
    removed_at: change.removedAt as string | null,
    revision: change.revision,
  };
}
