import { survivorOf } from '../../../core/codebook/merge.ts';
import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import type { VerdictCause } from '../../../core/hypotheses/causes.ts';
import { ConflictError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { ProductChangeId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { lockProject, maySeeProject, requireProject } from '../projects/index.ts';
import { listRestingOn } from './affected.store.ts';
import {
  findProductChange,
  insertProductChange,
  listMergedTouchpoints,
  listProductChanges,
  type ProductChange,
  updateProductChange,
} from './product-changes.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** A product that changes more often than this at its touchpoints is described by something else. */
const PRODUCT_CHANGES_MAX = 200;

/**
 * Records that the product changed at a touchpoint. Links to highlights there, from sources of an earlier day, are
 * stale as of that day and every later one.
 *
 * @throws NotFoundError `project.not_found`, `tag.not_found`; LimitError `product.too_many_changes`
 */
export async function recordProductChange(
  ctx: Context,
  projectId: ProjectId,
  input: {
    readonly touchpointId: TagId;
    readonly name: string;
    readonly happenedOn: Day;
    readonly reason: string;
  },
): Promise<ProductChange> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await lockProject(tx.db, projectId);
    await requireTagsOf(tx, projectId, [input.touchpointId], 'touchpoint');
    await checkRoom(tx, projectId);
    const change: ProductChange = {
      id: tx.newId('productChange'),
      projectId,
      ...input,
      recordedBy: actorId(tx),
      recordedAt: tx.now(),
      removedAt: null,
      revision: 0,
    };
    await insertProductChange(tx.db, change);
    await recordChange(tx, {
      type: 'product_change.recorded',
      projectId,
      subject: subjectOf(change),
      undo: [
        {
          kind: 'product_change',
          id: change.id,
          before: { isRemoved: true },
          after: { isRemoved: false },
        },
      ],
    });
    await recompute(tx, change, 'product_change');
    return change;
  });
}

/**
 * Corrects what is said of a recorded change of the product, takes it back, or brings it back.
 *
 * @throws NotFoundError `product.not_found`; ConflictError `product.changed_meanwhile`; LimitError
 *   `product.too_many_changes` when it is brought back
 */
export async function changeProductChange(
  ctx: Context,
  productChangeId: ProductChangeId,
  edit: {
    readonly revision: number;
    readonly name?: string | undefined;
    readonly reason?: string | undefined;
    readonly removed?: boolean | undefined;
  },
): Promise<ProductChange> {
  return transact(ctx, async (tx) => {
    const before = await requireProductChange(tx, productChangeId);
    const isRemoved = edit.removed ?? before.removedAt !== null;
    if (before.removedAt !== null && !isRemoved) await checkRoom(tx, before.projectId);
    const after: ProductChange = {
      ...before,
      name: edit.name ?? before.name,
      reason: edit.reason ?? before.reason,
      removedAt: isRemoved ? (before.removedAt ?? tx.now()) : null,
      revision: edit.revision + 1,
    };
    await store(tx, before, after, true);
    return after;
  });
}

/**
 * Brings a recorded change of the product from the state that an action left it in to another.
 *
 * @throws NotFoundError `product.not_found`; ConflictError `action.changed_since`
 */
export async function turnProductChange(
  tx: Context,
  productChangeId: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireProductChange(tx, productChangeId);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed what is said of the product since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isRemoved, ...fields } = to as Partial<ReturnType<typeof stateOf>>;
  const after: ProductChange = {
    ...before,
    ...fields,
    removedAt: (isRemoved ?? before.removedAt !== null) ? (before.removedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  await store(tx, before, after, false);
}

async function store(
  tx: Context,
  before: ProductChange,
  after: ProductChange,
  isUndoable: boolean,
): Promise<void> {
  if (!(await updateProductChange(tx.db, after))) {
    throw new ConflictError(
      'product.changed_meanwhile',
      'Somebody changed this meanwhile. Look at it again, then make your change.',
    );
  }
  const change = stateChange(stateOf(before), stateOf(after));
  const isTurned = (before.removedAt === null) !== (after.removedAt === null);
  const verb = after.removedAt === null ? 'brought_back' : 'removed';
  await recordChange(tx, {
    type: `product_change.${isTurned ? verb : 'changed'}`,
    projectId: after.projectId,
    subject: subjectOf(after),
    undo: isUndoable && change ? [{ kind: 'product_change', id: after.id, ...change }] : [],
  });
  if (!isTurned) return;
  await recompute(
    tx,
    after,
    after.removedAt === null ? 'product_change' : 'product_change_removed',
  );
}

async function recompute(tx: Context, change: ProductChange, cause: VerdictCause): Promise<void> {
  const merged = await listMergedTouchpoints(tx.db, change.projectId);
  const id = survivorOf(merged, change.touchpointId);
  const resting = await listRestingOn(tx.db, { kind: 'touchpoint', id });
  await recomputeVerdicts(tx, change.projectId, resting, cause, change.id);
}

async function requireProductChange(tx: Context, id: string): Promise<ProductChange> {
  const change = await findProductChange(tx.db, id);
  if (!change || !(await maySeeProject(tx, change.projectId))) {
    throw new NotFoundError(
      'product.not_found',
      'There is no such recorded change of the product.',
    );
  }
  return change;
}

async function checkRoom(tx: Context, projectId: string): Promise<void> {
  const standing = await listProductChanges(tx.db, projectId, null);
  if (standing.length < PRODUCT_CHANGES_MAX) return;
  throw new LimitError(
    'size',
    'product.too_many_changes',
    `A project has room for ${PRODUCT_CHANGES_MAX} changes of the product. Take one back first.`,
  );
}

/** Names and reasons are what people typed: they stay out of the log. */
function subjectOf({ id, touchpointId, happenedOn }: ProductChange) {
  return { productChangeId: id, tagId: touchpointId, happenedOn };
}

function stateOf({ name, reason, removedAt }: ProductChange) {
  return { name, reason, isRemoved: removedAt !== null };
}
