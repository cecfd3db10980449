import type { HighlightId, ThemeId } from '../../../core/kernel/ids.ts';
import type { Deviation } from '../../../core/themes/types.ts';
import type { Db } from '../../db/open.ts';
import { selectSpoken } from '../highlights/index.ts';

/** Where a highlight is in the last run: in a theme, in none for a reason, or, with neither, not grouped yet. */
export interface ThemePlace {
  readonly themeId: ThemeId | null;
  readonly deviation: Deviation['reason'] | null;
}

/** A highlight with its place in a run, and how central it is there; in no theme, how little it fits. */
export interface ThemeMembership extends ThemePlace {
  readonly highlightId: HighlightId;
  readonly centrality: number;
  /** Placed by likeness after the run; the next one looks anew. */
  readonly isProvisional?: boolean;
}

/** Where a highlight was found, and how firmly it is there. */
export type FoundPlace = ThemePlace &
  Required<Pick<ThemeMembership, 'centrality' | 'isProvisional'>>;

/** Not grouped: the highlight came after the run, and is near none of its themes. */
export const UNSORTED: ThemePlace = { themeId: null, deviation: null };

/** Rows or ids in one statement: SQLite binds at most 32,766 values. */
const ROWS_PER_STATEMENT = 5000;

export async function insertMemberships(
  db: Db,
  runId: string,
  memberships: readonly ThemeMembership[],
): Promise<void> {
  for (const part of inParts(memberships)) {
    await db
      .insertInto('theme_highlight')
      .values(
        part.map((member) => ({
          run_id: runId,
          highlight_id: member.highlightId,
          theme_id: member.themeId,
          centrality: member.centrality,
          deviation: member.deviation,
          provisional: member.isProvisional ? 1 : 0,
        })),
      )
      .execute();
  }
}

/** Where each highlight of a run is, most central first; of one theme only, if asked. */
export async function listMemberships(
  db: Db,
  runId: string,
  themeId?: string,
): Promise<ThemeMembership[]> {
  let query = db
    .selectFrom('theme_highlight')
    .innerJoin('highlight', 'highlight.id', 'theme_highlight.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select(['highlight_id', 'theme_id', 'centrality', 'deviation', 'provisional'])
    .where('run_id', '=', runId)
    .where('removed_at', 'is', null)
    .where('archived_at', 'is', null);
  if (themeId) query = query.where('theme_id', '=', themeId);
  const rows = await query.orderBy('centrality', 'desc').orderBy('highlight_id').execute();
  return rows.map((row) => ({
    highlightId: row.highlight_id as HighlightId,
    themeId: row.theme_id as ThemeId | null,
    centrality: row.centrality,
    deviation: row.deviation as Deviation['reason'] | null,
    isProvisional: row.provisional === 1,
  }));
}

/** How many highlights a run gave a place, removed ones too. */
export async function countPlaces(db: Db, runId: string): Promise<number> {
  const row = await db
    .selectFrom('theme_highlight')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('run_id', '=', runId)
    .where('provisional', '=', 0)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Lets what was placed in a theme by likeness stay there: somebody who saw it wants to keep the theme. */
export async function confirmPlaces(db: Db, themeId: string): Promise<void> {
  await db
    .updateTable('theme_highlight')
    .set({ provisional: 0 })
    .where('theme_id', '=', themeId)
    .where('provisional', '=', 1)
    .execute();
}

/** Highlights that came after a run and have no place in it, oldest first, at most so many. */
export async function listUnsorted(
  db: Db,
  projectId: string,
  runId: string,
  limit: number,
): Promise<string[]> {
  const rows = await selectSpoken(db, projectId)
    .select('highlight.id')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('theme_highlight')
            .select('theme_highlight.highlight_id')
            .whereRef('theme_highlight.highlight_id', '=', 'highlight.id')
            .where('theme_highlight.run_id', '=', runId),
        ),
      ),
    )
    .orderBy('highlight.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** A place without how central and how firm it is; of a highlight that was not grouped, `UNSORTED`. */
export function placeOf(place: ThemePlace | undefined): ThemePlace {
  return place ? { themeId: place.themeId, deviation: place.deviation } : UNSORTED;
}

/** Where some highlights are; those that are not grouped are missing. */
export async function findPlaces(
  db: Db,
  runId: string,
  highlightIds: readonly string[],
): Promise<ReadonlyMap<string, FoundPlace>> {
  const places = new Map<string, FoundPlace>();
  for (const ids of inParts(highlightIds)) {
    const rows = await db
      .selectFrom('theme_highlight')
      .select(['highlight_id', 'theme_id', 'deviation', 'centrality', 'provisional'])
      .where('run_id', '=', runId)
      .where('highlight_id', 'in', ids)
      .execute();
    for (const row of rows) {
      const deviation = row.deviation as ThemePlace['deviation'];
      places.set(row.highlight_id, {
        themeId: row.theme_id as ThemeId | null,
        deviation,
        centrality: row.centrality,
        isProvisional: row.provisional === 1,
      });
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
  const placeable: string[] = [];
  for (const ids of inParts(highlightIds)) {
    const rows = await selectSpoken(db, projectId)
      .select('highlight.id')
      .where('highlight.id', 'in', ids)
      .execute();
    placeable.push(...rows.map(({ id }) => id));
  }
  return placeable;
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
export async function listHighlightsOfTheme(db: Db, themeId: string): Promise<HighlightId[]> {
  const rows = await db
    .selectFrom('theme_highlight')
    .select('highlight_id')
    .where('theme_id', '=', themeId)
    .orderBy('highlight_id')
    .execute();
  return rows.map((row) => row.highlight_id as HighlightId);
}

/** Puts highlights of a project in one place. How central they are there is known after the next run. */
export async function placeHighlights(
  db: Db,
  runId: string,
  highlightIds: readonly HighlightId[],
  place: ThemePlace,
): Promise<void> {
  for (const ids of inParts(highlightIds)) {
    await db
      .deleteFrom('theme_highlight')
      .where('run_id', '=', runId)
      .where('highlight_id', 'in', ids)
      .execute();
  }
  if (place.themeId === null && place.deviation === null) return;
  await insertMemberships(
    db,
    runId,
    highlightIds.map((highlightId) => ({ ...place, highlightId, centrality: 0 })),
  );
}

function inParts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / ROWS_PER_STATEMENT) }, (_, part) =>
    items.slice(part * ROWS_PER_STATEMENT, (part + 1) * ROWS_PER_STATEMENT),
  );
}
