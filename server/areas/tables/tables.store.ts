import type { ProjectId, SourceId, UploadId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { TableMapping } from '../../../core/tables/mapping.ts';
import type { TableProblem } from '../../../core/tables/problem.ts';
import type { Db } from '../../db/open.ts';

/** What becomes, or became, of a spreadsheet. */
export interface TableImport {
  readonly uploadId: UploadId;
  readonly projectId: ProjectId;
  readonly mapping: TableMapping;
  /** By a mapping that was remembered: nobody was asked. */
  readonly remembered: boolean;
  readonly participants: number;
  readonly sources: number;
  readonly measurements: number;
  readonly problems: readonly TableProblem[];
  /** null while it is under way. */
  readonly finishedAt: Instant | null;
}

const SOURCES_MAX = 5000;

/** The mapping of the first of these shapes that is known in a project, or null. */
export async function findMapping(
  db: Db,
  projectId: string,
  shapes: readonly string[],
): Promise<TableMapping | null> {
  for (const shape of shapes) {
    const row = await db
      .selectFrom('table_mapping')
      .select('mapping')
      .where('project_id', '=', projectId)
      .where('shape', '=', shape)
      .executeTakeFirst();
    if (row) return toMapping(row.mapping);
  }
  return null;
}

/** Remembers a mapping for the next file of this shape. */
export async function saveMapping(
  db: Db,
  place: { readonly projectId: string; readonly shape: string },
  mapping: TableMapping,
  at: Instant,
): Promise<void> {
  const row = { mapping: JSON.stringify(mapping), updated_at: at as string };
  await db
    .insertInto('table_mapping')
    .values({ project_id: place.projectId, shape: place.shape, ...row })
    .onConflict((conflict) => conflict.columns(['project_id', 'shape']).doUpdateSet(row))
    .execute();
}

/** What became of an upload, or null where it was never mapped; the caller checks whose project it is in. */
export async function findImport(db: Db, uploadId: string): Promise<TableImport | null> {
  const row = await db
    .selectFrom('table_import')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .executeTakeFirst();
  return row ? toImport(row) : null;
}

export async function saveImport(db: Db, one: TableImport): Promise<void> {
  const { upload_id, ...row } = toRow(one);
  await db
    .insertInto('table_import')
    .values({ upload_id, ...row })
    .onConflict((conflict) => conflict.column('upload_id').doUpdateSet(row))
    .execute();
}

/** Notes that a source came of an upload. */
export async function insertImportedSource(
  db: Db,
  uploadId: string,
  sourceId: string,
): Promise<void> {
  await db
    .insertInto('table_import_source')
    .values({ upload_id: uploadId, source_id: sourceId })
    .execute();
}

/** Sources that came of an upload and are in use, in order. */
export async function listImportedSources(
  db: Db,
  uploadId: string,
): Promise<readonly { readonly id: SourceId; readonly title: string }[]> {
  const rows = await db
    .selectFrom('table_import_source')
    .innerJoin('source', 'source.id', 'table_import_source.source_id')
    .select(['source.id', 'source.title'])
    .where('upload_id', '=', uploadId)
    .where('source.archived_at', 'is', null)
    .orderBy('source.id')
    .limit(SOURCES_MAX)
    .execute();
  return rows.map(({ id, title }) => ({ id: id as SourceId, title }));
}

/** Mappings of earlier versions name no places. */
function toMapping(json: string): TableMapping {
  return { places: [], ...(JSON.parse(json) as Omit<TableMapping, 'places'>) };
}

function toImport(row: ReturnType<typeof toRow>): TableImport {
  return {
    uploadId: row.upload_id as UploadId,
    projectId: row.project_id as ProjectId,
    mapping: toMapping(row.mapping),
    remembered: row.remembered === 1,
    participants: row.participants,
    sources: row.sources,
    measurements: row.measurements,
    problems: JSON.parse(row.problems) as TableProblem[],
    finishedAt: row.finished_at as Instant | null,
  };
}

function toRow(one: TableImport) {
  return {
    upload_id: one.uploadId as string,
    project_id: one.projectId as string,
    mapping: JSON.stringify(one.mapping),
    remembered: one.remembered ? 1 : 0,
    participants: one.participants,
    sources: one.sources,
    measurements: one.measurements,
    problems: JSON.stringify(one.problems),
    finished_at: one.finishedAt as string | null,
  };
}
