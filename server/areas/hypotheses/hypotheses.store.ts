import type { TestCard } from '../../../core/hypotheses/test-card.ts';
import type { Verdict } from '../../../core/hypotheses/types.ts';
import type { HypothesisId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** How much hangs on a hypothesis. */
export type Importance = 'low' | 'medium' | 'high';

/** A statement about most people in its scope. Its verdict is kept beside it. */
export interface Hypothesis {
  readonly id: HypothesisId;
  readonly projectId: ProjectId;
  /** Counts up within the project, from 1. */
  readonly number: number;
  readonly statement: string;
  readonly importance: Importance;
  readonly formedOn: Day;
  readonly personaIds: readonly TagId[];
  readonly phaseIds: readonly TagId[];
  readonly ownerId: string | null;
  readonly override: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  } | null;
  readonly decision: { readonly text: string; readonly by: string; readonly at: Instant } | null;
  readonly testCard: (TestCard & { readonly by: string; readonly at: Instant }) | null;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

const HYPOTHESES_MAX = 2000;

/** The number of the next hypothesis of a project. */
export async function nextNumber(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('hypothesis')
    .select((last) => last.fn.max('number').as('number'))
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

export async function insertHypothesis(db: Db, hypothesis: Hypothesis): Promise<void> {
  await db.insertInto('hypothesis').values(toRow(hypothesis)).execute();
  await insertScope(db, hypothesis);
}

/** Hypotheses of a project by number, archived ones too. */
export async function listHypotheses(db: Db, projectId: string): Promise<Hypothesis[]> {
  const rows = await db
    .selectFrom('hypothesis')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number')
    .limit(HYPOTHESES_MAX)
    .execute();
  const scopes = await loadScopes(db, 'hypothesis.project_id', projectId);
  return rows.map((row) => toHypothesis(row, scopes.get(row.id) ?? []));
}

/** A hypothesis with any id, or null; the caller checks whose project it is in. */
export async function findHypothesis(db: Db, id: string): Promise<Hypothesis | null> {
  const row = await db.selectFrom('hypothesis').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const scopes = await loadScopes(db, 'hypothesis.id', id);
  return toHypothesis(row, scopes.get(id) ?? []);
}

/** Stores the hypothesis with its scope if it still stands at `revision − 1`; answers whether it did. */
export async function updateHypothesis(db: Db, hypothesis: Hypothesis): Promise<boolean> {
  const { id, ...changes } = toRow(hypothesis);
  const result = await db
    .updateTable('hypothesis')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', hypothesis.revision - 1)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== 1) return false;
  await db.deleteFrom('hypothesis_scope').where('hypothesis_id', '=', id).execute();
  await insertScope(db, hypothesis);
  return true;
}

async function insertScope(db: Db, { id, personaIds, phaseIds }: Hypothesis): Promise<void> {
  const rows = [...personaIds, ...phaseIds].map((tagId) => ({ hypothesis_id: id, tag_id: tagId }));
  if (rows.length > 0) await db.insertInto('hypothesis_scope').values(rows).execute();
}

interface ScopeTag {
  readonly id: TagId;
  readonly kind: string;
}

/** Tags of scopes by hypothesis, in the order of the codebook. */
async function loadScopes(
  db: Db,
  column: 'hypothesis.id' | 'hypothesis.project_id',
  value: string,
): Promise<ReadonlyMap<string, ScopeTag[]>> {
  const rows = await db
    .selectFrom('hypothesis_scope')
    .innerJoin('hypothesis', 'hypothesis.id', 'hypothesis_scope.hypothesis_id')
    .innerJoin('tag', 'tag.id', 'hypothesis_scope.tag_id')
    .select(['hypothesis_id', 'tag_id', 'kind'])
    .where(column, '=', value)
    .orderBy('tag.position')
    .orderBy('tag.id')
    .execute();
  const scopes = new Map<string, ScopeTag[]>();
  for (const { hypothesis_id: hypothesisId, tag_id: tagId, kind } of rows) {
    const scope = scopes.get(hypothesisId) ?? [];
    scope.push({ id: tagId as TagId, kind });
    scopes.set(hypothesisId, scope);
  }
  return scopes;
}

function toHypothesis(row: ReturnType<typeof toRow>, scope: readonly ScopeTag[]): Hypothesis {
  const ofKind = (asked: string) => scope.filter(({ kind }) => kind === asked).map(({ id }) => id);
  return {
    id: row.id as HypothesisId,
    projectId: row.project_id as ProjectId,
    number: row.number,
    statement: row.statement,
    importance: row.importance as Importance,
    formedOn: row.formed_on as Day,
    personaIds: ofKind('persona'),
    phaseIds: ofKind('phase'),
    ownerId: row.owner_id,
    override: overrideOf(row),
    decision: decisionOf(row),
    // Only `toRow` writes these.
    testCard: row.test_card === null ? null : (JSON.parse(row.test_card) as Hypothesis['testCard']),
    createdAt: row.created_at as Instant,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function overrideOf(row: ReturnType<typeof toRow>): Hypothesis['override'] {
  if (row.override_verdict === null) return null;
  return {
    verdict: row.override_verdict as Verdict,
    reason: row.override_reason ?? '',
    by: row.override_by ?? '',
    at: (row.override_at ?? row.created_at) as Instant,
  };
}

function decisionOf(row: ReturnType<typeof toRow>): Hypothesis['decision'] {
  if (row.decision === null) return null;
  return {
    text: row.decision,
    by: row.decided_by ?? '',
    at: (row.decided_at ?? row.created_at) as Instant,
  };
}

function toRow(hypothesis: Hypothesis) {
  return {
    id: hypothesis.id as string,
    project_id: hypothesis.projectId as string,
    number: hypothesis.number,
    statement: hypothesis.statement,
    importance: hypothesis.importance as string,
    formed_on: hypothesis.formedOn as string,
    owner_id: hypothesis.ownerId,
    ...overrideColumns(hypothesis.override),
    ...decisionColumns(hypothesis.decision),
    test_card: hypothesis.testCard && JSON.stringify(hypothesis.testCard),
    created_at: hypothesis.createdAt as string,
    archived_at: hypothesis.archivedAt as string | null,
    revision: hypothesis.revision,
  };
}

function overrideColumns(override: Hypothesis['override']) {
  return {
    override_verdict: (override?.verdict ?? null) as string | null,
    override_reason: override?.reason ?? null,
    override_by: override?.by ?? null,
    override_at: (override?.at ?? null) as string | null,
  };
}

function decisionColumns(decision: Hypothesis['decision']) {
  return {
    decision: decision?.text ?? null,
    decided_by: decision?.by ?? null,
    decided_at: (decision?.at ?? null) as string | null,
  };
}
