import { html, nothing } from 'lit';
import {
  FEWEST_SAMPLE,
  type MetricRule,
  RULE_METRICS,
  type RuleMetric,
  THRESHOLD_LIMITS,
} from '../../../core/hypotheses/metric-rule.ts';
import { SHARE_METRICS } from '../../../core/measurements/metrics.ts';
import { formatNumber, msg } from '../../i18n/index.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';

const PERCENT = 100;

/** Where a threshold starts: what products and tasks reach on average, or nothing at all. */
const FIRST_THRESHOLD: Readonly<Record<RuleMetric, number>> = {
  nps: 0,
  csat: 0.5,
  ces: 4,
  sus: 68,
  task_success: 0.78,
  time_on_task: 60,
  conversion: 0.5,
  drop_off: 0.5,
  ab_result: 0,
  other: 0,
};
/** Of fewer people an interval seldom lies wholly on one side of anything. */
const FIRST_SAMPLE = 30;
/** Metrics of which less is better. */
const LESS_IS_BETTER: readonly RuleMetric[] = ['time_on_task', 'drop_off', 'ces'];

/** Which metric a rule waits for, and what it asks of it. */
export function ruleMetricFields(
  rule: MetricRule | null,
  changed: (rule: MetricRule | null) => void,
) {
  return html`
    <bv-select
      label=${msg('rule.metricTitle')}
      hint=${msg('rule.metricHint')}
      value=${rule?.metric ?? ''}
      .options=${[
        { value: '', label: msg('rule.metricNone') },
        ...RULE_METRICS.map((value) => ({ value, label: msg(`metric.${value}`) })),
      ]}
      @bv-change=${({ value }: BvChange) => {
        const metric = RULE_METRICS.find((each) => each === value);
        changed(metric ? firstRule(metric, rule) : null);
      }}
    ></bv-select>
    ${rule ? askedOf(rule, changed) : nothing}
  `;
}

function askedOf(rule: MetricRule, changed: (rule: MetricRule) => void) {
  const { min, max } = THRESHOLD_LIMITS[rule.metric];
  const factor = factorOf(rule.metric);
  return html`
    <bv-select
      label=${msg('rule.metricSide')}
      value=${rule.side}
      .options=${[
        { value: 'above', label: msg('rule.metricAbove') },
        { value: 'below', label: msg('rule.metricBelow') },
      ]}
      @bv-change=${({ value }: BvChange) =>
        changed({ ...rule, side: value === 'below' ? value : 'above' })}
    ></bv-select>
    ${numberField({
      label: msg('rule.threshold'),
      unit: unitOf(rule.metric),
      value: rounded(rule.threshold * factor),
      ...{ min: min * factor, max: max * factor, isWhole: false },
      changed: (value) => changed({ ...rule, threshold: value / factor }),
    })}
    ${numberField({
      label: msg('rule.fewestSample'),
      unit: '',
      value: rule.fewestSample,
      ...{ ...FEWEST_SAMPLE, isWhole: true },
      changed: (fewestSample) => changed({ ...rule, fewestSample }),
    })}
  `;
}

function numberField({
  label,
  unit,
  value,
  min,
  max,
  isWhole,
  changed,
}: {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  readonly changed: (value: number) => void;
}) {
  const fits = (typed: string): boolean => {
    const number = Number(typed);
    return number >= min && number <= max && (!isWhole || Number.isInteger(number));
  };
  return html`
    <bv-text-field
      type="number"
      label=${label}
      value=${String(value)}
      min=${min}
      max=${max}
      step=${isWhole ? '1' : 'any'}
      required
      .validator=${(typed: string) =>
        typed.trim() === '' || fits(typed)
          ? ''
          : msg('rule.range', { min: formatNumber(min), max: formatNumber(max) })}
      @bv-change=${({ value: typed }: BvChange) => {
        if (typed.trim() !== '') changed(Number(typed));
      }}
    >
      ${
        unit
          ? html`
              <span slot="end" class="unit">${unit}</span>
            `
          : nothing
      }
    </bv-text-field>
  `;
}

/** Another metric starts anew, but for how many people it needs. */
function firstRule(metric: RuleMetric, before: MetricRule | null): MetricRule {
  return {
    metric,
    side: LESS_IS_BETTER.includes(metric) ? 'below' : 'above',
    threshold: FIRST_THRESHOLD[metric],
    fewestSample: before?.fewestSample ?? FIRST_SAMPLE,
  };
}

/** Shares and differences of shares are typed in hundredths. */
function factorOf(metric: RuleMetric): number {
  return SHARE_METRICS.includes(metric) || metric === 'ab_result' ? PERCENT : 1;
}

function unitOf(metric: RuleMetric): string {
  if (metric === 'time_on_task') return 's';
  return factorOf(metric) === PERCENT ? '%' : '';
}

/** 0.07 × 100 is 7, not 7.000000000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
