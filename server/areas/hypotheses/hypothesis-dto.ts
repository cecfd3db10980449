import type { z } from 'zod';
import type { hypotheses as api } from '../../../core/api/index.ts';
import { confidenceLevel } from '../../../core/hypotheses/confidence.ts';
import type { VerdictSummary } from '../../../core/hypotheses/summary.ts';
import type { Context } from '../../context.ts';
import { namesOfUsers } from '../workspaces/index.ts';
import { type ConfidenceOverride, listConfidenceOverrides } from './confidence.store.ts';
import type { Evidence } from './evidence.store.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { listRules, type SavedRule } from './rules.store.ts';
import { refreshVerdicts } from './verdicts.service.ts';
import { listLastChanges, listVerdicts, type VerdictChange } from './verdicts.store.ts';

type HypothesisDto = z.input<typeof api.HypothesisDto>;

/** Names of people by user id; for a read-only link nobody has one. */
export type NameOf = (userId: string | null) => string;

const UNTESTED: VerdictSummary = {
  verdict: 'untested',
  leaning: null,
  interim: false,
  supports: 0,
  contradicts: 0,
  mixed: 0,
  neutral: 0,
  needed: null,
  warnings: [],
  newestEvidenceOn: null,
  concerns: null,
  metric: null,
};

/**
 * The wire form of hypotheses of one project, with their verdicts of today. Costs the same few queries
 * however many they are.
 */
export async function toHypothesisDtos(
  ctx: Context,
  projectId: string,
  hypotheses: readonly Hypothesis[],
): Promise<HypothesisDto[]> {
  await refreshVerdicts(ctx, projectId);
  const ids = hypotheses.map(({ id }) => id);
  const rules = await listRules(ctx.db, ids);
  const verdicts = await listVerdicts(ctx.db, ids);
  const changes = await listLastChanges(ctx.db, projectId);
  const overrides = await listConfidenceOverrides(ctx.db, ids);
  const nameOf = await loadNames(ctx, hypotheses.flatMap(peopleOf));
  return hypotheses.map((hypothesis) =>
    toHypothesisDto(hypothesis, {
      summary: verdicts.get(hypothesis.id)?.summary ?? UNTESTED,
      rules: rules.get(hypothesis.id) ?? [],
      lastChange: changes.get(hypothesis.id) ?? null,
      overrides: overrides.get(hypothesis.id) ?? [],
      nameOf,
    }),
  );
}

/** Loads the names of people who did something; a read-only link gets none. */
export async function loadNames(ctx: Context, ids: readonly (string | null)[]): Promise<NameOf> {
  if (ctx.actor.kind === 'visitor') return () => '';
  const names = await namesOfUsers(
    ctx.db,
    ids.filter((id) => id !== null),
  );
  return (id) => names.get(id ?? '') ?? '';
}

/** Everybody who is named on a hypothesis. */
export function peopleOf({ ownerId, override, decision, testCard }: Hypothesis): (string | null)[] {
  return [ownerId, override?.by ?? null, decision?.by ?? null, testCard?.by ?? null];
}

/** The wire form of one hypothesis. */
export function toHypothesisDto(
  hypothesis: Hypothesis,
  beside: {
    readonly summary: VerdictSummary;
    /** First versions first. */
    readonly rules: readonly SavedRule[];
    readonly lastChange: VerdictChange | null;
    /** Components of the confidence that were set by hand. */
    readonly overrides: readonly ConfidenceOverride[];
    readonly nameOf: NameOf;
  },
): HypothesisDto {
  const { summary, rules, lastChange, overrides, nameOf } = beside;
  const { ownerId, override, decision } = hypothesis;
  return {
    ...hypothesis,
    personaIds: [...hypothesis.personaIds],
    phaseIds: [...hypothesis.phaseIds],
    owner: nameOf(ownerId),
    computed: toVerdictDto(summary),
    lastChange: lastChange && { at: lastChange.at, from: lastChange.from },
    newestEvidenceOn: summary.newestEvidenceOn,
    confidence: confidenceOf(summary, overrides),
    override: override && { ...override, by: nameOf(override.by) },
    decision: decision && { ...decision, by: nameOf(decision.by) },
    ruleVersion: rules.at(-1)?.version ?? 1,
    ruleChangedAfterData: rules.some(({ afterData }) => afterData),
    warnings: [...summary.warnings],
  };
}

/** What is computed and what was set by hand, together; null when nothing votes. */
function confidenceOf(
  { concerns }: VerdictSummary,
  overrides: readonly ConfidenceOverride[],
): HypothesisDto['confidence'] {
  if (concerns === null) return null;
  const byHand = Object.fromEntries(
    overrides.map(({ component, concern }) => [component, concern]),
  );
  return confidenceLevel(Object.values({ ...concerns, ...byHand }));
}

/** The numbers of a verdict, as lists and maps show them. */
export function toVerdictDto(summary: VerdictSummary): z.input<typeof api.VerdictDto> {
  const { verdict, leaning, interim, supports, contradicts, mixed, neutral } = summary;
  const { needed, metric } = summary;
  return { verdict, leaning, interim, supports, contradicts, mixed, neutral, needed, metric };
}

/** The wire form of a link; who made it and when stay behind. */
export function toEvidenceDto(evidence: Evidence): z.input<typeof api.EvidenceDto> {
  const { id, hypothesisId, highlightId, direction, tier, role, state, revision } = evidence;
  const { leadingQuestion, secondHand } = evidence;
  const flags = { leadingQuestion, secondHand };
  return { id, hypothesisId, highlightId, direction, tier, role, ...flags, state, revision };
}

/** The wire form of one version of a rule. */
export function toRuleDto(saved: SavedRule, nameOf: NameOf): z.input<typeof api.RuleDto> {
  const { rule, version, hash, createdBy, createdAt, afterData } = saved;
  return { ...rule, version, hash, createdBy: nameOf(createdBy), createdAt, afterData };
}
