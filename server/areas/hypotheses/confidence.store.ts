import type { Concern, ConfidenceComponentCode } from '../../../core/hypotheses/trust.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** A component of confidence as somebody set it, whatever is computed. */
export interface ConfidenceOverride {
  readonly component: ConfidenceComponentCode;
  readonly concern: Concern;
  readonly reason: string;
  /** User id. */
  readonly by: string;
  readonly at: Instant;
}

/** What was set by hand, by hypothesis; one without is left out. */
export async function listConfidenceOverrides(
  db: Db,
  hypothesisIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ConfidenceOverride[]>> {
  const overrides = new Map<string, ConfidenceOverride[]>();
  if (hypothesisIds.length === 0) return overrides;
  const rows = await db
    .selectFrom('confidence_override')
    .selectAll()
    .where('hypothesis_id', 'in', hypothesisIds)
    .orderBy('component')
    .execute();
  for (const row of rows) {
    const own = overrides.get(row.hypothesis_id) ?? [];
    own.push({
      component: row.component as ConfidenceComponentCode,
      concern: row.concern as Concern,
      reason: row.reason,
      by: row.set_by,
      at: row.set_at as Instant,
    });
    overrides.set(row.hypothesis_id, own);
  }
  return overrides;
}

/** Sets a component, in place of what was set before. */
export async function saveConfidenceOverride(
  db: Db,
  hypothesisId: HypothesisId,
  { component, concern, reason, by, at }: ConfidenceOverride,
): Promise<void> {
  const values = { concern, reason, set_by: by, set_at: at };
  await db
    .insertInto('confidence_override')
    .values({ hypothesis_id: hypothesisId, component, ...values })
    .onConflict((conflict) => conflict.columns(['hypothesis_id', 'component']).doUpdateSet(values))
    .execute();
}

/** Takes back what was set; nothing happens when nothing was. */
export async function removeConfidenceOverride(
  db: Db,
  hypothesisId: HypothesisId,
  component: ConfidenceComponentCode,
): Promise<void> {
  await db
    .deleteFrom('confidence_override')
    .where('hypothesis_id', '=', hypothesisId)
    .where('component', '=', component)
    .execute();
}
