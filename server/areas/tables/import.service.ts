import type { TagId } from '../../../core/kernel/ids.ts';
import { titleOf } from '../../../core/sources/file-title.ts';
import { attributesIn, fitAttributes } from '../../../core/tables/fit-attributes.ts';
import { personDocument } from '../../../core/tables/person-document.ts';
import type { MappedPerson, MappedTable } from '../../../core/tables/mapped-table.ts';
import type { TableProblem } from '../../../core/tables/problem.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, transactAgain } from '../../context.ts';
import type { ReportProgress } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { createHighlight } from '../highlights/index.ts';
import { removeOfUpload } from '../measurements/index.ts';
import { withAttributes } from '../participants/index.ts';
import {
  changeSource,
  describeDocument,
  packSource,
  findSource,
  findUpload,
  type Source,
  storeSource,
  type Upload,
  updateUpload,
  problemOf,
} from '../sources/index.ts';
import { participantOf, tagsByName } from './people.ts';
import { namesNewPlaces, storeMeasurements } from './store-measurements.ts';
import type { StoredPerson } from './stored-person.ts';
import {
  findImport,
  insertImportedSource,
  listImportedSources,
  saveImport,
  type TableImport,
} from './tables.store.ts';

const READ_LIMIT_MS = 60_000;
const TITLE_MAX = 120;
/** As many are shown. */
const PROBLEMS_MAX = 500;

/**
 * Imports a spreadsheet by its mapping: a source for each person who answered, then the measurements. What an
 * earlier mapping, or an earlier try, made of it is archived first. What is wrong with the file is written on the
 * upload; cells that were not understood are listed with the result.
 */
export async function importTable(
  ctx: Context,
  uploadId: string,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<void> {
  const upload = await findUpload(ctx.db, uploadId);
  const order = await findImport(ctx.db, uploadId);
  if (!upload || !order || upload.state === 'done') return;
  try {
    const bytes = await ctx.files.read(upload.sha256);
    const input = { fileName: upload.fileName, bytes, mapping: order.mapping };
    const table = await runTask('readMappedTable', input, { durationMs: READ_LIMIT_MS, signal });
    if (order.remembered && (await namesNewPlaces(ctx, { upload, order, table }))) {
      await askAboutPlaces(ctx, upload);
      return;
    }
    await takeBack(ctx, uploadId);
    const fitted = await fitTable(ctx, upload, table);
    await storeTable(ctx, { upload, order, table: fitted }, report, signal);
  } catch (error) {
    if (signal.aborted) {
      await takeBack(ctx, uploadId);
      throw error;
    }
    await updateUpload(ctx.db, { ...upload, state: 'failed', problem: problemOf(ctx, error) });
  }
}

/** A mapping that was remembered says nothing of places that came with this file: a person is asked, as with a new one. */
async function askAboutPlaces(ctx: Context, upload: Upload): Promise<void> {
  await updateUpload(ctx.db, {
    ...upload,
    state: 'mapping',
    problem: {
      code: 'table.places_new',
      detail: 'It names phases or touchpoints that the last file did not. Say where they are.',
    },
  });
}

/** With what people are described by as the project keeps it; attributes that are new to it are added. */
function fitTable(ctx: Context, { projectId }: Upload, table: MappedTable): Promise<MappedTable> {
  return transactAgain(ctx, async (tx) => {
    const attributes = await withAttributes(tx, projectId, attributesIn(table.people));
    const { people, problems } = fitAttributes(table.people, attributes);
    return { ...table, people, problems: [...problems, ...table.problems] };
  });
}

interface Work {
  readonly upload: Upload;
  readonly order: TableImport;
  readonly table: MappedTable;
}

/** One transaction a person, so that others can save in between. */
async function storeTable(
  ctx: Context,
  work: Work,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<void> {
  const { people } = work.table;
  const stored: StoredPerson[] = [];
  for (const [index, person] of people.entries()) {
    stored.push(await transactAgain(ctx, (tx) => storePerson(tx, work, person)));
    await report((index + 1) / (people.length + 1), 'people');
    signal.throwIfAborted();
  }
  await transact(ctx, (tx) => finish(tx, work, stored));
}

async function storePerson(
  tx: Context,
  { upload }: Work,
  person: MappedPerson,
): Promise<StoredPerson> {
  const participant = person.anybody ? null : await participantOf(tx, upload.projectId, person);
  if (participant?.consent === 'withdrawn') {
    return { participantId: null, source: null, withdrew: true };
  }
  const participantId = participant?.id ?? null;
  if (person.answers.length === 0) return { participantId, source: null, withdrew: false };
  const { document, spans } = personDocument(person.answers);
  const file = titleOf(upload.fileName);
  const title = participant ? `${participant.pseudonym} · ${file}` : file;
  const source = await storeSource(tx, upload.projectId, {
    studyId: upload.studyId,
    title: title.slice(0, TITLE_MAX),
    heldOn: person.heldOn ?? undefined,
    participantId,
    fileName: upload.fileName,
    originalSha256: upload.sha256,
    read: packSource(describeDocument(document, null)),
  });
  await insertImportedSource(tx.db, upload.id, source.id);
  await markAnswers(tx, source, person, spans);
  return { participantId, source, withdrew: false };
}

/** A passage that the table tags, or tells an outcome or severity of, becomes a highlight. */
async function markAnswers(
  tx: Context,
  source: Source,
  person: MappedPerson,
  spans: ReturnType<typeof personDocument>['spans'],
): Promise<void> {
  for (const [index, { tags, finding }] of person.answers.entries()) {
    const span = spans[index];
    if (!span || (tags.length === 0 && !finding)) continue;
    const tagIds: readonly TagId[] = await tagsByName(tx, source.projectId, 'code', tags);
    await createHighlight(tx, {
      ...{ sourceId: source.id, textVersion: source.textVersion, ...span, tagIds },
      ...finding,
    });
  }
}

async function finish(
  tx: Context,
  { upload, order, table }: Work,
  stored: readonly StoredPerson[],
): Promise<void> {
  const sources = stored.flatMap(({ source }) => source ?? []);
  const work = { upload, order, table };
  const { count: measurements, problems: unplaced } = await storeMeasurements(tx, work, stored);
  const all = [...withdrawnIn(table, stored), ...unplaced, ...table.problems];
  const problems = all.slice(0, PROBLEMS_MAX);
  const participants = new Set(stored.flatMap(({ participantId }) => participantId ?? [])).size;
  await saveImport(tx.db, {
    ...order,
    participants,
    sources: sources.length,
    measurements,
    problems,
    finishedAt: tx.now(),
  });
  const sourceId = sources.length === 1 ? (sources[0]?.id ?? null) : null;
  await updateUpload(tx.db, { ...upload, state: 'done', problem: null, sourceId });
  await recordChange(tx, {
    type: 'table.imported',
    projectId: upload.projectId,
    subject: {
      uploadId: upload.id,
      sources: sources.length,
      measurements,
      problems: problems.length,
    },
  });
}

/** Rows of people who withdrew, so that whoever maps sees why they are not there. */
function withdrawnIn(table: MappedTable, stored: readonly StoredPerson[]): TableProblem[] {
  return table.people.flatMap(({ place }, index) =>
    stored[index]?.withdrew ? [{ ...place, code: 'participant_withdrew' as const }] : [],
  );
}

/** Archives the sources and removes the measurements that came of a spreadsheet; participants stay. */
async function takeBack(ctx: Context, uploadId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const { id } of await listImportedSources(tx.db, uploadId)) {
      const source = await findSource(tx.db, id);
      if (source) await changeSource(tx, id, { revision: source.revision, archived: true });
    }
    await removeOfUpload(tx, uploadId);
  });
}
