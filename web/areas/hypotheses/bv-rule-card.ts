import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayOf } from '../../../core/kernel/time.ts';
import type { HypothesisDetailDto, RuleDto } from '../../api/types.ts';
import { formatDate, formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-verdict-badge.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-icon.ts';
import { BvEditorWanted } from './hypothesis-events.ts';
import { ruleCardStyles } from './rule-card-styles.ts';

const HASH_ENDS = 4;

/**
 * The rule that decides: what it asks for, how far that is reached, who saved it and when. One that was
 * changed after data shows the verdict under the first rule too.
 *
 * @fires bv-editor-wanted - The rule is to be changed.
 */
@customElement('bv-rule-card')
export class BvRuleCard extends LitElement {
  static override styles = [reset, text, visuallyHidden, ruleCardStyles];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    const { rule, conditions, computed } = detail;
    // Half of nobody is reached by nobody.
    const isCounted = computed.supports + computed.contradicts + computed.mixed > 0;
    return html`
      <section class="card">
        <header>
          <bv-icon name="lock"></bv-icon>
          <h2 class="heading">${msg('rule.title')}</h2>
          <bv-chip variant="line">${msg(`preset.${rule.preset}`)}</bv-chip>
        </header>
        <ul>
          ${conditions.map((condition) => conditionLine(condition, isCounted))}
          ${this.#extras(rule)}
        </ul>
        ${this.#saved(rule, detail.asOf)} ${detail.firstRule ? this.#both(detail, detail.firstRule) : nothing}
        <p class="code" title=${rule.hash}>${shortHash(rule.hash)}</p>
        ${
          this.editable
            ? html`
                <bv-button
                  size="small"
                  icon="pencil"
                  @click=${() => this.dispatchEvent(new BvEditorWanted('rule'))}
                >
                  ${msg('rule.change')}
                </bv-button>
              `
            : nothing
        }
      </section>
    `;
  }

  #extras({ level, stalenessDays, plannedUnits }: RuleDto) {
    const lines = [
      level === 'organisation' ? msg('rule.byOrganisation') : '',
      stalenessDays === null ? '' : msg('rule.staleAfter', { days: formatNumber(stalenessDays) }),
      plannedUnits === null ? '' : msg('rule.plannedCount', { count: plannedUnits }),
    ].filter(Boolean);
    return lines.map(
      (line) => html`
        <li>
          <bv-icon name="info" size="s"></bv-icon>
          <span>${line}</span>
        </li>
      `,
    );
  }

  #saved({ createdBy, createdAt, afterData, version }: RuleDto, asOf: string) {
    const date = formatDate(createdAt);
    if (dayOf(createdAt) > asOf)
      return html`
        <p class="meta">${msg('rule.savedLater', { date })}</p>
      `;
    const who = createdBy
      ? msg('rule.savedBy', { date, name: createdBy })
      : msg('rule.savedOn', { date });
    return html`
      <p class="meta">${who} ${afterData ? '' : msg('rule.beforeEvidence')}</p>
      ${
        afterData
          ? html`
              <bv-mark kind="ruleChanged">${msg('rule.changedAfter', { version })}</bv-mark>
            `
          : nothing
      }
    `;
  }

  #both({ computed }: HypothesisDetailDto, first: NonNullable<HypothesisDetailDto['firstRule']>) {
    return html`
      <dl>
        <dt>${msg('rule.underFirst', { preset: msg(`preset.${first.rule.preset}`) })}</dt>
        <dd>
          <bv-verdict-badge
            .verdict=${first.computed.verdict}
            .leaning=${first.computed.leaning ?? undefined}
          ></bv-verdict-badge>
        </dd>
        <dt>${msg('rule.underThis')}</dt>
        <dd>
          <bv-verdict-badge
            .verdict=${computed.verdict}
            .leaning=${computed.leaning ?? undefined}
          ></bv-verdict-badge>
        </dd>
      </dl>
    `;
  }
}

/** Conditions that no people are needed for. */
const OF_METRIC: readonly string[] = ['sample', 'interval'];

function conditionLine(
  { code, met, text: words, have }: HypothesisDetailDto['conditions'][number],
  isCounted: boolean,
) {
  // Of nobody, how sure the rule would be is what it believed before anybody was asked.
  const isKnown = isCounted || code !== 'certainty';
  const isMet = met && (isCounted || OF_METRIC.includes(code));
  return html`
    <li class=${isMet ? 'met' : 'open'}>
      <bv-icon name=${isMet ? 'check' : 'circle-dashed'} size="s"></bv-icon>
      <span>
        <span class="visually-hidden">${isMet ? msg('rule.met') : msg('rule.notMet')}:</span>
        ${words}
        ${
          isKnown
            ? html`
                <span class="have">${have}</span>
              `
            : nothing
        }
      </span>
    </li>
  `;
}

/** The two ends of a hash, enough to compare by eye: `6fe5 … a5a0`. */
function shortHash(hash: string): string {
  return `${hash.slice(0, HASH_ENDS)} ${hash.slice(HASH_ENDS, 2 * HASH_ENDS)} … ${hash.slice(-HASH_ENDS)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-rule-card': BvRuleCard;
  }
}
