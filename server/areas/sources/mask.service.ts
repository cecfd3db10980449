import { createHash } from 'node:crypto';
import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { countWords } from '../../../core/sources/normalise.ts';
import { isParticipants, type Segment } from '../../../core/sources/segments.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { renameInCorrections } from './corrections.store.ts';
import { deleteAttachments, deleteUploads, listArchivesOf, listOriginalsOf } from './mask.store.ts';
import { forgetLayouts, listTexts, overwriteText, renameSpeaker } from './rewrite.store.ts';
import { listSegments } from './segments.store.ts';
import { type Source, updateSource } from './sources.store.ts';

/** One version of a text with how it was cut. */
export interface CutText {
  readonly version: number;
  readonly body: string;
  readonly segments: readonly Segment[];
}

/** Words of a source that nobody may read any more. */
export interface Masking {
  readonly source: Source;
  /** What is masked, by text version; of a version that is not named, nothing. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  /** The pseudonym of the one person whose source it is: what names them goes, too. Null for a shared source. */
  readonly alone: string | null;
}

/** Every version of the text of a source, cut. */
export async function listCutTexts(tx: Context, sourceId: string): Promise<CutText[]> {
  const cut: CutText[] = [];
  for (const { version, body } of await listTexts(tx.db, sourceId)) {
    cut.push({ version, body, segments: await listSegments(tx.db, sourceId, version) });
  }
  return cut;
}

/**
 * Overwrites words in every text version, so that offsets stay, and lets go of the original and of the uploads
 * the source came from: they hold the words.
 *
 * @param texts - All versions, as they stand.
 * @returns SHA-256 of the files that nothing of this source refers to any more.
 * @throws ConflictError `source.changed_meanwhile`
 */
export async function maskSource(
  tx: Context,
  texts: readonly CutText[],
  { source, spans, alone }: Masking,
): Promise<string[]> {
  let { words } = source;
  for (const { version, body } of texts) {
    const masked = maskSpans(body, spans.get(version) ?? []);
    const sha256 = createHash('sha256').update(masked).digest('hex');
    await overwriteText(tx.db, source.id, { version, body: masked, sha256 });
    if (version === source.textVersion) words = countWords(masked);
  }
  const archives = await listArchivesOf(tx.db, source);
  const originals = await listOriginalsOf(tx.db, source);
  await deleteUploads(
    tx.db,
    source.id,
    archives.map(({ id }) => id),
  );
  await deleteAttachments(tx.db, source.id);
  if (alone) await forgetWhoSpeaks(tx, source, texts, alone);
  const after: Source = {
    ...source,
    ...(alone ? { title: alone, fileName: null } : {}),
    words,
    originalSha256: null,
    originalRemovedAt: source.originalSha256 ? tx.now() : source.originalRemovedAt,
    revision: source.revision + 1,
  };
  if (!(await updateSource(tx.db, after))) {
    throw new ConflictError(
      'source.changed_meanwhile',
      'Somebody changed a source of this participant meanwhile. Try again.',
    );
  }
  await recordChange(tx, {
    type: 'source.masked',
    projectId: source.projectId,
    subject: { sourceId: source.id, textVersion: source.textVersion },
  });
  return [...originals, ...archives.map(({ sha256 }) => sha256)];
}

/** Labels may be real names: whoever speaks as a participant is called by their pseudonym. */
async function forgetWhoSpeaks(
  tx: Context,
  source: Source,
  texts: readonly CutText[],
  pseudonym: string,
): Promise<void> {
  await forgetLayouts(tx.db, source.id, source.textVersion);
  const labels = texts
    .flatMap(({ segments }) => segments.filter(isParticipants))
    .flatMap(({ speaker }) => speaker ?? []);
  for (const label of new Set(labels)) {
    if (label === pseudonym) continue;
    await renameSpeaker(tx.db, source.id, label, pseudonym);
    await renameInCorrections(tx.db, source.studyId, label, pseudonym);
  }
}
