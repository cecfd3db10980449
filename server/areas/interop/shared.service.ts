import { assert } from '../../../core/kernel/assert.ts';
import type { Context } from '../../context.ts';
import { listTags, type Tag } from '../codebook/index.ts';
import { listStudies, projectSummary, type Study } from '../projects/index.ts';
import { findShareLink, type ShareLink } from '../workspaces/index.ts';

/** What the holder of a read-only link may know of the project: names of tags and studies, nothing of people. */
export interface SharedProject {
  readonly project: Awaited<ReturnType<typeof projectSummary>>;
  readonly link: ShareLink;
  readonly tags: readonly Tag[];
  readonly studies: readonly Study[];
}

/** What the visitor's link opens. @throws NotFoundError `project.not_found` when the project is gone */
export async function sharedProject(ctx: Context): Promise<SharedProject> {
  const { actor } = ctx;
  assert(actor.kind === 'visitor', 'only a read-only link asks what it opens');
  const link = await findShareLink(ctx.db, actor.shareLinkId);
  assert(link, 'a visitor has a link');
  const live = (thing: { readonly archivedAt: string | null }) => thing.archivedAt === null;
  return {
    link,
    project: await projectSummary(ctx, actor.projectId),
    tags: (await listTags(ctx.db, actor.projectId)).filter(live),
    studies: (await listStudies(ctx.db, actor.projectId)).filter(live),
  };
}
