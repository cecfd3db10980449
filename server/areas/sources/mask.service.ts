import { createHash } from 'node:crypto';
import { maskSpans, occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import { replaceSpans } from '../../../core/anchoring/replace-spans.ts';
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
  /** It is one person’s: what names them, or anybody who speaks as a participant, goes, too. */
  readonly alone: boolean;
  /** Of the person whose words they are. */
  readonly pseudonym: string;
  /** What they are really called where the project has no pseudonym for them. */
  readonly realNames: readonly string[];
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
  masking: Masking,
): Promise<string[]> {
  const { source, spans } = masking;
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
  await forgetWhoSpeaks(tx, texts, masking);
  const after: Source = {
    ...source,
    ...namesOf(masking),
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

/** A title and a file’s name that may name somebody; of a shared source only those that do. */
function namesOf({
  source: { title, fileName },
  alone,
  pseudonym,
  realNames,
}: Masking): Pick<Source, 'title' | 'fileName'> {
  if (alone) return { title: pseudonym, fileName: null };
  const unnamed = realNames.reduce(
    (label, name) =>
      replaceSpans(
        label,
        occurrencesOf(label, name).map((span) => ({ ...span, words: pseudonym })),
      ).text,
    title,
  );
  return { title: unnamed, fileName: unnamed === title ? fileName : null };
}

/**
 * Labels may be real names: whoever speaks as a participant in somebody’s own source is called by their pseudonym, and
 * in a shared one whoever bore their name.
 */
async function forgetWhoSpeaks(
  tx: Context,
  texts: readonly CutText[],
  { source, alone, pseudonym, realNames }: Masking,
): Promise<void> {
  if (!alone && realNames.length === 0) return;
  await forgetLayouts(tx.db, source.id, source.textVersion);
  const named = texts.flatMap(({ segments }) =>
    segments.filter(
      (segment) =>
        (alone && isParticipants(segment)) ||
        (segment.speaker !== null && realNames.includes(segment.speaker)),
    ),
  );
  for (const label of new Set(named.flatMap(({ speaker }) => speaker ?? []))) {
    if (label === pseudonym) continue;
    await renameSpeaker(tx.db, source.id, label, pseudonym);
    await renameInCorrections(tx.db, source.studyId, label, pseudonym);
  }
}
