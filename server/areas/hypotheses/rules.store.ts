import type { Rule } from '../../../core/hypotheses/types.ts';
import type { HypothesisId, Id } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** One version of the decision rule of a hypothesis; never changed once saved. */
export interface SavedRule {
  readonly id: Id<'rule'>;
  readonly hypothesisId: HypothesisId;
  /** From 1. */
  readonly version: number;
  readonly rule: Rule;
  /** SHA-256 of version, rule, author and time, hex. */
  readonly hash: string;
  /** Saved when testing evidence was already there. */
  readonly afterData: boolean;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** Changes of the log that say whether evidence tests. */
const TESTING_CHANGES = [
  ...['evidence.linked', 'evidence.changed'],
  ...['evidence.measured', 'evidence.measured_changed'],
];

/** @param text - The canonical JSON of `saved.rule`. */
export async function insertRule(db: Db, saved: SavedRule, text: string): Promise<void> {
  await db
    .insertInto('hypothesis_rule')
    .values({
      id: saved.id,
      hypothesis_id: saved.hypothesisId,
      version: saved.version,
      rule: text,
      hash: saved.hash,
      after_data: saved.afterData ? 1 : 0,
      created_by: saved.createdBy,
      created_at: saved.createdAt,
    })
    .execute();
}

/** All versions of the rules of these hypotheses, first versions first. At most 2,000 hypotheses. */
export async function listRules(
  db: Db,
  hypothesisIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SavedRule[]>> {
  const rules = new Map<string, SavedRule[]>();
  if (hypothesisIds.length === 0) return rules;
  const rows = await db
    .selectFrom('hypothesis_rule')
    .selectAll()
    .where('hypothesis_id', 'in', hypothesisIds)
    .orderBy('version')
    .execute();
  for (const row of rows) {
    const versions = rules.get(row.hypothesis_id) ?? [];
    versions.push({
      id: row.id as Id<'rule'>,
      hypothesisId: row.hypothesis_id as HypothesisId,
      version: row.version,
      rule: parseRule(row.rule),
      hash: row.hash,
      afterData: row.after_data === 1,
      createdBy: row.created_by,
      createdAt: row.created_at as Instant,
    });
    rules.set(row.hypothesis_id, versions);
  }
  return rules;
}

/** A rule of a version that knew no metrics asks for none. */
function parseRule(json: string): Rule {
  return { metric: null, ...(JSON.parse(json) as Omit<Rule, 'metric'> & Partial<Rule>) };
}

/**
 * Whether accepted testing evidence, a quote or a measurement, is, or ever was, linked to the hypothesis. A link that was rated
 * otherwise or removed since does not undo that somebody has seen data: the change log remembers it.
 */
export async function wasTested(
  db: Db,
  { id, projectId }: { readonly id: string; readonly projectId: string },
): Promise<boolean> {
  const linked = await db
    .selectFrom('evidence')
    .select('id')
    .where('hypothesis_id', '=', id)
    .where('role', '=', 'testing')
    .where('state', '=', 'accepted')
    .limit(1)
    .executeTakeFirst();
  const measured = await db
    .selectFrom('measured_evidence')
    .select('id')
    .where('hypothesis_id', '=', id)
    .where('role', '=', 'testing')
    .limit(1)
    .executeTakeFirst();
  if (linked ?? measured) return true;
  const logged = await db
    .selectFrom('change')
    .select('id')
    .where('project_id', '=', projectId)
    .where('type', 'in', TESTING_CHANGES)
    .where('subject', 'like', `%"hypothesisId":"${id}"%`)
    .where('subject', 'like', '%"tests":true%')
    .limit(1)
    .executeTakeFirst();
  return Boolean(logged);
}
