import type { HighlightId, Id, ThemeId } from '../../../core/kernel/ids.ts';
import { continuedThemes } from '../../../core/themes/identity.ts';
import { NO_LABEL, type ThemeResult } from '../../../core/themes/types.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import type { Before } from './arranged.ts';
import { insertMemberships, type ThemeMembership } from './places.store.ts';
import {
  continueTheme,
  deleteEarlierRuns,
  findTheme,
  insertRun,
  insertTheme,
  type Theme,
  type ThemeRun,
} from './themes.store.ts';

type Found = ThemeResult['themes'][number];

/** Puts what a run found in place of the run before. Part of the caller's transaction. */
export async function storeRun(
  tx: Context,
  run: Pick<ThemeRun, 'projectId' | 'seed' | 'highlights' | 'grain'>,
  result: ThemeResult,
  before: Before,
): Promise<void> {
  const { projectId, highlights } = run;
  const runId = tx.newId('themeRun');
  const continued = continuedIds(result.themes, before);
  const membersBefore = new Map(
    [...before.arranged.kept, ...before.proposed].map(({ id, memberIds }) => [id, memberIds]),
  );
  const going = new Set(continued);
  await insertRun(tx.db, {
    id: runId,
    ...run,
    engine: result.engine,
    vectors: result.vectors,
    automatic: result.automatic,
    ended: before.isFirst ? null : [...membersBefore.keys()].filter((id) => !going.has(id)).length,
    finishedAt: tx.now(),
  });
  const memberships: ThemeMembership[] = result.deviations.map(({ id, reason, score }) => ({
    highlightId: id as HighlightId,
    themeId: null,
    // What fits least is listed first.
    centrality: score,
    deviation: reason,
  }));
  for (const [position, found] of result.themes.entries()) {
    const id = continued[position] ?? null;
    const place = {
      projectId,
      runId,
      position,
      ...sinceBefore(found, membersBefore.get(id ?? '')),
    };
    const themeId = await storeTheme(tx, place, found, id);
    memberships.push(
      ...found.members.map(({ id: highlightId, centrality }) => ({
        highlightId: highlightId as HighlightId,
        themeId,
        centrality,
        deviation: null,
      })),
    );
  }
  await insertMemberships(tx.db, runId, memberships);
  await deleteEarlierRuns(tx.db, projectId, runId);
  await recordChange(tx, {
    type: 'theme.run_finished',
    projectId,
    subject: { runId, engine: result.engine, highlights, themes: result.themes.length },
  });
}

/** For each theme the one it continues: one that is kept by itself, one that nobody touched by likeness. */
function continuedIds(themes: readonly Found[], { proposed }: Before): readonly (string | null)[] {
  const found = themes.filter(({ keptId }) => keptId === null);
  const likely = continuedThemes(
    proposed,
    found.map(({ members }) => members.map(({ id }) => id)),
  );
  const likeliest = new Map(found.map((theme, index) => [theme, likely[index] ?? null]));
  return themes.map((theme) => theme.keptId ?? likeliest.get(theme) ?? null);
}

/** How many highlights a theme has that it had not before, and how many it has not any more. */
function sinceBefore(
  { members }: Found,
  before: readonly string[] = [],
): Pick<Theme, 'joined' | 'departed'> {
  const known = new Set(before);
  const stayed = members.filter(({ id }) => known.has(id)).length;
  return { joined: members.length - stayed, departed: before.length - stayed };
}

async function storeTheme(
  tx: Context,
  place: Pick<Theme, 'projectId' | 'position' | 'joined' | 'departed'> & {
    readonly runId: Id<'themeRun'>;
  },
  { label, terms }: Found,
  continuedId: string | null,
): Promise<ThemeId> {
  if (continuedId) {
    const earlier = await findTheme(tx.db, continuedId);
    // What somebody accepted is called as they read it, unless nobody may read that any more.
    const isKept = earlier && earlier.state !== 'proposed' && earlier.computedLabel !== NO_LABEL;
    const computedLabel = isKept ? earlier.computedLabel : label;
    await continueTheme(tx.db, continuedId, { ...place, computedLabel, terms });
    return continuedId as ThemeId;
  }
  const id = tx.newId('theme');
  await insertTheme(tx.db, {
    ...place,
    id,
    computedLabel: label,
    label: null,
    renamedBy: null,
    terms,
    revision: 0,
    state: 'proposed',
    firstRunId: place.runId,
  });
  return id;
}
