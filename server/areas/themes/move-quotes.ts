import { stateChange } from '../../../core/history/states.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ProjectId } from '../../../core/kernel/ids.ts';
import type { Context, Undoable } from '../../context.ts';
import {
  findPlaces,
  listPlaceable,
  placeHighlights,
  placeOf,
  type ThemePlace,
} from './places.store.ts';
import { findLatestRun, type Theme, type ThemeRun, updateTheme } from './themes.store.ts';

/** The themes that there are. @throws InvalidError `theme.not_grouped` */
export async function requireRun(tx: Context, projectId: ProjectId): Promise<ThemeRun> {
  const run = await findLatestRun(tx.db, projectId);
  if (run) return run;
  throw new InvalidError(
    'theme.not_grouped',
    'This project has no themes yet. Group its highlights first.',
  );
}

/** Each of these is a quote that a theme of the project can hold. @throws NotFoundError `highlight.not_found` */
export async function requirePlaceable(
  tx: Context,
  projectId: ProjectId,
  highlightIds: readonly HighlightId[],
): Promise<void> {
  const known = await listPlaceable(tx.db, projectId, highlightIds);
  if (known.length === highlightIds.length) return;
  throw new NotFoundError(
    'highlight.not_found',
    'One of these highlights is not there any more, or holds no answer of anybody.',
  );
}

/** Accepts a theme that nobody touched. @returns How to take that back. */
export async function acceptProposed(tx: Context, theme: Theme): Promise<readonly Undoable[]> {
  return theme.state === 'proposed' ? changeTheme(tx, theme, { state: 'accepted' }) : [];
}

/** Moves highlights, and says how to take that back. */
export async function moveAll(
  tx: Context,
  runId: string,
  highlightIds: readonly HighlightId[],
  place: ThemePlace,
): Promise<readonly Undoable[]> {
  const before = await findPlaces(tx.db, runId, highlightIds);
  await placeHighlights(tx.db, runId, highlightIds, place);
  return highlightIds.flatMap((id) => {
    const moved = stateChange({ ...placeOf(before.get(id)) }, { ...place });
    return moved ? [{ kind: 'theme_place' as const, id, ...moved }] : [];
  });
}

/** Changes what people make of a theme. @returns How to take that back. */
export async function changeTheme(
  tx: Context,
  before: Theme,
  to: Partial<Pick<Theme, 'state'>>,
): Promise<readonly Undoable[]> {
  const after = { ...before, ...to, revision: before.revision + 1 };
  const undo = undoOfTheme(before, after);
  if (undo.length > 0) await storeTheme(tx, after);
  return undo;
}

/** @throws ConflictError `theme.changed_meanwhile` */
export async function storeTheme(tx: Context, after: Theme): Promise<void> {
  if (await updateTheme(tx.db, after)) return;
  throw new ConflictError(
    'theme.changed_meanwhile',
    'Somebody changed this theme meanwhile. Look at it again, then make your change.',
  );
}

/** How to take back what was done to a theme. */
export function undoOfTheme(before: Theme, after: Theme): readonly Undoable[] {
  const changed = stateChange({ ...stateOf(before) }, { ...stateOf(after) });
  return changed ? [{ kind: 'theme', id: after.id, ...changed }] : [];
}

/** What of a theme can be taken back. */
export function stateOf({ label, renamedBy, state }: Theme) {
  return { label, renamedBy, state };
}
