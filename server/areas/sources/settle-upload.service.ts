import { readLayout } from '../../../core/sources/layout.ts';
import { dayInFileName, titleOf } from '../../../core/sources/file-title.ts';
import { type Context, transactAgain, workspaceOf } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { placeMedia } from './place-media.service.ts';
import type { PackedSource } from './readers/pack-source.ts';
import { requireSource, storeSource } from './sources.service.ts';
import type { CorrectedFile, FileCorrection } from './store-correction.service.ts';
import { findNamesake, findSame, type Source } from './sources.store.ts';
import { isStillRead, type Upload, updateUpload } from './uploads.store.ts';

/** Gives a source the text of a corrected file; answers with the file as it may be called. */
export type CorrectText = (
  ctx: Context,
  sourceId: string,
  correction: FileCorrection,
) => Promise<CorrectedFile>;

/**
 * Makes a file that was read what it is to be: a source, the corrected text of one, or, when it is here already or
 * another version of it is, a question to a person.
 *
 * @throws ConflictError `source.version_changed`, `source.text_masked`, `source.changed_meanwhile`
 */
export async function settleUpload(
  ctx: Context,
  upload: Upload,
  read: PackedSource,
  correct: CorrectText,
): Promise<void> {
  if (upload.intent === 'new_version' && upload.sourceId) {
    await correctWith(ctx, upload, upload.sourceId, read, correct);
    return;
  }
  await transactAgain(ctx, async (tx) => {
    await lockProject(tx.db, upload.projectId);
    if (!(await isStillRead(tx.db, upload))) return;
    const known = upload.intent === null ? await findKnown(tx, upload, read) : null;
    if (known) await ask(tx, upload, known);
    else await add(tx, upload, read);
  });
}

async function correctWith(
  ctx: Context,
  upload: Upload,
  sourceId: string,
  { text, layout }: PackedSource,
  correct: CorrectText,
): Promise<void> {
  const { textVersion } = await requireSource(ctx, sourceId);
  if (!(await isStillRead(ctx.db, upload))) return;
  // Whoever sent the file corrects the text, and may take it back.
  const actor = {
    kind: 'member',
    userId: upload.createdBy,
    workspaceId: workspaceOf(ctx),
    role: 'researcher',
  } as const;
  const { fileName, sha256 } = upload;
  const document = readLayout(text, layout);
  const file = await correct({ ...ctx, actor }, sourceId, {
    textVersion,
    document,
    file: { fileName, sha256 },
  });
  const settled = { ...upload, fileName: file.fileName, state: 'done', problem: null } as const;
  await updateUpload(ctx.db, settled);
}

/** The source that a file is already, or of which it seems to be another version. */
interface Known {
  readonly state: 'same' | 'version';
  readonly source: Source;
}

async function findKnown(tx: Context, upload: Upload, read: PackedSource): Promise<Known | null> {
  const same = await findSame(tx.db, upload.projectId, {
    originalSha256: upload.sha256,
    textSha256: read.sha256,
  });
  if (same) return { state: 'same', source: same };
  const namesake = await findNamesake(tx.db, upload.studyId, upload.fileName);
  return namesake ? { state: 'version', source: namesake } : null;
}

async function ask(tx: Context, upload: Upload, { state, source }: Known): Promise<void> {
  await updateUpload(tx.db, { ...upload, state, problem: null, sourceId: source.id });
  // No source comes of it, so none follows that media might wait for.
  await placeMedia(tx, upload);
}

async function add(tx: Context, upload: Upload, read: PackedSource): Promise<void> {
  const source = await storeSource(tx, upload.projectId, {
    studyId: upload.studyId,
    title: titleOf(upload.fileName),
    heldOn: dayInFileName(upload.fileName) ?? undefined,
    fileName: upload.fileName,
    originalSha256: upload.sha256,
    read,
  });
  await updateUpload(tx.db, {
    ...upload,
    state: 'done',
    problem: null,
    sourceId: source.id,
    proposedParticipant: read.proposedParticipant,
  });
}
