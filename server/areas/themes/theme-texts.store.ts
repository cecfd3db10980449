import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { ThemeText } from '../../../core/themes/types.ts';
import type { Db } from '../../db/open.ts';
import { MASKED, selectSpoken } from '../highlights/index.ts';

/** The highlights to be clustered, or those of one theme; the unit is the participant, else the session. */
export async function listThemeTexts(
  db: Db,
  projectId: string,
  themeId?: string,
): Promise<ThemeText[]> {
  const spoken = selectSpoken(db, projectId);
  const wanted = themeId
    ? spoken.where('highlight.id', 'in', (places) =>
        places
          .selectFrom('theme_highlight')
          .select('theme_highlight.highlight_id')
          .where('theme_highlight.theme_id', '=', themeId),
      )
    : spoken;
  const rows = await wanted
    .select(['highlight.id', 'quote', 'language', 'highlight.participant_id', 'source_id'])
    .orderBy('highlight.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.quote,
    language: row.language as LanguageCode,
    unit: row.participant_id ?? row.source_id,
  }));
}

/** Highlights whose words nobody may read any more. */
export async function listMaskedHighlights(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('highlight')
    .select('id')
    .where('project_id', '=', projectId)
    .where('quote', 'like', MASKED)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many highlights could be clustered. */
export async function countThemeTexts(db: Db, projectId: string): Promise<number> {
  const row = await selectSpoken(db, projectId)
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}
