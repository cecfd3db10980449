import type { Db } from '../../db/open.ts';

/** A highlight beside the text it points into. */
export interface AnchorRow {
  readonly id: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Null when the text version is missing. */
  readonly body: string | null;
}

const SOURCES_AT_ONCE = 50;
/** So many words always hold a passage that can be found. */
const WORDS_WITH_PASSAGE = 50;

/** Every project, in order. */
export async function listProjectIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('project').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Every source, in order. */
export async function listSourceIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('source').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Highlights, removed ones too, of some sources, each with its text version. */
export async function listAnchors(db: Db, sourceIds: readonly string[]): Promise<AnchorRow[]> {
  const found: AnchorRow[] = [];
  for (let from = 0; from < sourceIds.length; from += SOURCES_AT_ONCE) {
    const rows = await db
      .selectFrom('highlight')
      .leftJoin('source_text', (join) =>
        join
          .onRef('source_text.source_id', '=', 'highlight.source_id')
          .onRef('source_text.version', '=', 'highlight.text_version'),
      )
      .select(['id', 'highlight.source_id', 'start_offset', 'end_offset', 'quote', 'body'])
      .where('highlight.source_id', 'in', sourceIds.slice(from, from + SOURCES_AT_ONCE))
      .orderBy('id')
      .execute();
    found.push(
      ...rows.map((row) => ({
        id: row.id,
        sourceId: row.source_id,
        start: row.start_offset,
        end: row.end_offset,
        quote: row.quote,
        body: row.body,
      })),
    );
  }
  return found;
}

/** Live highlights that cannot be found by search, and documents of highlights that are gone. */
export async function listIndexGaps(
  db: Db,
): Promise<{ readonly missing: string[]; readonly leftOver: string[] }> {
  const missing = await db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .leftJoin('search_document', 'search_document.ref_id', 'highlight.id')
    .select('highlight.id')
    .where('removed_at', 'is', null)
    .where('archived_at', 'is', null)
    .where('search_document.id', 'is', null)
    .orderBy('highlight.id')
    .execute();
  const leftOver = await db
    .selectFrom('search_document')
    .leftJoin('highlight', 'highlight.id', 'search_document.ref_id')
    .select('search_document.ref_id')
    .where('kind', '=', 'highlight')
    .where((or) => or.or([or('highlight.id', 'is', null), or('removed_at', 'is not', null)]))
    .orderBy('ref_id')
    .execute();
  return { missing: missing.map(({ id }) => id), leftOver: leftOver.map((row) => row.ref_id) };
}

/** Sources in use whose passages cannot be found. */
export async function listUnindexedSources(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('archived_at', 'is', null)
    .where('words', '>=', WORDS_WITH_PASSAGE)
    .where((not) =>
      not.not(
        not.exists(
          not
            .selectFrom('search_document')
            .select('search_document.id')
            .whereRef('search_document.source_id', '=', 'source.id')
            .where('search_document.kind', '=', 'passage'),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The original files that sources and uploads refer to. */
export async function listOriginals(db: Db): Promise<string[]> {
  const ofSources = await db
    .selectFrom('source')
    .select('original_sha256')
    .where('original_sha256', 'is not', null)
    .execute();
  const ofUploads = await db
    .selectFrom('upload')
    .select('sha256')
    .where('dismissed_at', 'is', null)
    .execute();
  const ofAttachments = await db.selectFrom('attachment').select('sha256').execute();
  const ofConsents = await db.selectFrom('consent_file').select('sha256').execute();
  const all = [
    ...ofConsents.map((row) => row.sha256),
    ...ofAttachments.map((row) => row.sha256),
    ...ofSources.map((row) => row.original_sha256),
    ...ofUploads.map((row) => row.sha256),
  ];
  return [...new Set(all.filter((sha256) => sha256 !== null))].sort();
}
