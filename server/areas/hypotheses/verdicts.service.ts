import type { VerdictCause } from '../../../core/hypotheses/causes.ts';
import { ENGINE } from '../../../core/hypotheses/result.ts';
import { summariseVerdict } from '../../../core/hypotheses/summary.ts';
import { turningDays } from '../../../core/hypotheses/turning-days.ts';
import type { Evidence } from '../../../core/hypotheses/packed-evidence.ts';
import type { Scope, VerdictInput, Waiver } from '../../../core/hypotheses/types.ts';
import { outcomeOf } from '../../../core/hypotheses/verdict.ts';
import { assert } from '../../../core/kernel/assert.ts';
import { type Day, dayOf, daysAfter, type Instant } from '../../../core/kernel/time.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, workspaceOf } from '../../context.ts';
import { type Hypothesis, listHypotheses } from './hypotheses.store.ts';
import { loadLinks } from './links.store.ts';
import { loadMeasured } from './measured-evidence.store.ts';
import { listSearched } from './searches.store.ts';
import { listRules, type SavedRule } from './rules.store.ts';
import { keepSnapshot } from './snapshots.service.ts';
import { loadSurroundings } from './surroundings.store.ts';
import {
  insertVerdictChange,
  type KeptVerdict,
  listOutdated,
  listVerdicts,
  lockVerdicts,
  saveVerdict,
} from './verdicts.store.ts';
import { listWaivers, type StalenessWaiver } from './waivers.store.ts';

/** Hypotheses whose links are in memory at once: 200,000 links, about 60 MB, in the largest project planned for. */
const BATCH_SIZE = 300;

/** What these change is the day, the engine or the rule: what a verdict rests on is as it was kept. */
const LEAVES_EVIDENCE: ReadonlySet<VerdictCause> = new Set(['time', 'engine', 'rule']);

/**
 * Computes the verdicts of hypotheses anew and keeps them, with what they rest on, and a line of history where one
 * became another. Part of the transaction that changes what they rest on, or one of its own right after.
 */
export async function recomputeVerdicts(
  tx: Context,
  projectId: string,
  hypothesisIds: readonly string[],
  cause: VerdictCause,
  productChangeId: string | null = null,
): Promise<void> {
  if (hypothesisIds.length === 0) return;
  await lockVerdicts(tx.db, hypothesisIds);
  const asked = new Set(hypothesisIds);
  const hypotheses = (await listHypotheses(tx.db, projectId)).filter(({ id }) => asked.has(id));
  const rules = await listRules(tx.db, hypothesisIds);
  const kept = await listVerdicts(tx.db, hypothesisIds);
  const searched = await listSearched(tx.db, hypothesisIds, null);
  const waivers = await listWaivers(tx.db, hypothesisIds, null);
  const around = await loadSurroundings(tx.db, projectId, null);
  const asOf = dayOf(tx.now());
  for (let from = 0; from < hypotheses.length; from += BATCH_SIZE) {
    const batch = hypotheses.slice(from, from + BATCH_SIZE).map(withScope);
    const links = await loadLinks(tx.db, around, batch, null);
    const measured = await loadMeasured(tx.db, around, [...links.keys()], null);
    for (const { id, scope } of batch) {
      const evidence: Evidence = {
        scope,
        links: links.get(id) ?? [],
        measurements: measured.get(id) ?? [],
        disproofSought: searched.has(id),
        waiver: waiverOf(waivers.get(id) ?? null),
      };
      const input = { ...evidence, rule: latestRule(rules.get(id)).rule };
      const before = kept.get(id);
      const evidenceHash = await keepEvidence(tx, id, evidence, { cause, before });
      const steps = stepsTo({ day: asOf, cause, productChangeId }, input, before);
      await keepSteps(tx, { id, projectId, input, evidenceHash }, before, steps);
    }
  }
}

/** Keeps what a verdict rests on, unless it is as it was kept. @returns Its hash. */
async function keepEvidence(
  tx: Context,
  hypothesisId: string,
  evidence: Evidence,
  { cause, before }: { readonly cause: VerdictCause; readonly before: KeptVerdict | undefined },
): Promise<string> {
  const lastHash = before?.evidenceHash ?? null;
  if (lastHash !== null && LEAVES_EVIDENCE.has(cause)) return lastHash;
  return keepSnapshot(tx, hypothesisId, evidence, lastHash);
}

/** Keeps the verdict of each of these days, one after the other. */
async function keepSteps(
  tx: Context,
  {
    id: hypothesisId,
    projectId,
    input,
    evidenceHash,
  }: {
    readonly id: string;
    readonly projectId: string;
    readonly input: Omit<VerdictInput, 'asOf'>;
    readonly evidenceHash: string;
  },
  kept: KeptVerdict | undefined,
  steps: readonly Step[],
): Promise<void> {
  let before = kept;
  for (const step of steps) {
    const summary = summariseVerdict(outcomeOf({ ...input, asOf: step.day }));
    const now = { hypothesisId, engine: ENGINE, asOf: step.day, summary, evidenceHash };
    await keep(tx, projectId, now, before, step);
    before = now;
  }
}

/** A day as of which a verdict is kept, and what made it another one then. */
interface Step {
  readonly day: Day;
  readonly cause: VerdictCause;
  readonly productChangeId: string | null;
}

/** What happened today, or, where nothing but time passed, what it did day by day since a verdict was kept. */
function stepsTo(
  now: Step,
  input: Omit<VerdictInput, 'asOf'>,
  before: KeptVerdict | undefined,
): readonly Step[] {
  return now.cause === 'time' && before ? timeSteps(input, before.asOf, now.day) : [now];
}

/** The days since a verdict was kept on which time alone may have changed it, and today. */
function timeSteps(input: Omit<VerdictInput, 'asOf'>, from: Day, today: Day): readonly Step[] {
  const days = new Set([...turningDays(input, from, today), today]);
  return [...days].map((day) => {
    const change = [...input.links, ...(input.measurements ?? [])]
      .flatMap(({ productChanges }) => productChanges)
      .find(({ on }) => on === day);
    return change
      ? { day, cause: 'product_change', productChangeId: change.id }
      : { day, cause: 'time', productChangeId: null };
  });
}

/**
 * Recomputes what time alone, or a new engine, may have changed since the verdicts were kept. Called before
 * verdicts are shown, so that they are never of another day; costs one query when they are of today.
 */
export async function refreshVerdicts(ctx: Context, projectId: string): Promise<void> {
  const current = { engine: ENGINE, asOf: dayOf(ctx.now()) };
  const outdated = await listOutdated(ctx.db, projectId, current);
  if (outdated.length === 0) return;
  // Nobody did this, least of all the holder of a read-only link who happens to look first.
  const system: Context = { ...ctx, actor: { kind: 'system', workspaceId: workspaceOf(ctx) } };
  const sameEngine = outdated.filter(({ engine }) => engine === ENGINE).map(({ id }) => id);
  const otherEngine = outdated.filter(({ engine }) => engine !== ENGINE).map(({ id }) => id);
  await transact(system, async (tx) => {
    await recomputeVerdicts(tx, projectId, sameEngine, 'time');
    await recomputeVerdicts(tx, projectId, otherEngine, 'engine');
  });
}

/**
 * What a verdict is computed from on a day, but for the rule, read from the rows that it stands in.
 *
 * @param asOf - Before today, evidence counts as it stood at the end of the day, as far as rows tell.
 */
export async function loadEvidence(
  ctx: Context,
  hypothesis: Hypothesis,
  asOf: Day,
): Promise<Evidence> {
  const before = pastMoment(ctx, asOf);
  const around = await loadSurroundings(ctx.db, hypothesis.projectId, before);
  const { id, scope } = withScope(hypothesis);
  const links = await loadLinks(ctx.db, around, [{ id, scope }], before);
  const measured = await loadMeasured(ctx.db, around, [id], before);
  const searched = await listSearched(ctx.db, [id], before);
  return {
    ...{ scope, links: links.get(id) ?? [], disproofSought: searched.has(id) },
    measurements: measured.get(id) ?? [],
    waiver: waiverOf(await findWaiver(ctx, id, asOf)),
  };
}

/** The waiver of a hypothesis that stood at the end of a day, or null; its time may have been over. */
export async function findWaiver(
  ctx: Context,
  hypothesisId: string,
  asOf: Day,
): Promise<StalenessWaiver | null> {
  const waivers = await listWaivers(ctx.db, [hypothesisId], pastMoment(ctx, asOf));
  return waivers.get(hypothesisId) ?? null;
}

/** The first moment after a day that is over; null for today. */
export function pastMoment(ctx: Context, asOf: Day): Instant | null {
  return asOf < dayOf(ctx.now()) ? endOf(asOf) : null;
}

/**
 * Hypotheses of a project whose kept verdict is not what the engine says of the evidence on the day it was kept.
 * Changes nothing; for `bevis doctor`.
 */
export async function listWrongVerdicts(ctx: Context, projectId: string): Promise<string[]> {
  const hypotheses = await listHypotheses(ctx.db, projectId);
  const ids = hypotheses.map(({ id }) => id);
  const kept = await listVerdicts(ctx.db, ids);
  const rules = await listRules(ctx.db, ids);
  const wrong: string[] = [];
  for (const hypothesis of hypotheses) {
    const before = kept.get(hypothesis.id);
    if (!before || before.engine !== ENGINE) continue;
    const evidence = await loadEvidence(ctx, hypothesis, dayOf(ctx.now()));
    const { rule } = latestRule(rules.get(hypothesis.id));
    const result = outcomeOf({ ...evidence, rule, asOf: before.asOf });
    const summary = summariseVerdict(result);
    if (!sameVerdict({ ...before, summary }, before)) wrong.push(hypothesis.id);
  }
  return wrong;
}

/** The versions of a rule by the end of a day; the first one for days before the hypothesis. */
export function rulesOfDay(rules: readonly SavedRule[], asOf: Day): readonly SavedRule[] {
  const standing = rules.filter(({ createdAt }) => dayOf(createdAt) <= asOf);
  return standing.length > 0 ? standing : rules.slice(0, 1);
}

/** The rule that stands. */
export function latestRule(rules: readonly SavedRule[] | undefined): SavedRule {
  const latest = rules?.at(-1);
  assert(latest, 'a hypothesis has a rule');
  return latest;
}

async function keep(
  tx: Context,
  projectId: string,
  now: KeptVerdict,
  before: KeptVerdict | undefined,
  { day, cause, productChangeId }: Step,
): Promise<void> {
  const from = before?.summary.verdict ?? null;
  const { hypothesisId, summary } = now;
  if (!before || !sameVerdict(now, before)) await saveVerdict(tx.db, now);
  if (summary.verdict === from) return;
  await insertVerdictChange(tx.db, {
    id: tx.newId('change'),
    hypothesisId,
    verdict: summary.verdict,
    from,
    cause: from === null ? 'created' : cause,
    productChangeId,
    // What time did on a day that nobody looked at is told of that day.
    at: day < dayOf(tx.now()) ? startOf(day) : tx.now(),
  });
  if (from === null) return;
  await recordChange(tx, {
    type: 'verdict.changed',
    projectId,
    subject: { hypothesisId, verdict: summary.verdict, from, cause },
  });
}

function sameVerdict(one: KeptVerdict, other: KeptVerdict): boolean {
  const text = ({ engine, asOf, summary, evidenceHash }: KeptVerdict): string =>
    JSON.stringify([engine, asOf, summary, evidenceHash]);
  return text(one) === text(other);
}

function withScope({ id, personaIds, phaseIds }: Hypothesis): {
  readonly id: string;
  readonly scope: Scope;
} {
  return { id, scope: { personaIds, phaseIds } };
}

/** A waiver as the engine asks for it. */
function waiverOf(waiver: StalenessWaiver | null): Waiver | null {
  return waiver && { givenOn: dayOf(waiver.at), until: waiver.until };
}

function startOf(day: Day): Instant {
  return `${day}T00:00:00.000Z` as Instant;
}

/** The first moment after a day. */
function endOf(day: Day): Instant {
  return startOf(daysAfter(day, 1));
}
