import { CHANGES_TOLD_MAX, HISTORY_PAGE_SIZE } from '../../../core/history/page-sizes.ts';
import { actorId, type Context } from '../../context.ts';
import { requireProject } from '../projects/index.ts';
import { requireSource } from '../sources/index.ts';
import {
  countChangesOf,
  findAction,
  type KnownAction,
  listActions,
  listChangesOf,
  listWithStates,
  type ToldChange,
} from './actions.store.ts';

/** An action with what it changed. */
export interface ToldAction extends KnownAction {
  readonly canTakeBack: boolean;
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  readonly changes: readonly ToldChange[];
}

/**
 * What was done in a project, newest first.
 *
 * @throws NotFoundError `project.not_found`, `source.not_found`
 */
export async function listHistory(
  ctx: Context,
  projectId: string,
  asked: {
    readonly sourceId?: string | undefined;
    readonly actorId?: string | undefined;
    readonly before?: string | undefined;
  },
): Promise<{ readonly actions: readonly ToldAction[]; readonly next: string | null }> {
  await requireProject(ctx, projectId);
  if (asked.sourceId) await requireSource(ctx, asked.sourceId);
  const before = asked.before ? await findAction(ctx.db, asked.before) : null;
  const { sourceId, actorId: by } = asked;
  const page = { sourceId, actorId: by, before, limit: HISTORY_PAGE_SIZE + 1 };
  const found = await listActions(ctx.db, projectId, page);
  const shown = found.slice(0, HISTORY_PAGE_SIZE);
  return {
    actions: await tellActions(ctx, shown),
    next: found.length > HISTORY_PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Actions with what they changed, for whoever asks. */
export async function tellActions(
  ctx: Context,
  actions: readonly KnownAction[],
): Promise<readonly ToldAction[]> {
  const ids = actions.map(({ id }) => id);
  const withStates = await listWithStates(ctx.db, ids);
  const told: ToldAction[] = [];
  for (const action of actions) {
    const isOpen = action.kind === 'done' && action.takenBackAt === null;
    const isOwn = action.actorId === actorId(ctx);
    // What a turn did is what the action did that it turned.
    const subject = action.ofId ?? action.id;
    told.push({
      ...action,
      canTakeBack: isOpen && isOwn && withStates.has(action.id),
      counts: await countChangesOf(ctx.db, subject),
      changes: await listChangesOf(ctx.db, subject, CHANGES_TOLD_MAX),
    });
  }
  return told;
}
