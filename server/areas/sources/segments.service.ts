import { NotFoundError } from '../../../core/kernel/errors.ts';
import { correctSegments, type Correction } from '../../../core/sources/corrections.ts';
import { type PackedSegment, unpackSegment } from '../../../core/sources/packed-segments.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import { withTemplate } from '../../../core/sources/template.ts';
import type { Context } from '../../context.ts';
import { type KeptCorrection, listCorrections } from './corrections.store.ts';
import {
  findSegmentAt,
  insertAsRead,
  insertSegments,
  type KeptSegment,
  listSegments,
  updateSegment,
} from './segments.store.ts';
import { holdSource, type Source } from './sources.store.ts';
import { checkTextVersion } from './text-version.ts';

/** Stores what a document was cut into, as people said of such segments in the study before. */
export async function keepSegments(
  tx: Context,
  source: Source,
  read: readonly PackedSegment[],
): Promise<void> {
  const { id, textVersion } = source;
  const corrections = await correctionsOf(tx, source);
  if (corrections.length === 0) await insertAsRead(tx.db, id, textVersion, read);
  else await insertSegments(tx.db, id, textVersion, corrected(read, corrections));
}

function corrected(
  packed: readonly PackedSegment[],
  corrections: readonly Correction[],
): KeptSegment[] {
  const read = packed.map(unpackSegment);
  return correctSegments(read, read, corrections).map((segment, index) => ({
    ...segment,
    repeated: false,
    read: read[index] ?? segment,
  }));
}

/**
 * The segment of a source at an offset, in the text that somebody saw.
 *
 * @throws NotFoundError `segment.not_found`
 * @throws ConflictError `source.version_changed`
 */
export async function requireSegment(
  ctx: Context,
  source: Source,
  seen: { readonly textVersion: number; readonly start: number },
): Promise<KeptSegment> {
  checkTextVersion(source, seen.textVersion);
  const segment = await findSegmentAt(ctx.db, source.id, seen.textVersion, seen.start);
  if (segment) return segment;
  throw new NotFoundError('segment.not_found', 'No segment of this source stands there.');
}

/** The corrections in force that are about a source, oldest first. */
export async function correctionsOf(
  tx: Context,
  source: Pick<Source, 'id' | 'studyId'>,
): Promise<KeptCorrection[]> {
  const all = await listCorrections(tx.db, source.studyId);
  return all.filter(
    ({ removedAt, sourceId }) => removedAt === null && (sourceId ?? source.id) === source.id,
  );
}

/**
 * Decides anew what the segments of a source are, from what the document said, what the study repeats and what
 * people said. One after the other for a source, so that nobody decides by corrections of a moment ago.
 *
 * @param repeated - Of each segment, in order; what is stored where it is left out.
 * @returns How many segments changed.
 */
export async function decideSegments(
  tx: Context,
  source: Source,
  repeated?: readonly boolean[],
): Promise<number> {
  await holdSource(tx.db, source.id);
  const before = await listSegments(tx.db, source.id, source.textVersion);
  const changed = await findUndecided(tx, source, before, repeated);
  for (const { position, segment } of changed) {
    await updateSegment(
      tx.db,
      { sourceId: source.id, textVersion: source.textVersion, position },
      segment,
    );
  }
  return changed.length;
}

/**
 * The segments of a source that are not what `decideSegments` would make them, each as it would be.
 *
 * @param segments - As stored.
 * @param repeated - Of each segment, in order; what is stored where it is left out.
 */
export async function findUndecided(
  ctx: Context,
  source: Source,
  segments: readonly KeptSegment[],
  repeated?: readonly boolean[],
): Promise<readonly { readonly position: number; readonly segment: KeptSegment }[]> {
  const after = decided(
    segments.map((one, index) => ({ ...one, repeated: repeated?.[index] ?? one.repeated })),
    await correctionsOf(ctx, source),
  );
  return after.flatMap((segment, position) => {
    const before = segments[position];
    return before && !isSame(before, segment) ? [{ position, segment }] : [];
  });
}

/** A segment as the document alone gives it. */
export function asRead(segment: KeptSegment): Segment {
  const { kind, speaker, codeMeaning } = segment.read;
  return { ...segment, kind, speaker, codeMeaning };
}

function decided(segments: readonly KeptSegment[], corrections: readonly Correction[]) {
  const read = segments.map(asRead);
  const marked = withTemplate(
    read,
    segments.map(({ repeated }) => repeated),
  );
  const corrected = correctSegments(read, marked, corrections);
  return segments.map((segment, index) => {
    const { kind, speaker, codeMeaning } = corrected[index] ?? segment;
    return { ...segment, kind, speaker, codeMeaning };
  });
}

function isSame(a: KeptSegment, b: KeptSegment): boolean {
  const same = a.kind === b.kind && a.speaker === b.speaker && a.codeMeaning === b.codeMeaning;
  return same && a.repeated === b.repeated;
}
