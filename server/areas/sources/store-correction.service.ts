import { createHash } from 'node:crypto';
import { MASK } from '../../../core/anchoring/mask-spans.ts';
import { type Edit, moveAfter } from '../../../core/anchoring/replace-spans.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { plainDocument, type TextDocument } from '../../../core/sources/document.ts';
import { writeLayout } from '../../../core/sources/layout.ts';
import { countWords } from '../../../core/sources/normalise.ts';
import { packSegment } from '../../../core/sources/packed-segments.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { moveCorrections } from './corrections.store.ts';
import { rangeOf } from './edits-of.ts';
import { keepSegments } from './segments.service.ts';
import { currentText, requireSource } from './sources.service.ts';
import { findCorrected, findText, findTextHash, insertText } from './source-texts.store.ts';
import { findDocument, type Source, updateSource } from './sources.store.ts';
import { checkTextVersion } from './text-version.ts';

/** The file that a corrected text came from. */
export interface CorrectedFile {
  readonly fileName: string;
  readonly sha256: string;
}

/** A corrected text that came in a file, and which version it corrects. */
export interface FileCorrection {
  readonly textVersion: number;
  readonly document: TextDocument;
  readonly file: CorrectedFile;
}

/** A source as somebody saw it who corrects it. */
export interface Correctable {
  readonly source: Source;
  readonly before: TextDocument;
}

/**
 * A source whose current text may be corrected.
 *
 * @param seenVersion - The version that is corrected; an old one is refused.
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.text_masked`
 */
export async function requireCorrectable(
  ctx: Context,
  sourceId: string,
  seenVersion: number,
): Promise<Correctable> {
  const seen = await requireSeen(ctx, sourceId, seenVersion);
  if (seen.before.text.includes(MASK)) {
    throw new ConflictError(
      'source.text_masked',
      'Words of this text were masked for good. A corrected file could bring them back, so its text stays as it is.',
    );
  }
  return seen;
}

/**
 * A source whose last correction can be taken back, with the text before it.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.nothing_to_restore`
 */
export async function requireRestorable(
  ctx: Context,
  sourceId: string,
  seenVersion: number,
): Promise<Correctable & { readonly document: TextDocument; readonly restored: number }> {
  const seen = await requireSeen(ctx, sourceId, seenVersion);
  const restored = await findCorrected(ctx.db, seen.source.id, seenVersion);
  const document = restored === null ? null : await documentOf(ctx, seen.source, restored);
  if (restored !== null && document) return { ...seen, document, restored };
  throw new ConflictError(
    'source.nothing_to_restore',
    'The text was not corrected, or something else was done with it since. It stays as it is.',
  );
}

async function requireSeen(
  ctx: Context,
  sourceId: string,
  seenVersion: number,
): Promise<Correctable> {
  const source = await requireSource(ctx, sourceId);
  checkTextVersion(source, seenVersion);
  const before = await findDocument(ctx.db, source.id, source.textVersion);
  return { source, before: before ?? plainDocument(await currentText(ctx, source)) };
}

async function documentOf(ctx: Context, source: Source, version: number) {
  const text = await findText(ctx.db, source.id, version);
  if (text === null) return null;
  return (await findDocument(ctx.db, source.id, version)) ?? plainDocument(text);
}

/** A corrected text with all that was worked out of it. */
export interface NewVersion {
  readonly document: TextDocument;
  readonly segments: readonly Segment[];
  /** What became of the text before. */
  readonly edits: readonly Edit[];
  readonly file: CorrectedFile | null;
  /** The version whose text is current again. */
  readonly restored: number | null;
}

/**
 * Stores a corrected text as a new version of its source. The earlier version stays, for highlights whose words are
 * gone; whoever calls lets them follow in the same transaction.
 *
 * @throws ConflictError `source.changed_meanwhile`
 */
export async function storeCorrection(
  ctx: Context,
  before: Source,
  { document, segments, edits, file, restored }: NewVersion,
): Promise<Source> {
  return transact(ctx, async (tx) => {
    const after: Source = {
      ...before,
      textVersion: before.textVersion + 1,
      words: countWords(document.text),
      fileName: file?.fileName ?? before.fileName,
      originalSha256: file?.sha256 ?? before.originalSha256,
      revision: before.revision + 1,
    };
    if (!(await updateSource(tx.db, after))) {
      throw new ConflictError(
        'source.changed_meanwhile',
        'Somebody changed this source meanwhile. Look at it again, then make your change.',
      );
    }
    const sha256 = createHash('sha256').update(document.text).digest('hex');
    await insertText(tx.db, {
      ...{ sourceId: after.id, version: after.textVersion, text: document.text, sha256 },
      ...{ layout: writeLayout(document), at: tx.now(), corrects: before.textVersion, edits },
    });
    const earlier = await findTextHash(tx.db, before.id, before.textVersion);
    const move = moveAfter(edits);
    await moveCorrections(tx.db, after.id, (start) => move({ start, end: start + 1 }).start);
    await keepSegments(tx, after, segments.map(packSegment));
    await recordChange(tx, {
      type: 'source.text_replaced',
      projectId: after.projectId,
      subject: {
        ...{ sourceId: after.id, studyId: after.studyId, textVersion: after.textVersion, sha256 },
        corrected: true,
        restored,
        replaced: edits.map(rangeOf),
      },
      undo: [{ kind: 'text', id: after.id, before: { sha256: earlier }, after: { sha256 } }],
    });
    return after;
  });
}
