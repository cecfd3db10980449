import type { z } from 'zod';
import { themes } from '../../../core/api/index.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { HighlightId, TagId, ThemeId } from '../../../core/kernel/ids.ts';
import { QUOTES_MAX } from '../../../core/themes/types.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { toJobDto } from '../../jobs/job-dto.ts';
import { toQuoteDto } from '../highlights/index.ts';
import { editTheme, mergeThemes, placeQuotes } from './arrange-themes.service.ts';
import { partsOf } from './parts.service.ts';
import { saturationOfThemes } from './saturation.service.ts';
import {
  requestThemes,
  themeOf,
  themesOf,
  type ThemesView,
  type ThemeView,
} from './themes.service.ts';
import type { ThemeState } from './themes.store.ts';
import { liftPair, pairsOf, keepApart } from './kept-apart.service.ts';

const TYPICAL_QUOTES = 3;

/** Mounts themes: the last run, one theme, a new run, a name. */
export function mountThemes(app: App): void {
  mount(app, themes.listThemes, async (ctx, { params }) => {
    const view = await themesOf(ctx, params.projectId);
    return {
      run: view.run && { ...view.run, vectors: [...view.run.vectors] },
      job: view.job && toJobDto(view.job),
      operatorModel: ctx.embeddings?.id ?? null,
      themes: view.themes.map((theme) => toThemeDto(ctx, theme, view.run)),
      deviations: view.deviations.map(({ quote, reason }) => ({
        quote: toQuoteDto(ctx, quote),
        reason,
      })),
    };
  });
  mount(app, themes.getTheme, async (ctx, { params }) => {
    const { view, run } = await themeOf(ctx, params.themeId);
    return {
      ...toThemeDto(ctx, view, run),
      quotes: view.quotes.slice(0, QUOTES_MAX).map((quote) => toQuoteDto(ctx, quote)),
      placedIds: view.placedIds.slice(0, QUOTES_MAX) as HighlightId[],
    };
  });
  mount(app, themes.getSaturation, async (ctx, { params }) => ({
    people: (await saturationOfThemes(ctx, params.projectId))
      .slice(0, themes.PEOPLE_MAX)
      .map(({ fresh, ...person }) => ({ ...person, newThemes: fresh })),
  }));
  mount(app, themes.runThemes, async (ctx, { params, body }) =>
    toJobDto(await requestThemes(ctx, params.projectId, body.grain)),
  );
  mount(app, themes.editTheme, async (ctx, { params, body }) => {
    await editTheme(ctx, params.themeId, body);
    return oneTheme(ctx, params.themeId);
  });
  mount(app, themes.mergeThemes, async (ctx, { params, body }) => {
    await mergeThemes(ctx, params.themeId, body);
    return oneTheme(ctx, body.intoId);
  });
  mount(app, themes.placeQuotes, async (ctx, { params, body }) => ({
    themeId: await placeQuotes(ctx, params.projectId, body),
  }));
  mountKeptApart(app);
  mount(app, themes.listParts, async (ctx, { params }) => ({
    parts: (await partsOf(ctx, params.themeId)).map(({ label, people, quotes }) => ({
      label,
      people,
      highlightIds: quotes.slice(0, QUOTES_MAX).map(({ highlightId }) => highlightId),
      typicalQuotes: quotes.slice(0, TYPICAL_QUOTES).map((quote) => toQuoteDto(ctx, quote)),
    })),
  }));
}

/** What does not belong together: the list, one more, one less. */
function mountKeptApart(app: App): void {
  mount(app, themes.listKeptApart, async (ctx, { params }) => ({
    pairs: (await pairsOf(ctx, params.projectId)).map(({ pair, quote, other }) => ({
      id: pair.id,
      quote: toQuoteDto(ctx, quote),
      other: other && toQuoteDto(ctx, other),
      themeId: pair.themeId,
      createdAt: pair.createdAt,
    })),
  }));
  mount(app, themes.keepApart, async (ctx, { params, body }) => ({
    left: [...(await keepApart(ctx, params.projectId, body))],
  }));
  mount(app, themes.liftKeptApart, async (ctx, { params }) => {
    await liftPair(ctx, params.keptApartId);
    return { id: params.keptApartId };
  });
}

async function oneTheme(ctx: Context, themeId: ThemeId): Promise<z.input<typeof themes.ThemeDto>> {
  const { view, run } = await themeOf(ctx, themeId);
  return toThemeDto(ctx, view, run);
}

function toThemeDto(
  ctx: Context,
  view: ThemeView,
  run: Pick<NonNullable<ThemesView['run']>, 'id' | 'ended'> | null,
): z.input<typeof themes.ThemeDto> {
  const { theme, counts, sentiment, computedSentiment, personas, quotes, withheld, opposing } =
    view;
  return {
    id: theme.id,
    projectId: theme.projectId,
    label: theme.label ?? theme.computedLabel,
    computedLabel: theme.computedLabel,
    renamedBy: theme.renamedBy,
    terms: [...theme.terms],
    counts,
    sentiment,
    computedSentiment,
    personas: personas.map(({ tagId, people, of }) => ({ tagId: tagId as TagId, people, of })),
    typicalQuotes: quotes.slice(0, TYPICAL_QUOTES).map((quote) => toQuoteDto(ctx, quote)),
    withheld,
    opposing,
    state: shownState(theme.state),
    placed: view.placedIds.length,
    change:
      run && run.ended !== null
        ? {
            isNew: theme.firstRunId === run.id,
            joined: theme.joined,
            departed: theme.departed,
          }
        : null,
    revision: theme.revision,
  };
}

function shownState(state: ThemeState): Exclude<ThemeState, 'dissolved'> {
  assert(state !== 'dissolved', 'a dissolved theme has no quotes, and is not shown');
  return state;
}
