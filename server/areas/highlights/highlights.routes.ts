import type { z } from 'zod';
import { highlights, sources } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import type { Context } from '../../context.ts';
import { countHighlightsIn, requireReadable, type Source } from '../sources/index.ts';
import { changeHighlights } from './change-many.service.ts';
import { correctPassage, restoreText } from './correct-text.service.ts';
import {
  changeHighlight,
  createHighlight,
  setHighlightTags,
  setRemoved,
} from './highlights.service.ts';
import { moveHighlight, unplaceHighlight } from './place-highlight.service.ts';
import { requireHighlight } from './require-highlight.ts';
import { confirmTags } from './confirm-tags.service.ts';
import { highlightDtoOf, toHighlightDto } from './highlight-dto.ts';
import { listHighlights } from './highlights.store.ts';
import { listOutdatedIn } from './outdated-tags.store.ts';

/** Mounts highlights and their tags. */
export function mountHighlights(app: App): void {
  mount(app, highlights.listHighlights, async (ctx, { params }) => {
    const source = await requireReadable(ctx, params.sourceId);
    const found = await listHighlights(ctx.db, source.id);
    const outdated = await listOutdatedIn(ctx.db, source.id);
    return { highlights: found.map((each) => toHighlightDto(each, outdated.get(each.id))) };
  });
  mount(app, highlights.createHighlight, async (ctx, { params, body }) =>
    toHighlightDto(await createHighlight(ctx, { ...params, ...body })),
  );
  mount(app, highlights.getHighlight, async (ctx, { params }) => {
    const highlight = await requireHighlight(ctx, params.highlightId);
    await requireReadable(ctx, highlight.sourceId);
    return highlightDtoOf(ctx, highlight);
  });
  mount(app, highlights.changeHighlight, async (ctx, { params, body }) =>
    highlightDtoOf(ctx, await changeHighlight(ctx, params.highlightId, body)),
  );
  mount(app, highlights.setHighlightTags, async (ctx, { params, body }) =>
    highlightDtoOf(ctx, await setHighlightTags(ctx, params.highlightId, body)),
  );
  mount(app, highlights.changeHighlights, async (ctx, { params, body }) => ({
    changed: await changeHighlights(ctx, params.projectId, body),
  }));
  mount(app, highlights.confirmTags, async (ctx, { params, body }) => ({
    changed: await confirmTags(ctx, params.projectId, body),
  }));
  mount(app, highlights.moveHighlight, async (ctx, { params, body }) =>
    highlightDtoOf(ctx, await moveHighlight(ctx, params.highlightId, body)),
  );
  mount(app, highlights.unplaceHighlight, async (ctx, { params, body }) =>
    highlightDtoOf(ctx, await unplaceHighlight(ctx, params.highlightId, body.revision)),
  );
  mount(app, highlights.removeHighlight, async (ctx, { params }) =>
    highlightDtoOf(ctx, await setRemoved(ctx, params.highlightId, true)),
  );
  mount(app, highlights.restoreHighlight, async (ctx, { params }) =>
    highlightDtoOf(ctx, await setRemoved(ctx, params.highlightId, false)),
  );
  mount(app, sources.correctText, async (ctx, { params, body }) =>
    withHighlights(ctx, await correctPassage(ctx, params.sourceId, body)),
  );
  mount(app, sources.restoreText, async (ctx, { params, body }) =>
    withHighlights(ctx, await restoreText(ctx, params.sourceId, body.textVersion)),
  );
}

async function withHighlights(
  ctx: Context,
  source: Source,
): Promise<z.input<typeof sources.SourceDto>> {
  return { ...source, highlights: await countHighlightsIn(ctx.db, source.id) };
}
