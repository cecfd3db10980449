import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
} from '../../../core/kernel/errors.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import { VIEWS_MAX, type ViewList } from '../../../core/views/views.ts';
import { roleAllows } from '../../../core/workspaces/roles.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { maySeeProject, requireProject } from '../projects/index.ts';
import { namesOfUsers } from '../workspaces/index.ts';
import {
  countOwnViews,
  findView,
  insertView,
  listSeenViews,
  type SavedView,
  updateView,
} from './views.store.ts';

/** A view as somebody sees it. */
export interface SeenView extends SavedView {
  readonly isMine: boolean;
  /** Null where they are no member any more. */
  readonly author: string | null;
  readonly isEditable: boolean;
}

/**
 * The views of a list that the actor sees, oldest first.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function viewsOf(
  ctx: Context,
  projectId: string,
  list: ViewList,
): Promise<readonly SeenView[]> {
  await requireProject(ctx, projectId);
  return seen(ctx, await listSeenViews(ctx.db, projectId, list, actorId(ctx)));
}

/** What a new view is made of. */
export type NewView = Pick<SavedView, 'list' | 'name' | 'query' | 'shared'>;

/**
 * Saves a view.
 *
 * @throws NotFoundError `project.not_found`; InvalidError `view.too_many`
 */
export async function createView(
  ctx: Context,
  projectId: ProjectId,
  input: NewView,
): Promise<SeenView> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await checkRoom(tx, projectId, actorId(tx));
    const view: SavedView = {
      ...input,
      id: tx.newId('view'),
      projectId,
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
      revision: 0,
    };
    await insertView(tx.db, view);
    await recordView(tx, 'view.saved', view);
    return seenOne(tx, view);
  });
}

/** What an edit may carry. */
export interface ViewEdit {
  readonly revision: number;
  readonly name?: string | undefined;
  readonly query?: string | undefined;
  readonly shared?: boolean | undefined;
}

/**
 * Changes a view.
 *
 * @throws NotFoundError `view.not_found`; ForbiddenError `view.not_yours`
 * @throws ConflictError `view.changed_meanwhile`
 */
export async function changeView(ctx: Context, id: string, edit: ViewEdit): Promise<SeenView> {
  return transact(ctx, async (tx) => {
    const before = await requireEditableView(tx, id);
    if (before.removedAt !== null) throw notFound();
    return store(tx, 'view.changed', {
      ...before,
      name: edit.name ?? before.name,
      query: edit.query ?? before.query,
      shared: edit.shared ?? before.shared,
      revision: edit.revision + 1,
    });
  });
}

/**
 * Removes a view, or brings it back. Doing either twice changes nothing.
 *
 * @throws NotFoundError `view.not_found`; ForbiddenError `view.not_yours`; InvalidError `view.too_many`
 */
export async function setViewRemoved(
  ctx: Context,
  id: string,
  removed: boolean,
): Promise<SeenView> {
  return transact(ctx, async (tx) => {
    const before = await requireEditableView(tx, id);
    if ((before.removedAt !== null) === removed) return seenOne(tx, before);
    if (!removed) await checkRoom(tx, before.projectId, before.createdBy);
    return store(tx, removed ? 'view.removed' : 'view.brought_back', {
      ...before,
      removedAt: removed ? tx.now() : null,
      revision: before.revision + 1,
    });
  });
}

async function store(tx: Context, type: string, after: SavedView): Promise<SeenView> {
  if (!(await updateView(tx.db, after))) {
    throw new ConflictError(
      'view.changed_meanwhile',
      'Somebody changed this view meanwhile. Load it again.',
    );
  }
  await recordView(tx, type, after);
  return seenOne(tx, after);
}

/** A view that the actor sees and may change. What is somebody else's alone is not there. */
async function requireEditableView(tx: Context, id: string): Promise<SavedView> {
  const view = await findView(tx.db, id);
  if (!view || !(await maySeeProject(tx, view.projectId))) throw notFound();
  if (view.createdBy !== actorId(tx) && !view.shared) throw notFound();
  if (!isEditable(tx, view)) {
    throw new ForbiddenError(
      'view.not_yours',
      'Whoever saved this view can change it, and so can researchers. Save one of your own.',
    );
  }
  return view;
}

/** What is shared must not stay as it is because whoever shared it left. */
function isEditable({ actor }: Context, { createdBy, shared }: SavedView): boolean {
  if (actor.kind !== 'member') return actor.kind === 'system';
  return actor.userId === createdBy || (shared && roleAllows(actor.role, 'researcher'));
}

async function checkRoom(tx: Context, projectId: string, userId: string): Promise<void> {
  if ((await countOwnViews(tx.db, projectId, userId)) < VIEWS_MAX) return;
  throw new InvalidError(
    'view.too_many',
    `Nobody can save more than ${VIEWS_MAX} views in a project. Remove some first.`,
  );
}

function recordView(tx: Context, type: string, { id, projectId, list }: SavedView) {
  return recordChange(tx, { type, projectId, subject: { viewId: id, list } });
}

async function seen(ctx: Context, views: readonly SavedView[]): Promise<readonly SeenView[]> {
  const names = await namesOfUsers(
    ctx.db,
    views.map(({ createdBy }) => createdBy),
  );
  return views.map((view) => ({
    ...view,
    isMine: view.createdBy === actorId(ctx),
    author: names.get(view.createdBy) ?? null,
    isEditable: isEditable(ctx, view),
  }));
}

async function seenOne(ctx: Context, view: SavedView): Promise<SeenView> {
  const [one] = await seen(ctx, [view]);
  if (!one) throw notFound();
  return one;
}

function notFound(): NotFoundError {
  return new NotFoundError('view.not_found', 'There is no such view.');
}
