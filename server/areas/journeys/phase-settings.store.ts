import type { Horizon } from '../../../core/journeys/written.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** What people say of a phase, beside what is computed. */
export interface PhaseSetting {
  readonly phaseId: TagId;
  readonly horizon: Horizon;
  /** A moment that decides how people think of the whole. */
  readonly momentOfTruth: boolean;
  /** −2 … +2, set by hand; null: as computed. */
  readonly emotion: number | null;
  readonly revision: number;
}

/** A phase of which nobody said anything. */
export function unset(phaseId: TagId, horizon: Horizon): PhaseSetting {
  return { phaseId, horizon, momentOfTruth: false, emotion: null, revision: 0 };
}

/** What is set for phases, by phase. */
export async function listPhaseSettings(
  db: Db,
  phaseIds: readonly string[],
  horizon: Horizon,
): Promise<ReadonlyMap<string, PhaseSetting>> {
  if (phaseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('phase_setting')
    .selectAll()
    .where('phase_id', 'in', phaseIds)
    .where('horizon', '=', horizon)
    .execute();
  return new Map(
    rows.map((row) => [
      row.phase_id,
      {
        phaseId: row.phase_id as TagId,
        horizon,
        momentOfTruth: row.moment_of_truth === 1,
        emotion: row.emotion,
        revision: row.revision,
      },
    ]),
  );
}

/** Stores the setting if it still stands at `setting.revision − 1`; answers whether it did. */
export async function storePhaseSetting(db: Db, setting: PhaseSetting): Promise<boolean> {
  const values = {
    moment_of_truth: Number(setting.momentOfTruth),
    emotion: setting.emotion,
    revision: setting.revision,
  };
  const result = await db
    .insertInto('phase_setting')
    .values({ phase_id: setting.phaseId, horizon: setting.horizon, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['phase_id', 'horizon'])
        .doUpdateSet(values)
        .where('phase_setting.revision', '=', setting.revision - 1),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}
