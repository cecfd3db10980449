import type { HighlightId, SourceId, TagId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Db } from '../../db/open.ts';
import { selectSpoken } from '../highlights/index.ts';

/** A highlight of a participant's words with its tags. */
export interface TaggedQuote {
  readonly highlightId: HighlightId;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: LanguageCode;
  /** Those in use. */
  readonly tagIds: readonly TagId[];
}

const QUOTES_MAX = 20_000;

/** Highlights of participants' words with their tags, newest first. */
export async function listTaggedQuotes(db: Db, projectId: string): Promise<TaggedQuote[]> {
  const quotes = await selectSpoken(db, projectId)
    .select([
      'highlight.id',
      'highlight.source_id',
      'highlight.text_version',
      'start_offset',
      'end_offset',
      'quote',
      'language',
    ])
    .where('orphaned_at', 'is', null)
    .orderBy('highlight.id', 'desc')
    .limit(QUOTES_MAX)
    .execute();
  const given = await db
    .selectFrom('highlight_tag')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select(['highlight_id', 'tag_id'])
    .where('tag.project_id', '=', projectId)
    .where('tag.archived_at', 'is', null)
    .orderBy('tag_id')
    .execute();
  const tags = new Map<string, TagId[]>();
  for (const row of given) {
    const own = tags.get(row.highlight_id);
    if (own) own.push(row.tag_id as TagId);
    else tags.set(row.highlight_id, [row.tag_id as TagId]);
  }
  return quotes.map((row) => ({
    highlightId: row.id as HighlightId,
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    text: row.quote,
    language: row.language as LanguageCode,
    tagIds: tags.get(row.id) ?? [],
  }));
}

/** Sources in use, newest first, without their texts. */
export async function listSourceIds(db: Db, projectId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** What came since: tags that were given, sources that were added. */
export async function countSince(
  db: Db,
  projectId: string,
  since: string,
): Promise<{ readonly tags: number; readonly sources: number }> {
  const tags = await db
    .selectFrom('highlight_tag')
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('highlight.project_id', '=', projectId)
    .where('highlight_tag.created_at', '>', since)
    .executeTakeFirstOrThrow();
  const sources = await db
    .selectFrom('source')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return { tags: tags.n, sources: sources.n };
}
