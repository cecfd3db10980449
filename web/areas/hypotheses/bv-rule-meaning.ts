import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  fewestThatValidate,
  ruleErrors,
  unitsLookedAt,
} from '../../../core/hypotheses/rule-errors.ts';
import type { RuleValuesDto } from '../../api/types.ts';
import {
  formatList,
  formatNumber,
  formatShare,
  LanguageController,
  msg,
} from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';

/** Numbers of people that somebody can picture. */
const PICTURED = [5, 8, 10, 12, 15, 20, 30] as const;

/** What a decision rule means: how many must agree, and how often it would validate what is not so. */
@customElement('bv-rule-meaning')
export class BvRuleMeaning extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        padding: var(--bv-space-3);
        border-radius: var(--bv-radius-3);
        background: var(--bv-sunken);
      }
      h3 {
        margin-block-end: var(--bv-space-1);
      }
      table {
        inline-size: 100%;
        margin-block-start: var(--bv-space-3);
        border-collapse: collapse;
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      caption {
        padding-block-end: var(--bv-space-1);
        text-align: start;
        color: var(--bv-ink-2);
      }
      th,
      td {
        padding: var(--bv-space-1h) var(--bv-space-2) var(--bv-space-1h) 0;
        border-block-start: 1px solid var(--bv-line);
        text-align: start;
        font-weight: inherit;
        vertical-align: top;
      }
      thead th {
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) rule: RuleValuesDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { rule } = this;
    if (!rule) return nothing;
    const needs = PICTURED.flatMap((of) => {
      const have = fewestThatValidate(rule, of);
      return have === null ? [] : [msg('ruleMeaning.of', { have, of })];
    });
    return html`
      <h3 class="subheading">${msg('ruleMeaning.title')}</h3>
      <p>
        ${
          needs.length > 0
            ? msg('ruleMeaning.needs', { counts: formatList(needs, 'or') })
            : msg('ruleMeaning.never')
        }
      </p>
      ${needs.length > 0 ? this.#errors(rule) : nothing}
    `;
  }

  #errors(rule: RuleValuesDto) {
    const units = formatNumber(unitsLookedAt(rule));
    return html`
      <table>
        <caption>
          ${msg('ruleMeaning.errors')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('ruleMeaning.truth')}</th>
            <th scope="col">${msg('ruleMeaning.once', { units })}</th>
            <th scope="col">${msg('ruleMeaning.everyUnit', { units })}</th>
          </tr>
        </thead>
        <tbody>
          ${ruleErrors(rule).map(
            ({ trueShare, once, everyUnit }) => html`
              <tr>
                <th scope="row">${formatShare(trueShare)}</th>
                <td>${formatShare(once)}</td>
                <td>${formatShare(everyUnit)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-rule-meaning': BvRuleMeaning;
  }
}
