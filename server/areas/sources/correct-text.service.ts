import { createHash } from 'node:crypto';
import { MASK } from '../../../core/anchoring/mask-spans.ts';
import { type Edit, moveAfter } from '../../../core/anchoring/replace-spans.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { plainDocument, type TextDocument } from '../../../core/sources/document.ts';
import { countWords } from '../../../core/sources/normalise.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { moveCorrections } from './corrections.store.ts';
import { keepSegments } from './segments.service.ts';
import { currentText, requireSource } from './sources.service.ts';
import {
  findCorrected,
  findDocument,
  findText,
  insertText,
  type Source,
  updateSource,
} from './sources.store.ts';

/** Comparing two texts may take this long. */
const COMPARE_LIMIT_MS = 30_000;

/** A corrected text, and of which version. */
export interface Correction {
  /** The version that was corrected; an old one is refused. */
  readonly textVersion: number;
  readonly document: TextDocument;
  /** What the reader cut it into; cut anew when left out. */
  readonly segments?: readonly Segment[];
  /** The file it came from. */
  readonly file?: { readonly fileName: string; readonly sha256: string };
}

/**
 * Gives a source a corrected text: a new version, whose segments are cut anew. Highlights follow in the same
 * transaction; the earlier version stays for those whose words are gone.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.text_masked`, `source.changed_meanwhile`
 */
export async function correctText(
  ctx: Context,
  sourceId: string,
  correction: Correction,
): Promise<Source> {
  const source = await requireSource(ctx, sourceId);
  checkVersion(source, correction.textVersion);
  const before = await currentText(ctx, source);
  const { text } = correction.document;
  if (before === text) return source;
  if (before.includes(MASK)) throw masked();
  return storeCorrection(ctx, source, correction, { edits: await compare(before, text) });
}

/**
 * Takes the last correction of a source back: its text before is current again, as a version of its own, and
 * highlights are where they were. Taking that back brings the correction again.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.nothing_to_restore`, `source.changed_meanwhile`
 */
export async function restoreText(
  ctx: Context,
  sourceId: string,
  textVersion: number,
): Promise<Source> {
  const source = await requireSource(ctx, sourceId);
  checkVersion(source, textVersion);
  const restored = await findCorrected(ctx.db, source.id, textVersion);
  const text = restored === null ? null : await findText(ctx.db, source.id, restored);
  if (restored === null || text === null) {
    throw new ConflictError(
      'source.nothing_to_restore',
      'The text was not corrected, or something else was done with it since. It stays as it is.',
    );
  }
  const edits = await compare(await currentText(ctx, source), text);
  const document = (await findDocument(ctx.db, source.id, restored)) ?? plainDocument(text);
  return storeCorrection(ctx, source, { textVersion, document }, { edits, restored });
}

async function compare(before: string, after: string): Promise<Edit[]> {
  return runTask('diffTexts', { before, after }, { durationMs: COMPARE_LIMIT_MS });
}

async function storeCorrection(
  ctx: Context,
  before: Source,
  { document, segments, file }: Correction,
  { edits, restored }: { readonly edits: readonly Edit[]; readonly restored?: number },
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
      ...{ sourceId: after.id, version: after.textVersion, document, sha256 },
      ...{ at: tx.now(), corrects: before.textVersion },
    });
    const move = moveAfter(edits);
    await moveCorrections(tx.db, after.id, (start) => move({ start, end: start + 1 }).start);
    await keepSegments(tx, after, segments ?? segmentDocument(document));
    await recordChange(tx, {
      type: 'source.text_replaced',
      projectId: after.projectId,
      subject: {
        ...{ sourceId: after.id, studyId: after.studyId, textVersion: after.textVersion, sha256 },
        corrected: true,
        restored: restored ?? null,
        replaced: edits.map(({ start, end, length }) => [start, end, length].join('-')),
      },
    });
    return after;
  });
}

function masked(): ConflictError {
  return new ConflictError(
    'source.text_masked',
    'Words of this text were masked for good. A corrected file could bring them back, so its text stays as it is.',
  );
}

function checkVersion(source: Source, seen: number): void {
  if (seen === source.textVersion) return;
  throw new ConflictError(
    'source.version_changed',
    `The text was corrected meanwhile: you saw version ${seen}, now it is version ${source.textVersion}. Load it again.`,
  );
}
