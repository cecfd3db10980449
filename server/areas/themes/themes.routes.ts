import type { z } from 'zod';
import { themes } from '../../../core/api/index.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { toJobDto } from '../../jobs/job-dto.ts';
import { toQuoteDto } from '../highlights/index.ts';
import { renameTheme, requestThemes, themeOf, themesOf, type ThemeView } from './themes.service.ts';

const TYPICAL_QUOTES = 3;

/** Mounts themes: the last run, one theme, a new run, a name. */
export function mountThemes(app: App): void {
  mount(app, themes.listThemes, async (ctx, { params }) => {
    const view = await themesOf(ctx, params.projectId);
    return {
      run: view.run && { ...view.run, vectors: [...view.run.vectors] },
      job: view.job && toJobDto(view.job),
      themes: view.themes.map((theme) => toThemeDto(ctx, theme)),
      deviations: view.deviations.map(({ quote, reason }) => ({
        quote: toQuoteDto(ctx, quote),
        reason,
      })),
    };
  });
  mount(app, themes.getTheme, async (ctx, { params }) => {
    const view = await themeOf(ctx, params.themeId);
    return {
      ...toThemeDto(ctx, view),
      quotes: view.quotes.map((quote) => toQuoteDto(ctx, quote)),
    };
  });
  mount(app, themes.runThemes, async (ctx, { params }) =>
    toJobDto(await requestThemes(ctx, params.projectId)),
  );
  mount(app, themes.renameTheme, async (ctx, { params, body }) =>
    toThemeDto(ctx, await renameTheme(ctx, params.themeId, body)),
  );
}

function toThemeDto(ctx: Context, view: ThemeView): z.input<typeof themes.ThemeDto> {
  const { theme, counts, sentiment, personas, quotes, withheld, opposing } = view;
  return {
    id: theme.id,
    projectId: theme.projectId,
    label: theme.label ?? theme.computedLabel,
    computedLabel: theme.computedLabel,
    renamedBy: theme.renamedBy,
    terms: [...theme.terms],
    counts,
    sentiment,
    personas: personas.map(({ tagId, people, of }) => ({ tagId: tagId as TagId, people, of })),
    typicalQuotes: quotes.slice(0, TYPICAL_QUOTES).map((quote) => toQuoteDto(ctx, quote)),
    withheld,
    opposing,
    revision: theme.revision,
  };
}
