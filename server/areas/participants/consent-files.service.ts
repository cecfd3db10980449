import { InvalidError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { ParticipantId } from '../../../core/kernel/ids.ts';
import { CONSENT_FILE_SIZE_LIMIT, CONSENT_FILES_MAX } from '../../../core/participants/consent.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import type { KeptStream } from '../../files.ts';
import { storeKept } from '../../kept-file.ts';
import {
  type ConsentFile,
  deleteConsentFiles,
  findConsentFile,
  insertConsentFile,
  listConsentFiles,
  listConsentHashes,
  markConsentFileRemoved,
} from './consent-files.store.ts';
import { listMergedInto } from './merges.store.ts';
import { checkInUse, requireParticipant, requireSpeaker } from './participants.service.ts';
import type { Participant } from './participants.store.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
const NAME_MAX = 255;

/**
 * The documents of a participant's consent, and of whoever was merged into them.
 *
 * @throws NotFoundError `participant.not_found`
 */
export async function showConsentFiles(
  ctx: Context,
  participantId: string,
): Promise<readonly ConsentFile[]> {
  const { id } = await requireParticipant(ctx, participantId);
  return listConsentFiles(ctx.db, await withMerged(ctx, id));
}

/**
 * Keeps a document of a consent. It is never read, and never part of an export.
 *
 * @throws NotFoundError `participant.not_found`
 * @throws ConflictError `participant.withdrew`, `participant.merged`
 * @throws InvalidError `consent_file.empty`; LimitError `consent_file.too_large`, `consent_file.too_many`
 */
export async function addConsentFile(
  ctx: Context,
  participantId: ParticipantId,
  file: { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<ConsentFile> {
  const participant = await requireParticipant(ctx, participantId);
  checkInUse(participant);
  if ((await showConsentFiles(ctx, participantId)).length >= CONSENT_FILES_MAX) throw tooMany();
  const kept = await ctx.files.keepStream(file.bytes, CONSENT_FILE_SIZE_LIMIT);
  if (!kept) throw tooLarge();
  if (kept.sizeBytes === 0) throw empty();
  const named = { ...kept, fileName: file.fileName };
  return storeKept(ctx, { projectId: participant.projectId, sha256: kept.sha256 }, () =>
    transact(ctx, (tx) => storeConsentFile(tx, participant, named)),
  );
}

async function storeConsentFile(
  tx: Context,
  { id: participantId, projectId }: Participant,
  file: KeptStream & Pick<ConsentFile, 'fileName'>,
): Promise<ConsentFile> {
  await requireSpeaker(tx, participantId, projectId);
  const added: ConsentFile = {
    ...file,
    id: tx.newId('consentFile'),
    participantId,
    fileName: file.fileName.replaceAll(/[\u0000-\u001f\u007f/\\]/g, '_').slice(-NAME_MAX),
    createdBy: actorId(tx),
    createdAt: tx.now(),
    removedAt: null,
  };
  await insertConsentFile(tx.db, added);
  await recordChange(tx, {
    type: 'participant.consent_file_added',
    projectId,
    subject: { participantId, consentFileId: added.id },
  });
  return added;
}

/**
 * Takes a document off, or brings it back.
 *
 * @throws NotFoundError `consent_file.not_found`
 */
export async function setConsentFileRemoved(
  ctx: Context,
  consentFileId: string,
  removed: boolean,
): Promise<ConsentFile> {
  return transact(ctx, async (tx) => {
    const { file, projectId } = await consentFileOf(tx, consentFileId);
    const isRemoved = file.removedAt !== null;
    if (removed && isRemoved) throw notFound();
    if (removed === isRemoved) return file;
    const removedAt = removed ? tx.now() : null;
    await markConsentFileRemoved(tx.db, file.id, removedAt);
    await recordChange(tx, {
      type: removed ? 'participant.consent_file_removed' : 'participant.consent_file_restored',
      projectId,
      subject: { participantId: file.participantId, consentFileId: file.id },
    });
    return { ...file, removedAt };
  });
}

/**
 * A document that was not taken off, of a participant that the actor may see.
 *
 * @throws NotFoundError `consent_file.not_found`
 */
export async function requireConsentFile(
  ctx: Context,
  consentFileId: string,
): Promise<ConsentFile> {
  const { file } = await consentFileOf(ctx, consentFileId);
  if (file.removedAt) throw notFound();
  return file;
}

/**
 * Forgets the documents of somebody who withdraws: they bear their name.
 *
 * @returns SHA-256 of their files, for the caller to erase.
 */
export async function forgetConsentFiles(tx: Context, participantId: string): Promise<string[]> {
  const ids = await withMerged(tx, participantId);
  const hashes = await listConsentHashes(tx.db, ids);
  await deleteConsentFiles(tx.db, ids);
  return hashes;
}

async function withMerged(ctx: Context, participantId: string): Promise<string[]> {
  return [participantId, ...(await listMergedInto(ctx.db, participantId)).map(({ id }) => id)];
}

async function consentFileOf(ctx: Context, consentFileId: string) {
  const file = await findConsentFile(ctx.db, consentFileId);
  if (!file) throw notFound();
  const participant = await requireParticipant(ctx, file.participantId).catch(() => null);
  if (!participant) throw notFound();
  return { file, projectId: participant.projectId };
}

function empty(): InvalidError {
  return new InvalidError('consent_file.empty', 'The file is empty. Choose the document.');
}

function tooLarge(): LimitError {
  const megabytes = CONSENT_FILE_SIZE_LIMIT / BYTES_PER_MEGABYTE;
  return new LimitError(
    'size',
    'consent_file.too_large',
    `A document may be at most ${megabytes} MB. Save it smaller, for example as a PDF.`,
  );
}

function tooMany(): LimitError {
  return new LimitError(
    'size',
    'consent_file.too_many',
    `A consent has at most ${CONSENT_FILES_MAX} documents. Remove one first.`,
  );
}

function notFound(): NotFoundError {
  return new NotFoundError('consent_file.not_found', 'There is no such document.');
}
