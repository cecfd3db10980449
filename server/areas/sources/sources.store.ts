import type { ParticipantId, ProjectId, SourceId, StudyId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { TextDocument } from '../../../core/sources/document.ts';
import { readLayout } from '../../../core/sources/layout.ts';
import { withoutIndex } from '../../db/dialects.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Db } from '../../db/open.ts';

/** One uploaded document, without its text. */
export interface Source {
  readonly id: SourceId;
  readonly projectId: ProjectId;
  readonly studyId: StudyId;
  readonly participantId: ParticipantId | null;
  readonly title: string;
  readonly heldOn: Day;
  readonly language: LanguageCode;
  /** The version of the text that is current, from 1. */
  readonly textVersion: number;
  readonly words: number;
  readonly fileName: string | null;
  /** SHA-256 of the original file's bytes, hex; null for pasted text. */
  readonly originalSha256: string | null;
  /** When the original was erased because a consent was withdrawn; null while nobody withdrew. */
  readonly originalRemovedAt: Instant | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

const SOURCES_MAX = 5000;

export async function insertSource(db: Db, source: Source): Promise<void> {
  await insertRows(db, { table: 'source' }, [toRow(source)]);
}

/** A source with any id, or null; the caller checks whose project it is in. */
export async function findSource(db: Db, sourceId: string): Promise<Source | null> {
  const row = await db
    .selectFrom('source')
    .selectAll()
    .where('id', '=', sourceId)
    .executeTakeFirst();
  return row ? toSource(row) : null;
}

/** Sources of a project, newest first. */
export async function listSources(db: Db, projectId: string): Promise<Source[]> {
  const rows = await db
    .selectFrom('source')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(SOURCES_MAX)
    .execute();
  return rows.map(toSource);
}

/** The oldest source of a project with the same original, or the same text now; null when there is none. */
export async function findSame(
  db: Db,
  projectId: string,
  file: { readonly originalSha256: string; readonly textSha256: string },
): Promise<Source | null> {
  const sources = () =>
    db
      .selectFrom('source')
      .innerJoin('source_text', (join) =>
        join
          .onRef('source_text.source_id', '=', 'source.id')
          .onRef('source_text.version', '=', 'source.text_version'),
      )
      .selectAll('source')
      // By its content: a project has thousands of sources, a file the content of one or two.
      .where(withoutIndex('source.project_id'), '=', projectId)
      .where('source.archived_at', 'is', null)
      .orderBy('source.id')
      .limit(1);
  const [byBytes] = await sources()
    .where('source.original_sha256', '=', file.originalSha256)
    .execute();
  const [byText] = await sources().where('source_text.sha256', '=', file.textSha256).execute();
  const found = [byBytes, byText].filter((row) => row !== undefined);
  const [oldest] = found.sort((one, other) => (one.id < other.id ? -1 : 1));
  return oldest ? toSource(oldest) : null;
}

/** The newest source of a study that came from a file of this name; null when there is none. */
export async function findNamesake(
  db: Db,
  studyId: string,
  fileName: string,
): Promise<Source | null> {
  const row = await db
    .selectFrom('source')
    .selectAll()
    .where('study_id', '=', studyId)
    .where('file_name', '=', fileName)
    .where('archived_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toSource(row) : null;
}

/** A text with the layout of its format; null where there is no such version, or nothing is known of its layout. */
export async function findDocument(
  db: Db,
  sourceId: string,
  version: number,
): Promise<TextDocument | null> {
  const row = await db
    .selectFrom('source_text')
    .select(['body', 'layout'])
    .where('source_id', '=', sourceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.layout ? readLayout(row.body, row.layout) : null;
}

/** Sources of a study that are not archived, oldest first. */
export async function listSourcesOfStudy(db: Db, studyId: string): Promise<Source[]> {
  const rows = await db
    .selectFrom('source')
    .selectAll()
    .where('study_id', '=', studyId)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .limit(SOURCES_MAX)
    .execute();
  return rows.map(toSource);
}

/** Lets other transactions wait that hold this source, too, until this one is done. Changes nothing. */
export async function holdSource(db: Db, sourceId: string): Promise<void> {
  await db
    .updateTable('source')
    .set((set) => ({ text_version: set.ref('text_version') }))
    .where('id', '=', sourceId)
    .execute();
}

/** How many highlights stand in each source of a project. */
export async function countAllHighlights(db: Db, projectId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('highlight')
    .select((count) => ['source_id', count.fn.countAll<number>().as('n')])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .groupBy('source_id')
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.n]));
}

/** How many highlights a source has. */
export async function countHighlightsIn(db: Db, sourceId: string): Promise<number> {
  const { n } = await db
    .selectFrom('highlight')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('source_id', '=', sourceId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** Stores the source if it still stands at `source.revision − 1`; answers whether it did. */
export async function updateSource(db: Db, source: Source): Promise<boolean> {
  const { id, ...changes } = toRow(source);
  const result = await db
    .updateTable('source')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', source.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

function toSource(row: ReturnType<typeof toRow>): Source {
  return {
    id: row.id as SourceId,
    projectId: row.project_id as ProjectId,
    studyId: row.study_id as StudyId,
    participantId: row.participant_id as ParticipantId | null,
    title: row.title,
    heldOn: row.held_on as Day,
    language: row.language as LanguageCode,
    textVersion: row.text_version,
    words: row.words,
    fileName: row.file_name,
    originalSha256: row.original_sha256,
    originalRemovedAt: row.original_removed_at as Instant | null,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(source: Source) {
  return {
    id: source.id as string,
    project_id: source.projectId as string,
    study_id: source.studyId as string,
    participant_id: source.participantId as string | null,
    title: source.title,
    held_on: source.heldOn as string,
    language: source.language as string,
    text_version: source.textVersion,
    words: source.words,
    file_name: source.fileName,
    original_sha256: source.originalSha256,
    original_removed_at: source.originalRemovedAt as string | null,
    created_by: source.createdBy,
    created_at: source.createdAt as string,
    archived_at: source.archivedAt as string | null,
    revision: source.revision,
  };
}
