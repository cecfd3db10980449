import { isStill, type State } from '../../../core/history/states.ts';
import type { HighlightId } from '../../../core/kernel/ids.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { stateOf } from './arrange-themes.service.ts';
import {
  findPlaces,
  findProjectOf,
  listHighlightsOfTheme,
  placeHighlights,
  type ThemePlace,
  UNSORTED,
} from './places.store.ts';
import { requireFormerTheme, requireTheme } from './require-theme.ts';
import { findLatestRun, updateTheme } from './themes.store.ts';

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
    projectId: before.projectId,
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
  const targets = new Map<string, { readonly place: ThemePlace; readonly ids: HighlightId[] }>();
  for (const { id, from, to } of turns) {
    const place = now.get(id) ?? UNSORTED;
    if (!isStill({ ...place }, from)) throw changedSince();
    // Only the fields of a place were kept.
    const wanted = { ...place, ...(to as Partial<ThemePlace>) };
    const key = JSON.stringify([wanted.themeId, wanted.deviation]);
    const target = targets.get(key);
    if (target) target.ids.push(id as HighlightId);
    else targets.set(key, { place: wanted, ids: [id as HighlightId] });
  }
  for (const { place, ids: moved } of targets.values()) {
    if (place.themeId) await requireTheme(tx, place.themeId);
    await placeHighlights(tx.db, run.id, moved, place);
  }
  await recordChange(tx, {
    type: 'theme.quotes_moved',
    projectId: run.projectId,
    subject: { highlights: ids.length },
  });
}

function changedSince(): ConflictError {
  return new ConflictError(
    'action.changed_since',
    'The themes changed since, so this cannot be taken back.',
  );
}
