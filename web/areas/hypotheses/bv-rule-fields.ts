import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  PRESETS,
  RULE_LIMITS,
  type RuleNumber,
  ruleProblems,
} from '../../../core/hypotheses/rules.ts';
import type { RuleValuesDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import { BvTextField } from '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import './bv-rule-meaning.ts';
import { BvRuleChanged } from './hypothesis-events.ts';
import { PRESET_ORDER } from './hypothesis-words.ts';
import { ruleMetricFields } from './rule-metric-fields.ts';

const PERCENT = 100;
const TIERS = [1, 2, 3, 4, 5] as const;

/** A number of a rule as its field shows it. */
interface NumberField {
  readonly name: RuleNumber;
  readonly label: PlainMessageKey;
  readonly hint: PlainMessageKey | undefined;
  /** Shown in hundredths. */
  readonly percent?: true;
  /** May be left empty. */
  readonly optional?: true;
}

/** What a preset fixes; somebody who changes one has a rule of their own. */
const OWN_FIELDS: readonly NumberField[] = [
  { name: 'share', label: 'rule.share', hint: 'rule.shareHint', percent: true },
  { name: 'certainty', label: 'rule.certainty', hint: 'rule.certaintyHint', percent: true },
  { name: 'fewestUnits', label: 'rule.fewestUnits', hint: undefined },
  { name: 'fewestMethods', label: 'rule.fewestMethods', hint: undefined },
  { name: 'fewestStudies', label: 'rule.fewestStudies', hint: undefined },
];

/** What stays free under every preset. */
const FREE_FIELDS: readonly NumberField[] = [
  { name: 'stalenessDays', label: 'rule.staleness', hint: 'rule.stalenessHint', optional: true },
  { name: 'plannedUnits', label: 'rule.planned', hint: 'rule.plannedHint', optional: true },
];

/**
 * A decision rule to choose: a preset, or numbers of one's own behind a disclosure. Enter in one of them submits the
 * form around.
 *
 * @fires bv-rule-changed - With the rule as it is now.
 */
@customElement('bv-rule-fields')
export class BvRuleFields extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      details,
      bv-rule-meaning {
        margin-block-start: var(--bv-space-3);
      }
      summary {
        cursor: pointer;
        font-weight: var(--bv-weight-medium);
        color: var(--bv-ink-2);
        padding-block: var(--bv-space-1);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--bv-space-4);
        align-items: start;
        padding-block: var(--bv-space-2);
      }
      .metric > :first-child {
        grid-column: 1 / -1;
      }
      .unit {
        color: var(--bv-ink-3);
        padding-inline-end: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) rule: RuleValuesDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override focus(): void {
    const presets = this.renderRoot.querySelector('bv-radio-group');
    void presets?.updateComplete.then(() => presets.focus());
  }

  override render() {
    const { rule } = this;
    if (!rule) return nothing;
    return html`
      <bv-radio-group
        label=${msg('rule.title')}
        value=${rule.preset}
        .options=${PRESET_ORDER.map((preset) => ({
          value: preset,
          label: msg(`preset.${preset}`),
          detail: msg(`preset.${preset}Detail`),
        }))}
        @bv-change=${({ value }: BvChange) => this.#choosePreset(rule, value)}
      ></bv-radio-group>
      <details ?open=${rule.preset === 'own'}>
        <summary>${msg('rule.numbers')}</summary>
        <div class="grid" @keydown=${this.#keyed}>
          ${OWN_FIELDS.map((field) => this.#number(rule, field))} ${this.#tier(rule)}
          ${this.#level(rule)} ${FREE_FIELDS.map((field) => this.#number(rule, field))}
        </div>
      </details>
      <div class="grid metric" @keydown=${this.#keyed}>
        ${ruleMetricFields(rule.metric, (metric) => this.#send({ ...rule, metric }))}
      </div>
      <bv-rule-meaning .rule=${isSound(rule) ? rule : undefined}></bv-rule-meaning>
    `;
  }

  /** Shows what is wrong, opening what hides it. */
  validate(): boolean {
    const numbers = this.renderRoot.querySelector('details');
    if (this.rule && !isSound(this.rule) && numbers) numbers.open = true;
    return validateFields(this.renderRoot);
  }

  /** The form is around this element, where a field in here does not see it. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof BvTextField))
      return;
    // The field says its number right after the key, and it must be in what is sent.
    setTimeout(() => this.closest('form')?.requestSubmit());
  };

  #number(rule: RuleValuesDto, field: NumberField) {
    const { min, max } = RULE_LIMITS[field.name];
    const factor = field.percent ? PERCENT : 1;
    const value = rule[field.name];
    return html`
      <bv-text-field
        type="number"
        label=${msg(field.label)}
        hint=${field.hint ? msg(field.hint) : ''}
        value=${value === null ? '' : String(Math.round(value * factor))}
        min=${Math.round(min * factor)}
        max=${Math.round(max * factor)}
        step="1"
        ?required=${!field.optional}
        ?optional=${field.optional ?? false}
        .validator=${(typed: string) => rangeError(typed, min * factor, max * factor)}
        @bv-change=${({ value: typed }: BvChange) => this.#set(rule, field, typed)}
      >
        ${
          field.percent
            ? html`
                <span slot="end" class="unit">%</span>
              `
            : nothing
        }
      </bv-text-field>
    `;
  }

  #tier(rule: RuleValuesDto) {
    return html`
      <bv-select
        label=${msg('rule.tier')}
        hint=${msg('rule.tierHint')}
        value=${String(rule.tier)}
        .options=${TIERS.map((tier) => ({ value: String(tier), label: msg(`tier.${tier}`) }))}
        @bv-change=${({ value }: BvChange) => {
          const tier = TIERS.find((each) => String(each) === value);
          if (tier) this.#send({ ...rule, preset: 'own', tier });
        }}
      ></bv-select>
    `;
  }

  #level(rule: RuleValuesDto) {
    return html`
      <bv-select
        label=${msg('rule.level')}
        hint=${msg('rule.levelHint')}
        value=${rule.level}
        .options=${[
          { value: 'participant', label: msg('rule.levelParticipant') },
          { value: 'organisation', label: msg('rule.levelOrganisation') },
        ]}
        @bv-change=${({ value }: BvChange) =>
          this.#send({ ...rule, level: value === 'organisation' ? value : 'participant' })}
      ></bv-select>
    `;
  }

  #choosePreset(rule: RuleValuesDto, value: string): void {
    const preset = PRESET_ORDER.find((each) => each === value);
    if (preset === undefined) return;
    this.#send(preset === 'own' ? { ...rule, preset } : { ...rule, ...PRESETS[preset], preset });
  }

  #set(rule: RuleValuesDto, { name, percent, optional }: NumberField, typed: string): void {
    const value = typed.trim() === '' ? null : Number(typed) / (percent ? PERCENT : 1);
    if (value === null && !optional) return;
    this.#send({ ...rule, ...(optional ? {} : { preset: 'own' }), [name]: value });
  }

  #send(rule: RuleValuesDto): void {
    this.dispatchEvent(new BvRuleChanged(rule));
  }
}

/** What is out of range means nothing yet; its field says so. */
function isSound(rule: RuleValuesDto): boolean {
  return ruleProblems(rule).length === 0;
}

function rangeError(typed: string, min: number, max: number): string {
  if (typed.trim() === '') return '';
  const value = Number(typed);
  const fits = Number.isInteger(value) && value >= Math.round(min) && value <= Math.round(max);
  return fits
    ? ''
    : msg('rule.range', { min: formatNumber(Math.round(min)), max: formatNumber(Math.round(max)) });
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-rule-fields': BvRuleFields;
  }
}
