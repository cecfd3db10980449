import { assert } from '../../../core/kernel/assert.ts';
import { InvalidError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import { NO_LABEL, THEME_ENGINE, THEMES_MAX } from '../../../core/themes/types.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, type Undoable } from '../../context.ts';
import { lockProject, requireProject } from '../projects/index.ts';
import {
  changeTheme,
  moveAll,
  requirePlaceable,
  requireRun,
  storeTheme,
  undoOfTheme,
} from './move-quotes.ts';
import { allowTogether, carryOver } from './pairs.ts';
import { confirmPlaces, listHighlightsOfTheme, type ThemePlace } from './places.store.ts';
import { requireTheme, requireThemeAlone } from './require-theme.ts';
import {
  findLatestRun,
  insertRun,
  insertTheme,
  listThemes,
  type Theme,
  type ThemeRun,
  type ThemeState,
} from './themes.store.ts';

/** Out of every theme, and every run leaves it there. */
const TAKEN_OUT: ThemePlace = { themeId: null, deviation: 'taken_out' };

/** A new theme: named by a person, or after words of its quotes. */
export type NewTheme = { readonly label: string } | { readonly computedLabel: string };

/** Where somebody wants quotes: in a theme, in a new one, or in none. */
export type WantedPlace = { readonly themeId: ThemeId } | NewTheme | null;

/**
 * Names a theme, accepts it, hides it, or makes it a proposal again. A name accepts it: from then on every run keeps
 * the theme with its name and its quotes. The computed name takes a name back.
 *
 * @throws NotFoundError `theme.not_found`
 * @throws ConflictError `theme.changed_meanwhile`
 */
export async function editTheme(
  ctx: Context,
  themeId: ThemeId,
  edit: {
    readonly revision: number;
    readonly label?: string | undefined;
    readonly state?: Exclude<ThemeState, 'dissolved'> | undefined;
  },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const before = await requireThemeAlone(tx, themeId);
    const label = edit.label === undefined ? before.label : ownLabel(edit.label, before);
    const isNamed = label !== null && label !== before.label;
    const after: Theme = {
      ...before,
      label,
      renamedBy: label === before.label ? before.renamedBy : label && actorId(tx),
      state: edit.state ?? (isNamed && before.state === 'proposed' ? 'accepted' : before.state),
      revision: edit.revision + 1,
    };
    await storeTheme(tx, after);
    if (after.state !== 'proposed') await confirmPlaces(tx.db, themeId);
    await recordChange(tx, {
      type: label === before.label ? `theme.${after.state}` : 'theme.renamed',
      projectId: before.projectId,
      subject: { themeId },
      undo: undoOfTheme(before, after),
    });
  });
}

/**
 * Gives all quotes of a theme to another, which is accepted by that. One action.
 *
 * @param together - Also what is kept apart: it is so no longer.
 * @throws NotFoundError `theme.not_found`
 * @throws InvalidError `theme.merge_invalid`; ConflictError `theme.kept_apart`
 */
export async function mergeThemes(
  ctx: Context,
  themeId: ThemeId,
  {
    intoId,
    together = false,
  }: { readonly intoId: ThemeId; readonly together?: boolean | undefined },
): Promise<void> {
  await transact(ctx, async (tx) => {
    // Quotes that come in at the same time move along.
    const from = await requireThemeAlone(tx, themeId);
    const into = await requireTheme(tx, intoId);
    if (from.id === into.id || from.runId !== into.runId) {
      throw new InvalidError(
        'theme.merge_invalid',
        'A theme is merged into another theme of the same project. Choose one of them.',
      );
    }
    const highlightIds = await listHighlightsOfTheme(tx.db, from.id);
    const places = await moveAll(tx, from.runId, highlightIds, {
      themeId: into.id,
      deviation: null,
    });
    const carried = await carryOver(tx, from.projectId, from.id, into.id);
    const run = { id: from.runId, projectId: from.projectId };
    const allowed = await allowTogether(tx, run, together);
    const dissolved = await changeTheme(tx, from, { state: 'dissolved' });
    const accepted = await changeTheme(tx, into, { state: 'accepted' });
    await recordChange(tx, {
      type: 'theme.merged',
      projectId: from.projectId,
      subject: { themeId: into.id, mergedId: from.id, highlights: highlightIds.length },
      // Forward and back in this order: a theme is dissolved when its quotes are gone, and there before they return.
      undo: [...carried, ...allowed, ...accepted, ...places, ...dissolved],
    });
  });
}

/**
 * Moves quotes to a theme, which is accepted by that, into a new one, or out of all themes. Every run leaves them
 * there. One action.
 *
 * @returns The theme that they are in now, or null.
 * @throws NotFoundError `project.not_found`, `theme.not_found`, `highlight.not_found`
 * @throws InvalidError `theme.not_grouped`; LimitError `theme.too_many`; ConflictError `theme.kept_apart`
 */
export async function placeQuotes(
  ctx: Context,
  projectId: ProjectId,
  wanted: {
    readonly highlightIds: readonly HighlightId[];
    readonly to: WantedPlace;
    /** Also what is kept apart: it is so no longer. */
    readonly together?: boolean | undefined;
  },
): Promise<ThemeId | null> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    // What is placed by likeness at the same time comes first, or waits.
    await lockProject(tx.db, projectId);
    const run = await requireRun(tx, projectId);
    const highlightIds = [...new Set(wanted.highlightIds)];
    await requirePlaceable(tx, projectId, highlightIds);
    const { themeId, undo } = await target(tx, run, wanted.to);
    const place = themeId ? { themeId, deviation: null } : TAKEN_OUT;
    const places = await moveAll(tx, run.id, highlightIds, place);
    const allowed = await allowTogether(tx, run, wanted.together === true);
    await recordChange(tx, {
      type: themeId ? 'theme.quotes_moved' : 'theme.quotes_taken_out',
      projectId,
      subject: { themeId, highlights: highlightIds.length },
      undo: [...allowed, ...undo, ...places],
    });
    return themeId;
  });
}

/**
 * Makes an accepted theme of highlights, also in a project whose highlights were never grouped: what was not is not
 * sorted then. Part of the caller's transaction.
 *
 * @throws NotFoundError `highlight.not_found`; LimitError `theme.too_many`; ConflictError `theme.kept_apart`
 */
export async function keepAsTheme(
  tx: Context,
  projectId: ProjectId,
  highlightIds: readonly HighlightId[],
  named: NewTheme,
): Promise<ThemeId> {
  if (!(await findLatestRun(tx.db, projectId))) {
    await insertRun(tx.db, {
      id: tx.newId('themeRun'),
      projectId,
      engine: THEME_ENGINE,
      seed: 1,
      highlights: highlightIds.length,
      vectors: [],
      ended: null,
      grain: 0,
      automatic: null,
      finishedAt: tx.now(),
    });
  }
  const themeId = await placeQuotes(tx, projectId, { highlightIds, to: named });
  assert(themeId !== null, 'a new theme has an id');
  return themeId;
}

async function target(
  tx: Context,
  run: ThemeRun,
  to: WantedPlace,
): Promise<{ readonly themeId: ThemeId | null; readonly undo: readonly Undoable[] }> {
  if (to === null) return { themeId: null, undo: [] };
  if (!('themeId' in to)) return newTheme(tx, run, to);
  const theme = await requireTheme(tx, to.themeId);
  if (theme.runId !== run.id) {
    throw new NotFoundError('theme.not_found', 'There is no such theme in this project.');
  }
  return { themeId: theme.id, undo: await changeTheme(tx, theme, { state: 'accepted' }) };
}

async function newTheme(tx: Context, run: ThemeRun, named: NewTheme) {
  const all = await listThemes(tx.db, run.id);
  if (all.length >= THEMES_MAX) {
    throw new LimitError(
      'size',
      'theme.too_many',
      `A project has at most ${THEMES_MAX} themes. Merge or hide some first.`,
    );
  }
  const theme: Theme = {
    id: tx.newId('theme'),
    projectId: run.projectId,
    runId: run.id,
    position: Math.max(-1, ...all.map(({ position }) => position)) + 1,
    ...('label' in named
      ? // What it would be called by itself is known after the next run.
        { computedLabel: NO_LABEL, label: named.label, renamedBy: actorId(tx) }
      : { computedLabel: named.computedLabel, label: null, renamedBy: null }),
    terms: [],
    revision: 0,
    state: 'accepted',
    // No run found it, so none says that it is new.
    firstRunId: null,
    joined: 0,
    departed: 0,
  };
  await insertTheme(tx.db, theme);
  return { themeId: theme.id, undo: undoOfTheme({ ...theme, state: 'dissolved' }, theme) };
}

function ownLabel(label: string, { computedLabel }: Theme): string | null {
  return label === computedLabel ? null : label;
}
