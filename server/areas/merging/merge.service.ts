import { ConflictError, InvalidError } from '../../../core/kernel/errors.ts';
import type { ParticipantId } from '../../../core/kernel/ids.ts';
import {
  type Difference,
  differencesOf,
  mergeableOf,
  mergedFields,
  stricterConsent,
} from '../../../core/participants/merge.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { listRestingOn, recomputeVerdicts } from '../hypotheses/index.ts';
import {
  checkInUse,
  deleteMerges,
  findMerge,
  insertMerge,
  holdParticipant,
  type Merge,
  type Moved,
  type Participant,
  pointTo,
  requireParticipant,
  updateParticipant,
} from '../participants/index.ts';
import { holdSource, listSourceIdsOf } from '../sources/index.ts';
import { move, ownedBy } from './move.ts';

/** What merging two participants would do. */
export interface MergePreview {
  readonly moved: Moved;
  readonly differences: readonly Difference[];
  /** The survivor afterwards, with the survivor right in every difference. */
  readonly merged: Participant;
  /** Hypotheses that are judged anew. */
  readonly hypotheses: number;
}

/** Who is merged, and how they stood when somebody looked. */
export interface MergeOrder {
  readonly otherId: ParticipantId;
  readonly revision: number;
  readonly otherRevision: number;
  /** Keys of differences in which the other one is right. */
  readonly take: readonly string[];
}

/**
 * What would become of two participants who are one.
 *
 * @throws NotFoundError `participant.not_found`
 * @throws InvalidError `participant.same`; ConflictError `participant.withdrew`, `participant.merged`
 */
export async function previewMerge(
  ctx: Context,
  survivorId: ParticipantId,
  otherId: ParticipantId,
): Promise<MergePreview> {
  const { survivor, other } = await requireTwo(ctx, survivorId, otherId);
  return {
    moved: await ownedBy(ctx, otherId),
    differences: differencesOf(survivor, other),
    merged: mergedFields(survivor, other, new Set()),
    hypotheses: (await restingOn(ctx, [survivorId, otherId])).length,
  };
}

/**
 * Makes one participant of two: what is the other's becomes the survivor's, the stricter consent holds, and one voice
 * is left in every verdict. The other one keeps their row, which points to the survivor, so that their pseudonym in a
 * text still means somebody, and so that the two can be split.
 *
 * @throws NotFoundError `participant.not_found`
 * @throws InvalidError `participant.same`
 * @throws ConflictError `participant.withdrew`, `participant.merged`, `participant.changed_meanwhile`
 */
export async function mergeParticipants(
  ctx: Context,
  survivorId: ParticipantId,
  order: MergeOrder,
): Promise<Participant> {
  return transact(ctx, async (tx) => {
    const { otherId } = order;
    await holdBoth(tx, survivorId, otherId);
    const { survivor, other } = await requireTwo(tx, survivorId, otherId);
    const resting = await restingOn(tx, [survivorId, otherId]);
    // Whoever highlights in one of their sources right now comes first, so that it moves, too.
    for (const id of await listSourceIdsOf(tx.db, otherId)) await holdSource(tx.db, id);
    const moved = await ownedBy(tx, otherId);
    const merged: Participant = {
      ...mergedFields(survivor, other, new Set(order.take)),
      revision: order.revision + 1,
    };
    if (other.revision !== order.otherRevision) throw changedMeanwhile();
    await store(tx, merged);
    await move(tx, moved, otherId, survivorId);
    await pointTo(tx.db, [otherId], survivorId);
    await insertMerge(tx.db, recordOf(tx, survivor, merged, moved, otherId));
    await recomputeVerdicts(tx, survivor.projectId, resting, 'participant');
    await recordChange(tx, {
      type: 'participant.merged',
      projectId: survivor.projectId,
      subject: { participantId: survivorId, mergedId: otherId, ...countsOf(moved) },
    });
    return merged;
  });
}

/**
 * Makes two of them again: what moved goes back, but for what somebody gave to a third one since. What was known of
 * the survivor comes back if nobody changed them since; else it stays.
 *
 * @throws NotFoundError `participant.not_found`
 * @throws ConflictError `participant.not_merged`, `participant.withdrew`, `participant.merged`
 */
export async function splitParticipants(
  ctx: Context,
  survivorId: ParticipantId,
  otherId: ParticipantId,
): Promise<Participant> {
  return transact(ctx, async (tx) => {
    await requireParticipant(tx, survivorId);
    await holdBoth(tx, survivorId, otherId);
    const survivor = await requireParticipant(tx, survivorId);
    checkInUse(survivor);
    const other = await requireParticipant(tx, otherId, survivor.projectId);
    const merge = await findMerge(tx.db, otherId);
    if (merge?.survivorId !== survivorId) throw notMerged();
    const { moved } = merge;
    const resting = await restingOn(tx, [survivorId]);
    await deleteMerges(tx.db, [otherId]);
    await pointTo(tx.db, [otherId], null);
    await move(tx, moved, survivorId, otherId);
    const after = await settle(tx, survivor, { ...other, mergedInto: null }, merge);
    await recomputeVerdicts(tx, survivor.projectId, resting, 'participant');
    await recordChange(tx, {
      type: 'participant.split',
      projectId: survivor.projectId,
      subject: { participantId: survivorId, mergedId: otherId, ...countsOf(moved) },
    });
    return after;
  });
}

/**
 * What is known of the two. A consent that was made stricter since holds for both: nobody knows whose it was.
 *
 * @returns The one who was split.
 */
async function settle(
  tx: Context,
  survivor: Participant,
  other: Participant,
  merge: Merge,
): Promise<Participant> {
  if (survivor.revision === merge.survivorRevision) {
    await store(tx, asBefore(survivor, merge));
    return other;
  }
  const after = { ...other, ...stricterConsent(other, survivor), revision: other.revision + 1 };
  await store(tx, after);
  return after;
}

/** In one order, so that two merges of the same people wait for each other instead of both for ever. */
async function holdBoth(tx: Context, one: string, other: string): Promise<void> {
  for (const id of [one, other].sort()) await holdParticipant(tx.db, id);
}

async function requireTwo(ctx: Context, survivorId: ParticipantId, otherId: ParticipantId) {
  const survivor = await requireParticipant(ctx, survivorId);
  if (survivorId === otherId) {
    throw new InvalidError('participant.same', 'Choose two participants, not one twice.');
  }
  const other = await requireParticipant(ctx, otherId, survivor.projectId);
  checkInUse(survivor);
  checkInUse(other);
  return { survivor, other };
}

async function restingOn(ctx: Context, participantIds: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const id of participantIds) {
    for (const resting of await listRestingOn(ctx.db, { kind: 'participant', id }))
      ids.add(resting);
  }
  return [...ids].sort();
}

function recordOf(
  tx: Context,
  survivor: Participant,
  merged: Participant,
  moved: Moved,
  participantId: ParticipantId,
): Merge {
  return {
    participantId,
    survivorId: survivor.id,
    moved,
    before: mergeableOf(survivor),
    survivorRevision: merged.revision,
    mergedBy: actorId(tx),
    mergedAt: tx.now(),
  };
}

function asBefore(survivor: Participant, { before }: Merge): Participant {
  return {
    ...survivor,
    ...before,
    personaIds: survivor.personaIds.filter((id) => before.personaIds.includes(id)),
    revision: survivor.revision + 1,
  };
}

function countsOf({ sourceIds, highlightIds, values }: Moved) {
  return { sources: sourceIds.length, highlights: highlightIds.length, values: values.length };
}

async function store(tx: Context, participant: Participant): Promise<void> {
  if (!(await updateParticipant(tx.db, participant))) throw changedMeanwhile();
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'participant.changed_meanwhile',
    'Somebody changed one of these participants meanwhile. Look at them again, then merge.',
  );
}

function notMerged(): ConflictError {
  return new ConflictError(
    'participant.not_merged',
    'These two are not merged, or cannot be split any more. Load the page again.',
  );
}
