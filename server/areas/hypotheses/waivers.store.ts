import type { HypothesisId } from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** Somebody lets the stale evidence of a hypothesis vote for a while. */
export interface StalenessWaiver {
  readonly id: string;
  readonly hypothesisId: HypothesisId;
  /** The last day on which it holds. */
  readonly until: Day;
  readonly reason: string;
  /** User id. */
  readonly by: string;
  readonly at: Instant;
}

export async function insertWaiver(db: Db, waiver: StalenessWaiver): Promise<void> {
  await db
    .insertInto('staleness_waiver')
    .values({
      id: waiver.id,
      hypothesis_id: waiver.hypothesisId,
      until: waiver.until,
      reason: waiver.reason,
      given_by: waiver.by,
      given_at: waiver.at,
      ended_at: null,
    })
    .execute();
}

/** Ends the waiver of a hypothesis that has one. It stays on record for the days on which it held. */
export async function endWaiver(db: Db, hypothesisId: string, at: Instant): Promise<void> {
  await db
    .updateTable('staleness_waiver')
    .set({ ended_at: at })
    .where('hypothesis_id', '=', hypothesisId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Why stale evidence voted in a project, waivers that ended too. */
export async function listWaiverReasons(
  db: Db,
  projectId: string,
): Promise<{ readonly id: string; readonly reason: string }[]> {
  return db
    .selectFrom('staleness_waiver')
    .innerJoin('hypothesis', 'hypothesis.id', 'staleness_waiver.hypothesis_id')
    .select(['staleness_waiver.id', 'staleness_waiver.reason'])
    .where('hypothesis.project_id', '=', projectId)
    .orderBy('staleness_waiver.id')
    .execute();
}

export async function updateWaiverReason(db: Db, id: string, reason: string): Promise<void> {
  await db.updateTable('staleness_waiver').set({ reason }).where('id', '=', id).execute();
}

/**
 * The last waiver of each hypothesis that was not taken back, one whose time is over too.
 *
 * @param before - As it was known before this moment; null is now.
 */
export async function listWaivers(
  db: Db,
  hypothesisIds: readonly string[],
  before: Instant | null,
): Promise<ReadonlyMap<string, StalenessWaiver>> {
  if (hypothesisIds.length === 0) return new Map();
  const query = db
    .selectFrom('staleness_waiver')
    .selectAll()
    .where('hypothesis_id', 'in', hypothesisIds)
    .orderBy('id');
  const rows = await (
    before === null
      ? query.where('ended_at', 'is', null)
      : query
          .where('given_at', '<', before)
          .where((where) =>
            where.or([where('ended_at', 'is', null), where('ended_at', '>=', before)]),
          )
  ).execute();
  return new Map(
    rows.map((row) => [
      row.hypothesis_id,
      {
        id: row.id,
        hypothesisId: row.hypothesis_id as HypothesisId,
        until: row.until as Day,
        reason: row.reason,
        by: row.given_by,
        at: row.given_at as Instant,
      },
    ]),
  );
}
