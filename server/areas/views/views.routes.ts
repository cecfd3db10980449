import type { z } from 'zod';
import { views } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { changeView, createView, type SeenView, setViewRemoved, viewsOf } from './views.service.ts';

/** Mounts the saved views of lists. */
export function mountViews(app: App): void {
  mount(app, views.listViews, async (ctx, { params, query }) => ({
    views: (await viewsOf(ctx, params.projectId, query.list)).map(toDto),
  }));
  mount(app, views.createView, async (ctx, { params, body }) =>
    toDto(await createView(ctx, params.projectId, body)),
  );
  mount(app, views.changeView, async (ctx, { params, body }) =>
    toDto(await changeView(ctx, params.viewId, body)),
  );
  mount(app, views.removeView, async (ctx, { params }) =>
    toDto(await setViewRemoved(ctx, params.viewId, true)),
  );
  mount(app, views.restoreView, async (ctx, { params }) =>
    toDto(await setViewRemoved(ctx, params.viewId, false)),
  );
}

function toDto(view: SeenView): z.input<typeof views.ViewDto> {
  return {
    id: view.id,
    list: view.list,
    name: view.name,
    query: view.query,
    shared: view.shared,
    mine: view.isMine,
    author: view.author,
    editable: view.isEditable,
    revision: view.revision,
  };
}
