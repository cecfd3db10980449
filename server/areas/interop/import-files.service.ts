import path from 'node:path';
import { AppError, InvalidError } from '../../../core/kernel/errors.ts';
import type { ParticipantId, ProjectId, StudyId, TagId } from '../../../core/kernel/ids.ts';
import { placesOfMedia } from '../../../core/sources/attach-by-name.ts';
import { dayInFileName, titleOf } from '../../../core/sources/file-title.ts';
import { attributesIn } from '../../../core/tables/fit-attributes.ts';
import { type Context, transact } from '../../context.ts';
import { TaskError } from '../../jobs/worker-pool.ts';
import { createTag, listTags } from '../codebook/index.ts';
import { changeParticipant, withAttributes } from '../participants/index.ts';
import { whoIs } from '../privacy/index.ts';
import {
  addAttachment,
  isArchive,
  listSources,
  readInWorker,
  storeSource,
  unpackFiles,
} from '../sources/index.ts';
import type { ParticipantRow } from './participants-csv.ts';

/** A file to be imported. */
export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Where files go. */
export interface Place {
  readonly projectId: ProjectId;
  readonly studyId: StudyId;
}

/** What became of one file. */
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly fileName: string;
      readonly words: number;
      readonly participant: string | null;
    }
  | { readonly kind: 'attached'; readonly fileName: string; readonly sourceTitle: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly reason: string };

/**
 * Imports one file as a source of a study. Its participant is the one that the list names for the file, else the
 * one that the speakers or the file's name propose.
 *
 * @param rows - Lines of a list of participants; may be none.
 */
export async function importFile(
  ctx: Context,
  place: Place,
  file: ImportFile,
  rows: readonly ParticipantRow[],
): Promise<ImportOutcome> {
  const { fileName } = file;
  try {
    const read = await readInWorker(file);
    const sha256 = await ctx.files.keep(file.bytes);
    const listed = rows.find((row) => row.file === path.basename(fileName))?.pseudonym;
    const pseudonym = listed ?? read.proposedParticipant;
    const source = await transact(ctx, async (tx) => {
      const participant = pseudonym ? await whoIs(tx, place.projectId, pseudonym) : null;
      return storeSource(tx, place.projectId, {
        studyId: place.studyId,
        title: titleOf(path.basename(fileName)),
        heldOn: dayInFileName(fileName) ?? undefined,
        participantId: participant?.id ?? null,
        fileName,
        originalSha256: sha256,
        read,
      });
    });
    return { kind: 'imported', fileName, words: source.words, participant: pseudonym ?? null };
  } catch (error) {
    return refusedFor(fileName, error);
  }
}

/**
 * Attaches a picture or recording to the source of the study that has its name.
 *
 * @param file - Its bytes are asked for when there is such a source.
 */
export async function attachFile(
  ctx: Context,
  place: Place,
  {
    fileName,
    bytes,
  }: { readonly fileName: string; readonly bytes: () => AsyncIterable<Uint8Array> },
): Promise<ImportOutcome> {
  const all = await listSources(ctx.db, place.projectId);
  const ofStudy = all.filter(
    ({ studyId, archivedAt }) => studyId === place.studyId && archivedAt === null,
  );
  const source = placesOfMedia(ofStudy, [])(path.basename(fileName));
  if (!source) {
    const reason =
      'No source of the study, or more than one, has its name. Attach it in the source.';
    return { kind: 'refused', fileName, reason };
  }
  try {
    await addAttachment(ctx, source.id, { fileName: path.basename(fileName), bytes: bytes() });
    return { kind: 'attached', fileName, sourceTitle: source.title };
  } catch (error) {
    return refusedFor(fileName, error);
  }
}

/** A file as it is, or the files of an archive with the archive's name before them; some may be refused. */
export async function* filesIn(
  file: ImportFile,
): AsyncGenerator<ImportFile | Extract<ImportOutcome, { kind: 'refused' }>> {
  try {
    if (!(await isArchive(file))) {
      yield file;
      return;
    }
    for await (const { name, bytes, problem } of unpackFiles(file.bytes)) {
      const fileName = `${file.fileName}/${name}`;
      if (bytes) yield { fileName, bytes };
      else yield { kind: 'refused', fileName, reason: problem?.detail ?? '' };
    }
  } catch (error) {
    yield refusedFor(file.fileName, error);
  }
}

function refusedFor(fileName: string, error: unknown): Extract<ImportOutcome, { kind: 'refused' }> {
  if (error instanceof AppError || (error instanceof TaskError && error.code)) {
    return { kind: 'refused', fileName, reason: error.message };
  }
  throw error;
}

/**
 * Adds the participants of a list, or completes those that are there; personas are created by name, attributes with
 * the kind that the list tells.
 *
 * @throws InvalidError `attribute.value_unfit`
 */
export async function importParticipants(
  ctx: Context,
  projectId: ProjectId,
  rows: readonly ParticipantRow[],
): Promise<ParticipantId[]> {
  return transact(ctx, async (tx) => {
    await withAttributes(tx, projectId, attributesIn(rows));
    const ids: ParticipantId[] = [];
    for (const row of rows) ids.push(await importParticipant(tx, projectId, row));
    return ids;
  });
}

async function importParticipant(
  tx: Context,
  projectId: ProjectId,
  { pseudonym, personas, attributes, ...row }: ParticipantRow,
): Promise<ParticipantId> {
  const { kind, organisation, household, consent, consentExpiresOn } = row;
  const before = await whoIs(tx, projectId, pseudonym);
  // Nothing of theirs comes back by a list that was written before.
  if (before.consent === 'withdrawn') return before.id;
  const personaIds = await personasByName(tx, projectId, personas);
  try {
    await changeParticipant(tx, before.id, {
      ...{ kind, organisation, household, consent, consentExpiresOn },
      ...(personaIds.length > 0 ? { personaIds } : {}),
      attributes: { ...before.attributes, ...attributes },
      revision: before.revision,
    });
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    // Of a long list, whoever reads it wants to know which line.
    throw new InvalidError(error.code, `${pseudonym}: ${error.message}`, { cause: error });
  }
  return before.id;
}

async function personasByName(
  tx: Context,
  projectId: ProjectId,
  names: readonly string[],
): Promise<TagId[]> {
  const known = (await listTags(tx.db, projectId)).filter(({ kind }) => kind === 'persona');
  const ids: TagId[] = [];
  for (const name of names) {
    const found = known.find((tag) => tag.name.toLowerCase() === name.toLowerCase());
    ids.push(found?.id ?? (await createTag(tx, projectId, { kind: 'persona', name })).id);
  }
  return ids;
}
