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

/** The highlights to be clustered, with the codes that they bear. */
export async function listCodedTexts(db: Db, projectId: string): Promise<ThemeText[]> {
  const codes = await codesByHighlight(db, projectId);
  return (await listThemeTexts(db, projectId)).map((text) => ({
    ...text,
    codes: codes.get(text.id),
  }));
}

/** The codes in use that each highlight of a project bears, in order of their ids. */
async function codesByHighlight(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('highlight_tag')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select(['highlight_tag.highlight_id', 'highlight_tag.tag_id'])
    .where('tag.project_id', '=', projectId)
    .where('tag.kind', '=', 'code')
    .where('tag.archived_at', 'is', null)
    .orderBy('highlight_tag.tag_id')
    .execute();
  const codes = new Map<string, string[]>();
  for (const { highlight_id: highlightId, tag_id: tagId } of rows) {
    const known = codes.get(highlightId);
    if (known) known.push(tagId);
    else codes.set(highlightId, [tagId]);
  }
  return codes;
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
