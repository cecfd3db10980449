import type { VerdictCause } from '../../../core/hypotheses/causes.ts';
import type { VerdictSummary } from '../../../core/hypotheses/summary.ts';
import type { Verdict } from '../../../core/hypotheses/types.ts';
import type { WorkspaceId } from '../../../core/kernel/ids.ts';
import { type Day, type Instant, later } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** The verdict of a hypothesis as last computed. */
export interface KeptVerdict {
  readonly hypothesisId: string;
  readonly engine: string;
  readonly asOf: Day;
  readonly summary: VerdictSummary;
  /** Of what it rests on, as last kept (`keepSnapshot`); null before anything was. */
  readonly evidenceHash: string | null;
}

/** A computed verdict that became another one. */
export interface VerdictChange {
  readonly id: string;
  readonly hypothesisId: string;
  readonly verdict: Verdict;
  /** Null for the first. */
  readonly from: Verdict | null;
  readonly cause: VerdictCause;
  /** Where that was the cause. */
  readonly productChangeId: string | null;
  readonly at: Instant;
}

/** Verdicts of these hypotheses as kept; one that was never computed is left out. */
export async function listVerdicts(
  db: Db,
  hypothesisIds: readonly string[],
): Promise<ReadonlyMap<string, KeptVerdict>> {
  if (hypothesisIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('hypothesis_verdict')
    .selectAll()
    .where('hypothesis_id', 'in', hypothesisIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.hypothesis_id,
      {
        hypothesisId: row.hypothesis_id,
        engine: row.engine,
        asOf: row.as_of as Day,
        summary: parseSummary(row.summary),
        evidenceHash: row.evidence_hash,
      },
    ]),
  );
}

/**
 * One that an engine kept before there were concerns has none until it is computed anew; no rule asked for a metric
 * before there were any.
 */
function parseSummary(json: string): VerdictSummary {
  const kept = JSON.parse(json) as Omit<VerdictSummary, 'concerns' | 'metric'> &
    Partial<VerdictSummary>;
  return { ...kept, concerns: kept.concerns ?? null, metric: kept.metric ?? null };
}

/**
 * Makes other transactions that compute these verdicts wait for this one, and then see what it wrote; on
 * PostgreSQL two at once would each miss the other's evidence. An update locks rows on both databases.
 */
export async function lockVerdicts(db: Db, hypothesisIds: readonly string[]): Promise<void> {
  await db
    .updateTable('hypothesis_verdict')
    .set((same) => ({ as_of: same.ref('as_of') }))
    .where('hypothesis_id', 'in', hypothesisIds)
    .execute();
}

/** Keeps a verdict in place of the one before. */
export async function saveVerdict(db: Db, kept: KeptVerdict): Promise<void> {
  const values = {
    engine: kept.engine,
    as_of: kept.asOf,
    verdict: kept.summary.verdict,
    summary: JSON.stringify(kept.summary),
    evidence_hash: kept.evidenceHash,
  };
  await db
    .insertInto('hypothesis_verdict')
    .values({ hypothesis_id: kept.hypothesisId, ...values })
    .onConflict((conflict) => conflict.column('hypothesis_id').doUpdateSet(values))
    .execute();
}

/** Hypotheses in use whose kept verdict is of another day or engine, or missing. */
export async function listOutdated(
  db: Db,
  projectId: string,
  current: { readonly engine: string; readonly asOf: Day },
): Promise<{ readonly id: string; readonly engine: string | null }[]> {
  return selectOutdated(db, current)
    .select(['hypothesis.id', 'hypothesis_verdict.engine'])
    .where('hypothesis.project_id', '=', projectId)
    .orderBy('hypothesis.id')
    .execute();
}

function selectOutdated(db: Db, current: { readonly engine: string; readonly asOf: Day }) {
  return db
    .selectFrom('hypothesis')
    .leftJoin('hypothesis_verdict', 'hypothesis_verdict.hypothesis_id', 'hypothesis.id')
    .where('hypothesis.archived_at', 'is', null)
    .where((where) =>
      where.or([
        where('hypothesis_verdict.engine', 'is', null),
        where('hypothesis_verdict.engine', '!=', current.engine),
        where('hypothesis_verdict.as_of', '!=', current.asOf),
      ]),
    );
}

/** Projects with a hypothesis in use whose kept verdict is of another day or engine, or missing. */
export async function listOutdatedProjects(
  db: Db,
  current: { readonly engine: string; readonly asOf: Day },
): Promise<{ readonly id: string; readonly workspaceId: WorkspaceId }[]> {
  const rows = await selectOutdated(db, current)
    .innerJoin('project', 'project.id', 'hypothesis.project_id')
    .select(['project.id', 'project.workspace_id'])
    .distinct()
    .orderBy('project.id')
    .execute();
  return rows.map((row) => ({ id: row.id, workspaceId: row.workspace_id as WorkspaceId }));
}

/** Adds a line to the history, at least a millisecond after the one before, so that they keep their order. */
export async function insertVerdictChange(db: Db, change: VerdictChange): Promise<void> {
  const last = await db
    .selectFrom('verdict_change')
    .select('at')
    .where('hypothesis_id', '=', change.hypothesisId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const earliest = last ? later(last.at as Instant, 1) : change.at;
  await db
    .insertInto('verdict_change')
    .values({
      id: change.id,
      hypothesis_id: change.hypothesisId,
      verdict: change.verdict,
      from_verdict: change.from,
      cause: change.cause,
      product_change_id: change.productChangeId,
      at: change.at > earliest ? change.at : earliest,
    })
    .execute();
}

/** Every verdict that a hypothesis has had, oldest first. */
export async function listVerdictChanges(db: Db, hypothesisId: string): Promise<VerdictChange[]> {
  const rows = await db
    .selectFrom('verdict_change')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .orderBy('at')
    .execute();
  return rows.map(toVerdictChange);
}

/** The last change of verdict of each hypothesis of a project. */
export async function listLastChanges(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, VerdictChange>> {
  const rows = await db
    .selectFrom('verdict_change')
    .innerJoin('hypothesis', 'hypothesis.id', 'verdict_change.hypothesis_id')
    .selectAll('verdict_change')
    .where('hypothesis.project_id', '=', projectId)
    .where('verdict_change.at', '=', (last) =>
      last
        .selectFrom('verdict_change as newest')
        .select((max) => max.fn.max('newest.at').as('at'))
        .whereRef('newest.hypothesis_id', '=', 'verdict_change.hypothesis_id'),
    )
    .execute();
  return new Map(rows.map((row) => [row.hypothesis_id, toVerdictChange(row)]));
}

function toVerdictChange(row: {
  id: string;
  hypothesis_id: string;
  verdict: string;
  from_verdict: string | null;
  cause: string;
  product_change_id: string | null;
  at: string;
}): VerdictChange {
  return {
    id: row.id,
    hypothesisId: row.hypothesis_id,
    verdict: row.verdict as Verdict,
    from: row.from_verdict as Verdict | null,
    cause: row.cause as VerdictCause,
    productChangeId: row.product_change_id,
    at: row.at as Instant,
  };
}
