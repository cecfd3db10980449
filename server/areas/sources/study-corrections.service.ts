import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { CorrectionId, SourceId, StudyId } from '../../../core/kernel/ids.ts';
import { isAbout } from '../../../core/sources/corrections.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { requireStudy } from '../projects/index.ts';
import { type AlikeSegments, listAlike, listReachingOne } from './alike-segments.store.ts';
import { applyTo, undoOf } from './correct-segments.service.ts';
import {
  findCorrection,
  type KeptCorrection,
  listCorrections,
  markRemoved,
} from './corrections.store.ts';
import { findSegmentAt } from './segments.store.ts';
import { findText } from './source-texts.store.ts';
import { findSource } from './sources.store.ts';

/** Characters of a segment that are enough to know it again. */
const EXAMPLE_LENGTH_MAX = 120;
/** More would not be read through. */
const LISTED_MAX = 500;

/** A correction in force, and what it is about in the texts as they are now. */
export interface ReachingCorrection extends KeptCorrection {
  readonly segments: number;
  readonly sources: number;
  readonly example: Example | null;
}

/** A segment that a correction is about. */
interface Example {
  readonly sourceId: SourceId;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The newest corrections in force of a study, at most 500, newest first, with what each is about.
 *
 * @throws NotFoundError `study.not_found`
 */
export async function correctionsOfStudy(
  ctx: Context,
  studyId: StudyId,
): Promise<ReachingCorrection[]> {
  await requireStudy(ctx, studyId);
  const all = await listCorrections(ctx.db, studyId);
  const inForce = all
    .filter(({ removedAt }) => removedAt === null)
    .reverse()
    .slice(0, LISTED_MAX);
  if (inForce.length === 0) return [];
  const alike = await listAlike(ctx.db, studyId);
  const ones = await listReachingOne(ctx.db, studyId);
  const found: ReachingCorrection[] = [];
  for (const correction of inForce) {
    const reached = reachedBy(correction, alike, ones);
    found.push({
      ...correction,
      segments: reached.reduce((sum, { segments }) => sum + segments, 0),
      sources: new Set(reached.map(({ sourceId }) => sourceId)).size,
      example: await exampleOf(ctx, reached[0]),
    });
  }
  return found;
}

/** What a correction is about, in the order of sources and of their texts. */
function reachedBy(
  correction: KeptCorrection,
  alike: readonly AlikeSegments[],
  ones: ReadonlySet<string>,
): readonly Pick<AlikeSegments, 'sourceId' | 'segments' | 'start'>[] {
  const { id, match, sourceId, start } = correction;
  if (match !== 'segment') {
    return alike.filter(
      (group) => (sourceId ?? group.sourceId) === group.sourceId && isAbout(correction, group),
    );
  }
  return sourceId && start !== null && ones.has(id) ? [{ sourceId, segments: 1, start }] : [];
}

async function exampleOf(
  ctx: Context,
  place: Pick<AlikeSegments, 'sourceId' | 'start'> | undefined,
): Promise<Example | null> {
  const source = place && (await findSource(ctx.db, place.sourceId));
  if (!source) return null;
  const { id, textVersion } = source;
  const segment = await findSegmentAt(ctx.db, id, textVersion, place.start);
  const text = await findText(ctx.db, id, textVersion);
  if (!segment || text === null) return null;
  const { start, end } = segment;
  const words = text.slice(start, Math.min(end, start + EXAMPLE_LENGTH_MAX)).toWellFormed();
  return { sourceId: id, start, end, words };
}

/**
 * Takes a correction of a study back: segments are what they would be without it.
 *
 * @throws NotFoundError `study.not_found`, `segment.correction_not_found`
 */
export async function removeStudyCorrection(
  ctx: Context,
  studyId: StudyId,
  correctionId: CorrectionId,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const { projectId } = await requireStudy(tx, studyId);
    const correction = await findCorrection(tx.db, correctionId);
    if (!correction || correction.removedAt || correction.studyId !== studyId) {
      throw new NotFoundError('segment.correction_not_found', 'There is no such correction.');
    }
    const { sourceId } = correction;
    await markRemoved(tx.db, correctionId, tx.now());
    // Sources of the whole study follow in the background.
    if (sourceId) await applyTo(tx, sourceId);
    await recordChange(tx, {
      type: 'segment.correction_removed',
      projectId,
      subject: { correctionId, sourceId, studyId },
      undo: undoOf(correctionId, true),
    });
  });
}
