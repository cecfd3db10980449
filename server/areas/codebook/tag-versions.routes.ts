import type { z } from 'zod';
import { tagVersions as api } from '../../../core/api/index.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { namesOfUsers } from '../workspaces/index.ts';
import { judgeVersion, listVersions } from './tag-versions.service.ts';

/** Mounts what tags said of themselves before. */
export function mountTagVersions(app: App): void {
  mount(app, api.listTagVersions, (ctx, { params }) => versionsOf(ctx, params.tagId));
  mount(app, api.judgeTagVersion, async (ctx, { params, body }) => {
    await judgeVersion(ctx, params.tagId, params.versionId, body.wordingOnly);
    return versionsOf(ctx, params.tagId);
  });
}

async function versionsOf(
  ctx: Context,
  tagId: TagId,
): Promise<z.input<typeof api.listTagVersions.response>> {
  const versions = await listVersions(ctx, tagId);
  const names = await namesOfUsers(
    ctx.db,
    versions.map(({ replacedBy }) => replacedBy),
  );
  return {
    versions: versions.map(({ id, definition, useWhen, avoidWhen, replacedAt, ...version }) => ({
      ...{ id, definition, useWhen, avoidWhen, replacedAt },
      replacedBy: names.get(version.replacedBy) ?? '',
      wordingOnly: version.isWording,
    })),
  };
}
