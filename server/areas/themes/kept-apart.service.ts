import { InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import { type LeavingReason, whichLeaves } from '../../../core/themes/kept-apart.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { lockProject, maySeeProject, requireProject } from '../projects/index.ts';
import { acceptProposed, moveAll, requirePlaceable, requireRun } from './move-quotes.ts';
import { type ApartFrom, keepPairs, liftPairs } from './pairs.ts';
import { placeNewSoon } from './place-new.jobs.ts';
import { findPlaces, UNSORTED } from './places.store.ts';
import { requireTheme } from './require-theme.ts';
import type { ThemeRun } from './themes.store.ts';
import { findPair, listPairs, type Pair } from './kept-apart.store.ts';

/** A quote that left its theme by that, and why this one. */
export interface Leaving {
  readonly highlightId: HighlightId;
  readonly themeId: ThemeId;
  readonly reason: LeavingReason | 'kept_out';
}

/** A pair as it is shown. */
export interface PairView {
  readonly pair: Pair;
  readonly quote: Quote;
  readonly other: Quote | null;
}

/**
 * Says of quotes that they do not belong in a theme, or not with another quote. No run and nobody puts them together
 * any more until that is lifted. What is together leaves, and is placed anew where it fits. One action.
 *
 * A theme that nobody touched is accepted by that: else there would soon be no such theme to be kept out of.
 *
 * @throws NotFoundError `project.not_found`, `theme.not_found`, `highlight.not_found`
 * @throws InvalidError `theme.not_grouped`, `theme.apart_invalid`; LimitError `theme.too_many_apart`
 */
export async function keepApart(
  ctx: Context,
  projectId: ProjectId,
  wanted: { readonly highlightIds: readonly HighlightId[]; readonly from: ApartFrom },
): Promise<readonly Leaving[]> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await lockProject(tx.db, projectId);
    const run = await requireRun(tx, projectId);
    const highlightIds = [...new Set(wanted.highlightIds)].sort();
    const accepted = await checked(tx, run, highlightIds, wanted.from);
    const told = await keepPairs(tx, projectId, highlightIds, wanted.from);
    const leaving = await leavingBy(tx, run, highlightIds, wanted.from);
    const moved = await moveAll(
      tx,
      run.id,
      leaving.map(({ highlightId }) => highlightId),
      UNSORTED,
    );
    if (leaving.length > 0) await placeNewSoon(tx, projectId);
    await recordChange(tx, {
      type: 'theme.kept_apart',
      projectId,
      subject: { highlights: highlightIds.length, left: leaving.length, ...wanted.from },
      // Forward and back in this order: what is kept apart has left by then, and returns when it may.
      undo: [...accepted, ...moved, ...told],
    });
    return leaving;
  });
}

/**
 * Lets be together again what was kept apart. Nothing moves by that.
 *
 * @throws NotFoundError `kept_apart.not_found`
 */
export async function liftPair(ctx: Context, pairId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const pair = await requirePair(tx, pairId);
    await recordChange(tx, {
      type: 'theme.apart_lifted',
      projectId: pair.projectId,
      subject: { keptApartId: pair.id },
      undo: await liftPairs(tx, [pair]),
    });
  });
}

/**
 * What is kept apart in a project and may be shown to the actor, newest first.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function pairsOf(ctx: Context, projectId: string): Promise<readonly PairView[]> {
  await requireProject(ctx, projectId);
  const pairs = await listPairs(ctx.db, projectId);
  const ids = new Set(
    pairs.flatMap(({ highlightId, otherId }) => [highlightId, otherId ?? []].flat()),
  );
  const hidden = await hiddenFrom(ctx, projectId);
  const quotes = new Map<string, Quote>(
    (await listQuotes(ctx.db, [...ids]))
      .filter((quote) => !hidden.hides(quote))
      .map((quote) => [quote.highlightId, quote]),
  );
  return pairs.flatMap((pair) => {
    const quote = quotes.get(pair.highlightId);
    const other = quotes.get(pair.otherId ?? '') ?? null;
    return quote && (pair.themeId !== null || other) ? [{ pair, quote, other }] : [];
  });
}

/** A pair that holds, of a project that the actor may see. @throws NotFoundError `kept_apart.not_found` */
async function requirePair(tx: Context, pairId: string): Promise<Pair> {
  const pair = await findPair(tx.db, pairId);
  if (pair && !pair.isRemoved && (await maySeeProject(tx, pair.projectId))) return pair;
  throw new NotFoundError(
    'kept_apart.not_found',
    'This is not kept apart any more. Load the themes again.',
  );
}

async function checked(
  tx: Context,
  run: ThemeRun,
  highlightIds: readonly HighlightId[],
  from: ApartFrom,
): Promise<readonly Undoable[]> {
  if ('highlightId' in from) {
    if (highlightIds.includes(from.highlightId)) {
      throw new InvalidError(
        'theme.apart_invalid',
        'A quote cannot be kept apart from itself. Choose two.',
      );
    }
    await requirePlaceable(tx, run.projectId, [...highlightIds, from.highlightId]);
    return [];
  }
  await requirePlaceable(tx, run.projectId, highlightIds);
  const theme = await requireTheme(tx, from.themeId);
  if (theme.runId !== run.id) {
    throw new NotFoundError('theme.not_found', 'There is no such theme in this project.');
  }
  return acceptProposed(tx, theme);
}

/** Which quotes leave the theme that they are in, and why those. */
async function leavingBy(
  tx: Context,
  run: ThemeRun,
  highlightIds: readonly HighlightId[],
  from: ApartFrom,
): Promise<readonly Leaving[]> {
  const asked = 'highlightId' in from ? [...highlightIds, from.highlightId] : highlightIds;
  const places = await findPlaces(tx.db, run.id, asked);
  if ('themeId' in from) {
    const { themeId } = from;
    return highlightIds
      .filter((id) => places.get(id)?.themeId === themeId)
      .map((highlightId) => ({ highlightId, themeId, reason: 'kept_out' as const }));
  }
  const leaving: Leaving[] = [];
  const other = places.get(from.highlightId);
  for (const id of highlightIds) {
    const place = places.get(id);
    if (!place?.themeId || place.themeId !== other?.themeId) continue;
    const first = whichLeaves({ id, ...place }, { id: from.highlightId, ...other });
    const highlightId = first.id as HighlightId;
    leaving.push({ highlightId, themeId: place.themeId, reason: first.reason });
    // Once it is gone, it is together with none of the rest.
    if (highlightId === from.highlightId) break;
  }
  return leaving;
}
