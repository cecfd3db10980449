import { sharing } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { createShareLink, shareLinksOf, withdrawShareLink } from './share-links.service.ts';

/** Mounts making and withdrawing read-only links. What they open is mounted by each area. */
export function mountShareLinks(app: App): void {
  mount(app, sharing.listShareLinks, async (ctx, { params }) => ({
    shareLinks: (await shareLinksOf(ctx, params.projectId)).map((link) => ({
      ...link,
      scopes: [...link.scopes],
    })),
  }));
  mount(app, sharing.createShareLink, async (ctx, { params, body }) => {
    const link = await createShareLink(ctx, params.projectId, body);
    return { ...link, scopes: [...link.scopes] };
  });
  mount(app, sharing.withdrawShareLink, async (ctx, { params }) => {
    await withdrawShareLink(ctx, params.shareLinkId);
    return {};
  });
}
