import { presetRule } from '../../../core/hypotheses/rules.ts';
import type { Rule, Verdict } from '../../../core/hypotheses/types.ts';
import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HypothesisId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { archivedAt, lockProject, maySeeProject, requireProject } from '../projects/index.ts';
import {
  findHypothesis,
  type Hypothesis,
  type Importance,
  insertHypothesis,
  nextNumber,
  updateHypothesis,
} from './hypotheses.store.ts';
import { addRule } from './rules.service.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** What is said about a hypothesis besides its rule. */
export interface HypothesisFields {
  readonly statement?: string | undefined;
  readonly importance?: Importance | undefined;
  readonly formedOn?: Day | undefined;
  readonly personaIds?: readonly TagId[] | undefined;
  readonly phaseIds?: readonly TagId[] | undefined;
}

/**
 * A hypothesis of a project that the actor may see. For a read-only link an archived one does not exist.
 *
 * @throws NotFoundError `hypothesis.not_found`
 */
export async function requireHypothesis(ctx: Context, hypothesisId: string): Promise<Hypothesis> {
  const hypothesis = await findVisibleHypothesis(ctx, hypothesisId);
  if (!hypothesis) {
    throw new NotFoundError('hypothesis.not_found', 'There is no such hypothesis.');
  }
  return hypothesis;
}

/** A hypothesis that the actor may see, or null; archived ones are not shown by a read-only link. */
export async function findVisibleHypothesis(
  ctx: Context,
  hypothesisId: string,
): Promise<Hypothesis | null> {
  const hypothesis = await findHypothesis(ctx.db, hypothesisId);
  if (!hypothesis) return null;
  if (ctx.actor.kind === 'visitor' && hypothesis.archivedAt !== null) return null;
  return (await maySeeProject(ctx, hypothesis.projectId)) ? hypothesis : null;
}

/**
 * States a hypothesis. Its rule (Standard unless given) is saved with it, before any evidence.
 *
 * @throws NotFoundError `project.not_found`, `tag.not_found`
 * @throws InvalidError `hypothesis.rule_invalid`
 */
export async function createHypothesis(
  ctx: Context,
  projectId: ProjectId,
  input: HypothesisFields & { readonly statement: string; readonly rule?: Rule | undefined },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await lockProject(tx.db, projectId);
    const { rule = presetRule('standard'), ...fields } = input;
    const blank: Hypothesis = {
      id: tx.newId('hypothesis'),
      projectId,
      number: await nextNumber(tx.db, projectId),
      statement: input.statement,
      importance: 'medium',
      formedOn: dayOf(tx.now()),
      personaIds: [],
      phaseIds: [],
      ownerId: tx.actor.kind === 'member' ? tx.actor.userId : null,
      override: null,
      decision: null,
      testCard: null,
      createdAt: tx.now(),
      archivedAt: null,
      revision: 0,
    };
    const hypothesis = withFields(blank, fields);
    await checkScope(tx, hypothesis);
    await insertHypothesis(tx.db, hypothesis);
    const { hash } = await addRule(tx, hypothesis, { version: 1, rule, afterData: false });
    await recordChange(tx, {
      type: 'hypothesis.created',
      projectId,
      subject: { hypothesisId: hypothesis.id, ruleVersion: 1, ruleHash: hash },
    });
    await recomputeVerdicts(tx, projectId, [hypothesis.id], 'created');
    return hypothesis;
  });
}

/**
 * Changes what a hypothesis says, its scope or importance, or archives it.
 *
 * @throws NotFoundError `hypothesis.not_found`, `tag.not_found`
 * @throws ConflictError `hypothesis.changed_meanwhile`
 */
export async function changeHypothesis(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: HypothesisFields & { readonly revision: number; readonly archived?: boolean | undefined },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const before = await requireHypothesis(tx, hypothesisId);
    const after: Hypothesis = {
      ...withFields(before, edit),
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    await checkScope(tx, after);
    await store(tx, after);
    await recordChange(tx, {
      type: 'hypothesis.changed',
      projectId: after.projectId,
      subject: {
        hypothesisId,
        archived: after.archivedAt !== null,
        scope: [...after.personaIds, ...after.phaseIds],
      },
    });
    await recomputeVerdicts(tx, after.projectId, [hypothesisId], 'scope');
    return after;
  });
}

/**
 * Sets the verdict by hand, with a reason, or takes that back. The computed one stays beside it.
 *
 * @throws NotFoundError `hypothesis.not_found`
 * @throws ConflictError `hypothesis.changed_meanwhile`
 */
export async function overrideVerdict(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: {
    readonly revision: number;
    readonly override: { readonly verdict: Verdict; readonly reason: string } | null;
  },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const before = await requireHypothesis(tx, hypothesisId);
    const override = edit.override && { ...edit.override, by: actorId(tx), at: tx.now() };
    const after = { ...before, override, revision: edit.revision + 1 };
    await store(tx, after);
    await recordChange(tx, {
      type: 'hypothesis.overridden',
      projectId: after.projectId,
      subject: { hypothesisId, verdict: override?.verdict ?? null },
    });
    return after;
  });
}

/**
 * Records what was decided because of the verdict; an empty text takes it back.
 *
 * @throws NotFoundError `hypothesis.not_found`
 * @throws ConflictError `hypothesis.changed_meanwhile`
 */
export async function recordDecision(
  ctx: Context,
  hypothesisId: HypothesisId,
  edit: { readonly revision: number; readonly text: string },
): Promise<Hypothesis> {
  return transact(ctx, async (tx) => {
    const before = await requireHypothesis(tx, hypothesisId);
    const text = edit.text.trim();
    const decision = text === '' ? null : { text, by: actorId(tx), at: tx.now() };
    const after = { ...before, decision, revision: edit.revision + 1 };
    await store(tx, after);
    await recordChange(tx, {
      type: 'hypothesis.decided',
      projectId: after.projectId,
      subject: { hypothesisId, decided: decision !== null },
    });
    return after;
  });
}

/** Stores a hypothesis. @throws ConflictError `hypothesis.changed_meanwhile` */
export async function store(tx: Context, hypothesis: Hypothesis): Promise<void> {
  if (!(await updateHypothesis(tx.db, hypothesis))) throw changedMeanwhile();
}

/** Somebody works on a hypothesis as it was before somebody else changed it. */
export function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'hypothesis.changed_meanwhile',
    'Somebody changed this hypothesis meanwhile. Look at it again, then make your change.',
  );
}

async function checkScope(tx: Context, hypothesis: Hypothesis): Promise<void> {
  await requireTagsOf(tx, hypothesis.projectId, hypothesis.personaIds, 'persona');
  await requireTagsOf(tx, hypothesis.projectId, hypothesis.phaseIds, 'phase');
}

function withFields(hypothesis: Hypothesis, fields: HypothesisFields): Hypothesis {
  return {
    ...hypothesis,
    statement: fields.statement ?? hypothesis.statement,
    importance: fields.importance ?? hypothesis.importance,
    formedOn: fields.formedOn ?? hypothesis.formedOn,
    personaIds: fields.personaIds ? [...new Set(fields.personaIds)] : hypothesis.personaIds,
    phaseIds: fields.phaseIds ? [...new Set(fields.phaseIds)] : hypothesis.phaseIds,
  };
}
