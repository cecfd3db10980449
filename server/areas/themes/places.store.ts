import type { Deviation } from '../../../core/themes/types.ts';
import type { Db } from '../../db/open.ts';
import { selectSpoken } from '../highlights/index.ts';

/** Where a highlight is in the last run: in a theme, in none for a reason, or, with neither, not grouped yet. */
export interface ThemePlace {
  readonly themeId: string | null;
  readonly deviation: Deviation['reason'] | null;
}

/** Not grouped: the highlight came after the run. */
export const UNSORTED: ThemePlace = { themeId: null, deviation: null };

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_STATEMENT = 5000;

/** Where some highlights are; those that are not grouped are missing. */
export async function findPlaces(
  db: Db,
  runId: string,
  highlightIds: readonly string[],
): Promise<ReadonlyMap<string, ThemePlace>> {
  const places = new Map<string, ThemePlace>();
  for (const ids of inParts(highlightIds)) {
    const rows = await db
      .selectFrom('theme_highlight')
      .select(['highlight_id', 'theme_id', 'deviation'])
      .where('run_id', '=', runId)
      .where('highlight_id', 'in', ids)
      .execute();
    for (const row of rows) {
      const deviation = row.deviation as ThemePlace['deviation'];
      places.set(row.highlight_id, { themeId: row.theme_id, deviation });
    }
  }
  return places;
}

/** Those of some highlights that a theme of the project can hold. */
export async function listPlaceable(
  db: Db,
  projectId: string,
  highlightIds: readonly string[],
): Promise<string[]> {
  const rows = await selectSpoken(db, projectId)
    .select('highlight.id')
    .where('highlight.id', 'in', highlightIds)
    .execute();
  return rows.map(({ id }) => id);
}

/** The project of some highlights, which are all of one. */
export async function findProjectOf(
  db: Db,
  [highlightId]: readonly string[],
): Promise<string | null> {
  const row = await db
    .selectFrom('highlight')
    .select('project_id')
    .where('id', '=', highlightId ?? '')
    .executeTakeFirst();
  return row?.project_id ?? null;
}

/** All highlights in a theme, removed ones too: they come back where they were. */
export async function listHighlightsOfTheme(db: Db, themeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('theme_highlight')
    .select('highlight_id')
    .where('theme_id', '=', themeId)
    .orderBy('highlight_id')
    .execute();
  return rows.map((row) => row.highlight_id);
}

/** Puts highlights of a project in one place. How central they are there is known after the next run. */
export async function placeHighlights(
  db: Db,
  runId: string,
  highlightIds: readonly string[],
  place: ThemePlace,
): Promise<void> {
  for (const ids of inParts(highlightIds)) {
    await db
      .deleteFrom('theme_highlight')
      .where('run_id', '=', runId)
      .where('highlight_id', 'in', ids)
      .execute();
    if (place.themeId === null && place.deviation === null) continue;
    await db
      .insertInto('theme_highlight')
      .values(
        ids.map((id) => ({
          run_id: runId,
          highlight_id: id,
          theme_id: place.themeId,
          centrality: 0,
          deviation: place.deviation,
        })),
      )
      .execute();
  }
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / IDS_PER_STATEMENT) }, (_, part) =>
    ids.slice(part * IDS_PER_STATEMENT, (part + 1) * IDS_PER_STATEMENT),
  );
}
