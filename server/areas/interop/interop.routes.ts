import { projects, sharing } from '../../../core/api/index.ts';
import { ForbiddenError } from '../../../core/kernel/errors.ts';
import { type App, mount } from '../../http/mount.ts';
import { loadExample } from './example.service.ts';
import { sharedProject } from './shared.service.ts';

/** Mounts the example project, and what a read-only link opens. */
export function mountInterop(app: App): void {
  mount(app, projects.loadExample, async (ctx, { body }) => ({
    projectId: await loadExample(ctx, body.language),
  }));
  mount(app, sharing.getShared, async (ctx) => {
    if (ctx.actor.kind !== 'visitor') {
      throw new ForbiddenError('share.link_missing', 'This needs a read-only link.');
    }
    const { link, project, tags, studies } = await sharedProject(ctx);
    return {
      projectId: project.id,
      projectName: project.name,
      journeyId: project.journeyId,
      scopes: [...link.scopes],
      expiresAt: link.expiresAt,
      tags: tags.map(({ id, kind, lane, name, hue }) => ({ id, kind, lane, name, hue })),
      studies: studies.map(({ id, name }) => ({ id, name })),
    };
  });
}
