import { isStill, type State } from '../../../core/history/states.ts';
import type { HighlightId } from '../../../core/kernel/ids.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { stateOf } from './move-quotes.ts';
import { placeNewSoon } from './place-new.jobs.ts';
import {
  findPlaces,
  findProjectOf,
  listHighlightsOfTheme,
  type FoundPlace,
  placeHighlights,
  placeOf,
  type ThemePlace,
  UNSORTED,
} from './places.store.ts';
import { requireFormerTheme, requireTheme } from './require-theme.ts';
import { findLatestRun, type ThemeRun, updateTheme } from './themes.store.ts';
import { findPair, listTogether, setPairRemoved } from './kept-apart.store.ts';

/** A highlight that is brought from the place that an action left it in to another. */
interface PlaceTurn {
  readonly id: string;
  readonly from: State;
  readonly to: State;
}

/**
 * Brings a theme's name and state from how an action left them to how they were.
 *
 * @throws NotFoundError `theme.not_found`; ConflictError `action.changed_since`
 */
export async function turnTheme(
  tx: Context,
  themeId: string,
  from: State,
  to: State,
): Promise<void> {
  const { projectId } = await requireFormerTheme(tx, themeId);
  // A run that is stored at the same time comes first, or waits.
  await lockProject(tx.db, projectId);
  const before = await requireFormerTheme(tx, themeId);
  const isAsLeft = isStill(stateOf(before), from);
  // Only what `stateOf` gave was kept, so these are its fields.
  const after = { ...before, ...(to as Partial<ReturnType<typeof stateOf>>) };
  // A run may have brought in more quotes since: they would be nowhere.
  const isLost =
    after.state === 'dissolved' && (await listHighlightsOfTheme(tx.db, themeId)).length > 0;
  const stored = { ...after, revision: before.revision + 1 };
  if (!isAsLeft || isLost || !(await updateTheme(tx.db, stored))) throw changedSince();
  await recordChange(tx, {
    type: 'theme.changed',
    projectId,
    subject: { themeId },
  });
}

/**
 * Brings highlights from the places that an action left them in to where they were.
 *
 * @throws ConflictError `action.changed_since`
 */
export async function turnThemePlaces(tx: Context, turns: readonly PlaceTurn[]): Promise<void> {
  const ids = turns.map(({ id }) => id);
  const projectId = await findProjectOf(tx.db, ids);
  if (projectId) await lockProject(tx.db, projectId);
  const run = projectId && (await findLatestRun(tx.db, projectId));
  if (!run) throw changedSince();
  const now = await findPlaces(tx.db, run.id, ids);
  for (const { place, ids: moved } of targetsOf(turns, now)) {
    if (place.themeId) await requireTheme(tx, place.themeId);
    await placeHighlights(tx.db, run.id, moved, place);
    if (isUnsorted({ ...place })) await placeNewSoon(tx, run.projectId);
  }
  await refuseTogether(tx, run);
  await recordChange(tx, {
    type: 'theme.quotes_moved',
    projectId: run.projectId,
    subject: { highlights: ids.length },
  });
}

/** Where highlights are to be, those of one place together. @throws ConflictError `action.changed_since` */
function targetsOf(
  turns: readonly PlaceTurn[],
  now: ReadonlyMap<string, FoundPlace>,
): readonly { readonly place: ThemePlace; readonly ids: readonly HighlightId[] }[] {
  const targets = new Map<string, { readonly place: ThemePlace; readonly ids: HighlightId[] }>();
  for (const { id, from, to } of turns) {
    const place = placeLeft(now.get(id), from);
    if (!isStill({ ...place }, from)) throw changedSince();
    // Only the fields of a place were kept.
    const wanted = { ...place, ...(to as Partial<ThemePlace>) };
    const key = JSON.stringify([wanted.themeId, wanted.deviation]);
    const target = targets.get(key);
    if (target) target.ids.push(id as HighlightId);
    else targets.set(key, { place: wanted, ids: [id as HighlightId] });
  }
  return [...targets.values()];
}

/** Where a highlight is. What was placed by likeness since is still as if nobody had sorted it. */
function placeLeft(found: FoundPlace | undefined, left: State): ThemePlace {
  return found?.isProvisional && isUnsorted(left) ? UNSORTED : placeOf(found);
}

/**
 * Keeps apart again what an action kept apart or let be together, or lets it be together again.
 *
 * @throws ConflictError `action.changed_since`
 */
export async function turnKeptApart(
  tx: Context,
  pairId: string,
  from: State,
  to: State,
): Promise<void> {
  const pair = await findPair(tx.db, pairId);
  if (!pair || !isStill({ isRemoved: pair.isRemoved }, from)) throw changedSince();
  const isRemoved = to['isRemoved'] === true;
  await setPairRemoved(tx.db, pair.id, isRemoved ? tx.now() : null);
  const run = await findLatestRun(tx.db, pair.projectId);
  if (run) await refuseTogether(tx, run);
  await recordChange(tx, {
    type: isRemoved ? 'theme.apart_lifted' : 'theme.kept_apart',
    projectId: pair.projectId,
    subject: { keptApartId: pair.id },
  });
}

/** What somebody kept apart since must not come together by taking something else back. */
async function refuseTogether(tx: Context, run: ThemeRun): Promise<void> {
  const together = await listTogether(tx.db, run.projectId, run.id);
  if (together.length > 0) throw changedSince();
}

function isUnsorted({ themeId, deviation }: State): boolean {
  return themeId === null && (deviation ?? null) === null;
}

function changedSince(): ConflictError {
  return new ConflictError(
    'action.changed_since',
    'The themes changed since, so this cannot be taken back.',
  );
}
