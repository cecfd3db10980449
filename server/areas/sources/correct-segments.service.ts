import { isStill, type State } from '../../../core/history/states.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { CorrectionId, SourceId } from '../../../core/kernel/ids.ts';
import { likenessOf } from '../../../core/sources/corrections.ts';
import type { SegmentKind } from '../../../core/sources/kinds.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, type Undoable } from '../../context.ts';
import { requireStudy } from '../projects/index.ts';
import {
  findCorrection,
  insertCorrection,
  type KeptCorrection,
  markRemoved,
} from './corrections.store.ts';
import { asRead, decideSegments, requireSegment } from './segments.service.ts';
import { requireSource } from './sources.service.ts';
import { findSource } from './sources.store.ts';

/** What a person says of a segment, and how far it goes. */
export interface NewCorrection {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  /** Where the segment starts. */
  readonly start: number;
  /** This one, or all that are like it here or in the whole study, sources that come later among them. */
  readonly scope: 'segment' | 'source' | 'study';
  readonly kind?: SegmentKind | undefined;
  readonly speaker?: string | null | undefined;
  readonly codeMeaning?: string | undefined;
}

/**
 * Corrects who speaks and what a segment is, or what its code means. It is kept for the study; other sources
 * follow in the background.
 *
 * @throws NotFoundError `source.not_found`, `segment.not_found`
 * @throws ConflictError `source.version_changed`
 * @throws InvalidError `segment.nothing_said`
 */
export async function correctSegment(ctx: Context, input: NewCorrection): Promise<KeptCorrection> {
  return transact(ctx, async (tx) => {
    const source = await requireSource(tx, input.sourceId);
    const segment = await requireSegment(tx, source, input);
    const { kind, speaker, codeMeaning, scope } = input;
    if (kind === undefined && speaker === undefined && codeMeaning === undefined) {
      throw new InvalidError(
        'segment.nothing_said',
        'Say what it is, who speaks, or what its code means.',
      );
    }
    const one = { match: 'segment' as const, value: '' };
    const correction: KeptCorrection = {
      id: tx.newId('correction'),
      studyId: source.studyId,
      sourceId: scope === 'study' ? null : source.id,
      ...(scope === 'segment' ? one : likenessOf(asRead(segment))),
      start: scope === 'segment' ? segment.start : null,
      ...{ kind, speaker, codeMeaning },
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
    };
    await insertCorrection(tx.db, correction);
    await applyTo(tx, source.id);
    await recordChange(tx, {
      type: 'segment.corrected',
      projectId: source.projectId,
      subject: {
        ...{ correctionId: correction.id, sourceId: source.id, studyId: source.studyId },
        ...{ start: segment.start, end: segment.end, textVersion: source.textVersion },
        ...{ scope, match: correction.match, kind: kind ?? null },
      },
      undo: undoOf(correction.id, false),
    });
    return correction;
  });
}

/**
 * Takes a correction back: segments are what they would be without it.
 *
 * @param sourceId - The source at which somebody looks; it follows at once, others in the background.
 * @throws NotFoundError `source.not_found`, `segment.correction_not_found`
 */
export async function removeCorrection(
  ctx: Context,
  sourceId: SourceId,
  correctionId: CorrectionId,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const source = await requireSource(tx, sourceId);
    const correction = await findCorrection(tx.db, correctionId);
    if (!correction || correction.removedAt || correction.studyId !== source.studyId) {
      throw new NotFoundError('segment.correction_not_found', 'There is no such correction.');
    }
    await requireStudy(tx, correction.studyId, source.projectId);
    await markRemoved(tx.db, correctionId, tx.now());
    await applyTo(tx, source.id);
    await recordChange(tx, {
      type: 'segment.correction_removed',
      projectId: source.projectId,
      subject: { correctionId, sourceId: source.id, studyId: source.studyId },
      undo: undoOf(correctionId, true),
    });
  });
}

/** How to take back that a correction was made, or was removed. */
export function undoOf(correctionId: string, isRemoved: boolean): Undoable[] {
  const [before, after] = [{ isRemoved: !isRemoved }, { isRemoved }];
  return [{ kind: 'correction', id: correctionId, before, after }];
}

/**
 * Removes a correction or brings it back, as it was before an action or after it.
 *
 * @param sourceId - The source at which it was made; it follows at once, others in the background.
 * @throws ConflictError `action.changed_since` when somebody did so already
 * @throws NotFoundError `segment.correction_not_found`, `study.not_found`
 */
export async function turnCorrection(
  tx: Context,
  correctionId: string,
  from: State,
  to: State,
  sourceId: string | null,
): Promise<void> {
  const correction = await findCorrection(tx.db, correctionId);
  if (!correction) {
    throw new NotFoundError('segment.correction_not_found', 'There is no such correction.');
  }
  if (!isStill({ isRemoved: correction.removedAt !== null }, from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody took this correction back since, or made it again.',
    );
  }
  const isRemoved = to['isRemoved'] === true;
  await markRemoved(tx.db, correction.id, isRemoved ? tx.now() : null);
  const { projectId } = await requireStudy(tx, correction.studyId);
  const here = correction.sourceId ?? (sourceId as SourceId | null);
  if (here) await applyTo(tx, here);
  await recordChange(tx, {
    type: isRemoved ? 'segment.correction_removed' : 'segment.corrected',
    projectId,
    subject: { correctionId, sourceId: here, studyId: correction.studyId },
  });
}

/** Decides anew what the segments of a source are. */
export async function applyTo(tx: Context, sourceId: SourceId): Promise<void> {
  const source = await findSource(tx.db, sourceId);
  if (source) await decideSegments(tx, source);
}
