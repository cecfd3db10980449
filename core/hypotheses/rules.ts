import { METHODS } from '../projects/methods.ts';
import { type MetricProblem, metricProblems, type MetricRule } from './metric-rule.ts';
import { LEVELS, PRESET_NAMES, type PresetName, type Rule } from './types.ts';

/** The part of a rule that a preset fixes; level, staleness limit, plan and metric stay free. */
export type PresetValues = Pick<
  Rule,
  'share' | 'certainty' | 'fewestUnits' | 'fewestMethods' | 'fewestStudies' | 'tier'
>;

const STANDARD_VALUES: PresetValues = {
  share: 0.6,
  certainty: 0.9,
  fewestUnits: 5,
  fewestMethods: 1,
  fewestStudies: 1,
  tier: 3,
};

/**
 * The ready-made rules. The plain rule decides by shares alone: its `share` is used for the
 * likelihood only, and its tier, methods and studies ask for nothing.
 */
export const PRESETS: Readonly<Record<Exclude<PresetName, 'own'>, PresetValues>> = {
  standard: STANDARD_VALUES,
  strict: {
    ...STANDARD_VALUES,
    certainty: 0.95,
    fewestUnits: 8,
    fewestMethods: 2,
    fewestStudies: 2,
  },
  plain: { ...STANDARD_VALUES, tier: 1 },
  exploratory: { ...STANDARD_VALUES, fewestUnits: 3 },
};

/** Inclusive ranges of a rule's numbers. All but share and certainty are whole. */
export const RULE_LIMITS = {
  share: { min: 0.5, max: 0.95 },
  certainty: { min: 0.6, max: 0.99 },
  fewestUnits: { min: 3, max: 1000 },
  fewestMethods: { min: 1, max: METHODS.length },
  fewestStudies: { min: 1, max: 100 },
  tier: { min: 1, max: 5 },
  stalenessDays: { min: 1, max: 36_500 },
  plannedUnits: { min: 3, max: 100_000 },
} as const;

/** A rule's number that has a range. */
export type RuleNumber = keyof typeof RULE_LIMITS;

const NUMBERS = Object.keys(RULE_LIMITS) as readonly RuleNumber[]; // The keys of a constant.
const FRACTIONS: readonly RuleNumber[] = ['share', 'certainty'];
const MAY_BE_NULL: readonly RuleNumber[] = ['stalenessDays', 'plannedUnits'];

/** What is wrong with a rule: the field, and what it may be. */
export type RuleProblem =
  | {
      readonly kind: 'range';
      readonly field: RuleNumber;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'whole'; readonly field: RuleNumber }
  | { readonly kind: 'unknown'; readonly field: 'preset' | 'level' }
  /** The rule bears a preset's name and not its number. */
  | { readonly kind: 'preset'; readonly field: keyof PresetValues; readonly need: number }
  | MetricProblem;

/** A preset as a rule: participant level, nothing goes stale, no plan, no metric. */
export function presetRule(preset: Exclude<PresetName, 'own'>): Rule {
  return {
    preset,
    level: 'participant',
    ...PRESETS[preset],
    stalenessDays: null,
    plannedUnits: null,
    metric: null,
  };
}

/** Everything wrong with a rule; empty when it can be saved. */
export function ruleProblems(rule: Rule): readonly RuleProblem[] {
  return [
    ...unknownWords(rule),
    ...NUMBERS.flatMap((field) => numberProblems(rule, field)),
    ...presetProblems(rule),
    ...metricProblems(rule.metric),
  ];
}

/**
 * The one text of a rule, to be hashed: JSON with its fields in alphabetical order and nothing else, so
 * that equal rules have equal texts wherever they come from. A rule without a metric has the text that it had
 * before there were any.
 */
export function canonicalRule(rule: Rule): string {
  const { preset, level, share, certainty, tier, stalenessDays, plannedUnits } = rule;
  const { fewestUnits, fewestMethods, fewestStudies } = rule;
  return JSON.stringify({
    certainty,
    fewestMethods,
    fewestStudies,
    fewestUnits,
    level,
    ...(rule.metric === null ? {} : { metric: canonicalMetric(rule.metric) }),
    plannedUnits,
    preset,
    share,
    stalenessDays,
    tier,
  });
}

function canonicalMetric({ fewestSample, metric, side, threshold }: MetricRule): MetricRule {
  return { fewestSample, metric, side, threshold };
}

function unknownWords(rule: Rule): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!PRESET_NAMES.includes(rule.preset)) problems.push({ kind: 'unknown', field: 'preset' });
  if (!LEVELS.includes(rule.level)) problems.push({ kind: 'unknown', field: 'level' });
  return problems;
}

function numberProblems(rule: Rule, field: RuleNumber): readonly RuleProblem[] {
  const value = rule[field];
  if (value === null && MAY_BE_NULL.includes(field)) return [];
  const { min, max } = RULE_LIMITS[field];
  if (value === null || !(value >= min && value <= max)) {
    return [{ kind: 'range', field, min, max }];
  }
  return FRACTIONS.includes(field) || Number.isInteger(value) ? [] : [{ kind: 'whole', field }];
}

function presetProblems(rule: Rule): readonly RuleProblem[] {
  if (rule.preset === 'own' || !(rule.preset in PRESETS)) return [];
  const values = PRESETS[rule.preset];
  // The keys of a constant of that very type.
  return (Object.keys(values) as (keyof PresetValues)[])
    .filter((field) => rule[field] !== values[field])
    .map((field) => ({ kind: 'preset', field, need: values[field] }));
}
