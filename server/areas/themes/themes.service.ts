import {
  computedOf,
  meanOverUnits,
  type UnitSentiment,
  unitsAgainstMean,
} from '../../../core/highlights/sentiment.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import type { ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import type { ConsentScope } from '../../../core/participants/consent.ts';
import { type Deviation, DEVIATIONS_MAX, HIGHLIGHTS_MIN } from '../../../core/themes/types.ts';
import { eachUnitFirst } from '../../../core/themes/typical.ts';
import { type Context, transact } from '../../context.ts';
import { findLatestJob, findJob, type Job } from '../../jobs/jobs.store.ts';
import { cancel, enqueue } from '../../jobs/queue.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { type Hidden, hiddenFrom } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import {
  countPlaces,
  listMemberships,
  listUnsorted,
  type ThemeMembership,
} from './places.store.ts';
import { requireTheme } from './require-theme.ts';
import { speakable } from './speakable.ts';
import { countThemeTexts } from './theme-texts.store.ts';
import {
  countPersonas,
  findLatestRun,
  listThemes,
  type Theme,
  type ThemeRun,
} from './themes.store.ts';

/** So many highlights that came after the run are shown by themselves. */
const UNSORTED_MAX = 200;

/** The kind of job that clusters a project. */
export const FIND_THEMES_JOB = 'themes.find';

/** A theme with what is counted and shown of it. */
export interface ThemeView {
  readonly theme: Theme;
  readonly counts: { readonly people: number; readonly sources: number; readonly mentions: number };
  readonly sentiment: number | null;
  /** What the words say where nobody set one, over how many people. */
  readonly computedSentiment: { readonly mean: number; readonly people: number } | null;
  readonly personas: readonly {
    readonly tagId: string;
    readonly people: number;
    readonly of: number;
  }[];
  /** Most typical first, the first ones of different people. */
  readonly quotes: readonly Quote[];
  /** Quotes that count and are not among these, because of what people agreed to. */
  readonly withheld: number;
  /** People whose sentiment is the opposite of the theme's. */
  readonly opposing: number;
  /** Those of its quotes that were placed in it by likeness since the run. */
  readonly placedIds: readonly string[];
}

/** What there is to show of a project's themes. */
export interface ThemesView {
  readonly run: (ThemeRun & { readonly stale: number; readonly placed: number }) | null;
  readonly job: Job | null;
  readonly themes: readonly ThemeView[];
  readonly deviations: readonly {
    readonly quote: Quote;
    readonly reason: Deviation['reason'] | 'unsorted';
  }[];
}

/**
 * The themes of the last run with their people, and a run under way.
 *
 * @param audience - Whose eyes the quotes are for; the actor's unless given.
 * @throws NotFoundError `project.not_found`
 */
export async function themesOf(
  ctx: Context,
  projectId: string,
  audience?: ConsentScope,
): Promise<ThemesView> {
  await requireProject(ctx, projectId);
  const job = await findLatestJob(ctx.db, projectId, FIND_THEMES_JOB);
  const run = await findLatestRun(ctx.db, projectId);
  if (!run) return { run: null, job, themes: [], deviations: [] };
  const members = await listMemberships(ctx.db, run.id);
  const quotes = await quotesById(
    ctx,
    members.map(({ highlightId }) => highlightId),
  );
  const personas = await countPersonas(ctx.db, projectId);
  const hidden = await hiddenFrom(ctx, projectId, audience);
  const inTheme = new Map<string, Quote[]>();
  for (const { themeId, highlightId } of members) {
    const quote = quotes.get(highlightId);
    if (!themeId || !quote) continue;
    const found = inTheme.get(themeId);
    if (found) found.push(quote);
    else inTheme.set(themeId, [quote]);
  }
  const placed = placedSince(members);
  const themes = (await listThemes(ctx.db, run.id)).map((theme) =>
    viewOf(theme, inTheme.get(theme.id) ?? [], { personas, hidden, placed }),
  );
  const live = await countThemeTexts(ctx.db, projectId);
  const ofRun = members.length - placed.size;
  const gone = (await countPlaces(ctx.db, run.id)) - ofRun;
  const unsorted = await listQuotes(
    ctx.db,
    await listUnsorted(ctx.db, projectId, run.id, UNSORTED_MAX),
  );
  const deviations = members.flatMap(({ deviation, highlightId }) => {
    const quote = quotes.get(highlightId);
    return deviation && quote ? [{ quote, reason: deviation }] : [];
  });
  return {
    run: { ...run, stale: live - ofRun + gone, placed: placed.size },
    job,
    themes: themes.filter(({ counts }) => counts.mentions > 0),
    deviations: [
      ...unsorted.map((quote) => ({ quote, reason: 'unsorted' as const })),
      ...deviations,
    ]
      .filter(({ quote }) => !hidden.hides(quote))
      .slice(0, DEVIATIONS_MAX),
  };
}

/** One theme with all its quotes. @throws NotFoundError `theme.not_found` */
export async function themeOf(
  ctx: Context,
  themeId: ThemeId,
): Promise<{ readonly view: ThemeView; readonly run: ThemeRun | null }> {
  const theme = await requireTheme(ctx, themeId);
  const members = await listMemberships(ctx.db, theme.runId, theme.id);
  const quotes = await listQuotes(
    ctx.db,
    members.map(({ highlightId }) => highlightId),
  );
  const view = viewOf(theme, quotes, {
    personas: await countPersonas(ctx.db, theme.projectId),
    hidden: await hiddenFrom(ctx, theme.projectId),
    placed: placedSince(members),
  });
  return { view, run: await findLatestRun(ctx.db, theme.projectId) };
}

/**
 * Asks for a new clustering of all highlights; one that already waits or runs is answered instead, unless it divides
 * otherwise: that one is stopped.
 *
 * @param grain - How finely it divides, `GRAIN_MIN` … `GRAIN_MAX`; as the run before unless given.
 * @throws NotFoundError `project.not_found`
 * @throws InvalidError `theme.too_few_highlights`
 */
export async function requestThemes(
  ctx: Context,
  projectId: ProjectId,
  grain?: number,
): Promise<Job> {
  await requireProject(ctx, projectId);
  const found = await countThemeTexts(ctx.db, projectId);
  if (found < HIGHLIGHTS_MIN) {
    throw new InvalidError(
      'theme.too_few_highlights',
      `Themes need at least ${HIGHLIGHTS_MIN} highlights; this project has ${found}. Highlight more first.`,
    );
  }
  const latest = await findLatestJob(ctx.db, projectId, FIND_THEMES_JOB);
  const payload = grain === undefined ? { projectId } : { projectId, grain: String(grain) };
  const isUnderWay = latest?.state === 'queued' || latest?.state === 'running';
  if (isUnderWay && (grain === undefined || latest.payload['grain'] === payload.grain)) {
    return latest;
  }
  const id = await transact(ctx, async (tx) => {
    if (isUnderWay) await cancel(tx, latest);
    return enqueue(tx, { kind: FIND_THEMES_JOB, projectId, payload });
  });
  const job = await findJob(ctx.db, id);
  if (!job) throw new Error('A job that was queued is gone.');
  return job;
}

async function quotesById(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Quote>> {
  const quotes = await listQuotes(ctx.db, ids);
  return new Map(quotes.map((quote) => [quote.highlightId, quote]));
}

function placedSince(members: readonly ThemeMembership[]): ReadonlySet<string> {
  return new Set(
    members.flatMap(({ highlightId, isProvisional }) => (isProvisional ? [highlightId] : [])),
  );
}

/** @param quotes - Most central first. */
function viewOf(
  theme: Theme,
  quotes: readonly Quote[],
  {
    personas,
    hidden,
    placed,
  }: {
    /** How many participants each has. */
    readonly personas: ReadonlyMap<string, number>;
    readonly hidden: Hidden;
    /** Highlights placed by likeness. */
    readonly placed: ReadonlySet<string>;
  },
): ThemeView {
  const shown = quotes.filter((quote) => !hidden.hides(quote));
  const unitOf = (quote: Quote): string => quote.participantId ?? quote.sourceId;
  const felt = (sentimentOf: (quote: Quote) => number | null): readonly UnitSentiment[] =>
    quotes.flatMap((quote) => {
      const sentiment = sentimentOf(quote);
      return sentiment === null ? [] : [{ unit: unitOf(quote), sentiment }];
    });
  const sentiments = felt(({ sentiment }) => sentiment);
  const computed = felt(computedOf);
  const computedMean = meanOverUnits(computed);
  return {
    // Also where all are shown: its name may be of a quote that is in another theme by now.
    theme: hidden.isEmpty ? theme : speakable(theme, shown),
    counts: {
      people: new Set(quotes.map(({ participantId }) => participantId).filter(Boolean)).size,
      sources: new Set(quotes.map(({ sourceId }) => sourceId)).size,
      mentions: quotes.length,
    },
    sentiment: meanOverUnits(sentiments),
    computedSentiment:
      computedMean === null
        ? null
        : { mean: computedMean, people: new Set(computed.map(({ unit }) => unit)).size },
    personas: [...personas].map(([tagId, of]) => ({
      tagId,
      of,
      people: new Set(
        quotes
          .filter(({ personaIds }) => personaIds.some((id) => id === tagId))
          .map(({ participantId }) => participantId),
      ).size,
    })),
    quotes: eachUnitFirst(shown, unitOf),
    withheld: quotes.length - shown.length,
    opposing: unitsAgainstMean(sentiments),
    placedIds: shown.flatMap(({ highlightId }) => (placed.has(highlightId) ? [highlightId] : [])),
  };
}
