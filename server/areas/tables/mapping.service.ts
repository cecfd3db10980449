import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { UploadId } from '../../../core/kernel/ids.ts';
import type { MappingFault, TableMapping, TableShape } from '../../../core/tables/mapping.ts';
import type { ChangeListener } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import type { TaskOutput } from '../../jobs/worker-tasks.ts';
import { findUpload, queueUpload, requireUpload, type Upload } from '../sources/index.ts';
import {
  findImport,
  findMapping,
  listImportedSources,
  saveImport,
  saveMapping,
  type TableImport,
} from './tables.store.ts';

/** The kind of job that imports a spreadsheet by its mapping. */
export const IMPORT_TABLE_JOB = 'table.import';
const PREVIEW_LIMIT_MS = 30_000;

type Preview = Extract<TaskOutput<'previewTable'>, { kind: 'table' }>;

/** A spreadsheet as a person maps it, and what became of it so far. */
export interface TableView extends Preview {
  readonly upload: Upload;
  readonly result:
    (TableImport & { readonly from: Awaited<ReturnType<typeof listImportedSources>> }) | null;
}

/** What a person may want to look at instead of what stands. */
export interface OtherView {
  readonly sheet?: number | undefined;
  readonly shape?: TableShape | undefined;
}

/**
 * The first rows of an uploaded spreadsheet with what its columns are: as they were mapped, else a guess.
 *
 * @throws NotFoundError `upload.not_found`, `table.sheet_not_found`
 * @throws InvalidError `table.not_a_table`
 */
export async function viewTable(
  ctx: Context,
  uploadId: string,
  other: OtherView,
): Promise<TableView> {
  const upload = await requireUpload(ctx, uploadId);
  const done = await findImport(ctx.db, uploadId);
  const preview = await previewOf(ctx, upload, { ...other, mapping: done?.mapping ?? null });
  const from = done ? await listImportedSources(ctx.db, uploadId) : [];
  return { ...preview, upload, result: done && { ...done, from } };
}

/**
 * Takes a mapping: remembers it for files of this shape and imports the spreadsheet by it.
 *
 * @throws NotFoundError `upload.not_found`, `table.sheet_not_found`
 * @throws InvalidError `table.not_a_table`, `table.mapping_unfit`
 * @throws ConflictError `table.busy`
 */
export async function mapTable(
  ctx: Context,
  uploadId: UploadId,
  mapping: TableMapping,
): Promise<Upload> {
  const seen = await requireUpload(ctx, uploadId);
  const preview = await previewOf(ctx, seen, { mapping });
  if (preview.fault) throw new InvalidError('table.mapping_unfit', FAULTS[preview.fault]);
  return transact(ctx, async (tx) => {
    const upload = await requireUpload(tx, uploadId);
    if (upload.state === 'queued') {
      throw new ConflictError('table.busy', 'This file is being read right now. Wait for it.');
    }
    const place = { projectId: upload.projectId, shape: preview.shapeHash };
    await saveMapping(tx.db, place, mapping, tx.now());
    return queueImport(tx, upload, mapping, false);
  });
}

/** A spreadsheet of a shape that was mapped before is imported the same way, without asking. */
export const mapKnownTables: ChangeListener = async (ctx, changes) => {
  for (const { type, projectId, subject } of changes) {
    const { uploadId, shapes } = subject;
    if (type !== 'upload.mapping_wanted' || !projectId || !Array.isArray(shapes)) continue;
    const mapping = await findMapping(ctx.db, projectId, shapes as string[]);
    const upload = mapping && (await findUpload(ctx.db, String(uploadId)));
    if (upload) await transact(ctx, (tx) => queueImport(tx, upload, mapping, true));
  }
};

async function queueImport(
  tx: Context,
  upload: Upload,
  mapping: TableMapping,
  remembered: boolean,
): Promise<Upload> {
  const { id: uploadId, projectId } = upload;
  await saveImport(tx.db, {
    ...{ uploadId, projectId, mapping, remembered },
    ...{ participants: 0, sources: 0, measurements: 0, problems: [], finishedAt: null },
  });
  return queueUpload(tx, upload, IMPORT_TABLE_JOB);
}

async function previewOf(
  ctx: Context,
  { fileName, sha256 }: Upload,
  wanted: OtherView & { readonly mapping: TableMapping | null },
): Promise<Preview> {
  const bytes = await ctx.files.read(sha256);
  const limits = { durationMs: PREVIEW_LIMIT_MS };
  const preview = await runTask('previewTable', { fileName, bytes, ...wanted }, limits);
  switch (preview.kind) {
    case 'table':
      return preview;
    case 'no_such_sheet':
      throw new NotFoundError('table.sheet_not_found', 'This spreadsheet has no such sheet.');
    case 'not_a_table':
      throw new InvalidError(
        'table.not_a_table',
        'This is no spreadsheet with a header and rows below it.',
      );
  }
}

const FAULTS: Readonly<Record<MappingFault, string>> = {
  columns_differ: 'This spreadsheet has another number of columns. Load it again.',
  nothing_mapped: 'Nothing would be imported. Say which column is an answer or a measurement.',
  role_twice: 'Only one column may be the participant, the date, the task and so on.',
  totals_incomplete:
    'Say how many people the numbers are of, or give all four counts of an A/B test. Counts of a funnel need neither.',
  sus_items: 'SUS is either one column with its score, or all ten items.',
};
