import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { DraftGroup } from '../../../core/themes/drafts.ts';
import type { Context } from '../../context.ts';
import { maySeeProject } from '../projects/index.ts';
import { type Draft, findDraft } from './drafts.store.ts';

/** A draft of a project that the actor may see. @throws NotFoundError `draft.not_found` */
export async function requireDraft(ctx: Context, draftId: string): Promise<Draft> {
  const draft = await findDraft(ctx.db, draftId);
  const visible = draft && (await maySeeProject(ctx, draft.projectId));
  if (!visible) throw notFound();
  return draft;
}

/** @throws NotFoundError `draft.not_found` */
export function requireGroup({ groups }: Pick<Draft, 'groups'>, position: number): DraftGroup {
  const group = groups[position];
  if (!group) throw notFound();
  return group;
}

function notFound(): NotFoundError {
  return new NotFoundError(
    'draft.not_found',
    'There is no such draft; a newer one may have taken its place. Go back to the drafts.',
  );
}
