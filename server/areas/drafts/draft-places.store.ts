import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { DraftPassage } from '../../../core/themes/drafts.ts';
import type { Db } from '../../db/open.ts';

/** The words of a passage, where they stand, and who said them. */
export interface DraftQuote {
  readonly passage: DraftPassage;
  readonly quote: string;
  readonly sourceTitle: string;
  readonly method: Method;
  readonly heldOn: Day;
  readonly pseudonym: string | null;
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** The text version of each of these sources that is in use. */
export async function listVersions(
  db: Db,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const ids of inParts(sourceIds)) {
    const rows = await db
      .selectFrom('source')
      .select(['id', 'text_version'])
      .where('id', 'in', ids)
      .where('archived_at', 'is', null)
      .execute();
    for (const row of rows) versions.set(row.id, row.text_version);
  }
  return versions;
}

/** The words of passages of current texts, in their order; one whose source has another text by now is left out. */
export async function listDraftQuotes(
  db: Db,
  passages: readonly DraftPassage[],
): Promise<DraftQuote[]> {
  const sources = new Map<string, Awaited<ReturnType<typeof loadSources>>[number]>();
  for (const ids of inParts(passages.map(({ sourceId }) => sourceId))) {
    for (const source of await loadSources(db, ids)) sources.set(source.id, source);
  }
  const pseudonyms = new Map<string, string>();
  for (const ids of inParts(passages.flatMap(({ participantId }) => participantId ?? []))) {
    const rows = await db
      .selectFrom('participant')
      .select(['id', 'pseudonym'])
      .where('id', 'in', ids)
      .execute();
    for (const row of rows) pseudonyms.set(row.id, row.pseudonym);
  }
  return passages.flatMap((passage) => {
    const { sourceId, textVersion, start, end, participantId } = passage;
    const source = sources.get(sourceId);
    if (source?.text_version !== textVersion) return [];
    return {
      passage,
      quote: source.body.slice(start, end),
      sourceTitle: source.title,
      method: source.method as Method,
      heldOn: source.held_on as Day,
      pseudonym: pseudonyms.get(participantId ?? '') ?? null,
    };
  });
}

function loadSources(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('source')
    .innerJoin('source_text', (join) =>
      join
        .onRef('source_text.source_id', '=', 'source.id')
        .onRef('source_text.version', '=', 'source.text_version'),
    )
    .innerJoin('study', 'study.id', 'source.study_id')
    .select([
      'source.id',
      'source.text_version',
      'source.title',
      'source.held_on',
      'study.method',
      'source_text.body',
    ])
    .where('source.id', 'in', [...ids])
    .where('source.archived_at', 'is', null)
    .execute();
}

function inParts(ids: readonly string[]): readonly string[][] {
  const once = [...new Set(ids)];
  return Array.from({ length: Math.ceil(once.length / IDS_PER_QUERY) }, (_, part) =>
    once.slice(part * IDS_PER_QUERY, (part + 1) * IDS_PER_QUERY),
  );
}
