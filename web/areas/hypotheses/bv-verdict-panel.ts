import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatAgo, formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-people-row.ts';
import type { RowPerson } from '../../research/bv-people-row.ts';
import '../../research/bv-verdict-badge.ts';
import { verdictColours } from '../../research/verdict-colours.ts';
import { VERDICTS } from '../../research/verdicts.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import './bv-trust-badges.ts';
import './bv-what-would-change.ts';
import { BvEditorWanted, BvOverrideFilled } from './hypothesis-events.ts';
import { decidingWords } from './deciding-words.ts';
import { verdictPanelStyles } from './verdict-panel-styles.ts';

type Unit = HypothesisDetailDto['units'][number];

/**
 * The verdict with its reasons: sentences, the people one by one, warnings, and what would change it.
 *
 * @fires bv-override-filled - The verdict that was set by hand is to be taken back.
 * @fires bv-editor-wanted - What it is made of is to be shown.
 * @fires bv-confidence-wanted - A component of the confidence is to be set by hand.
 * @fires bv-confidence-filled - One that was set by hand is to be taken back.
 */
@customElement('bv-verdict-panel')
export class BvVerdictPanel extends LitElement {
  static override styles = [reset, text, verdictColours, verdictPanelStyles];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  /** As of a day that is over: what changed since does not belong to it. */
  @property({ type: Boolean }) past = false;
  @property({ type: Boolean }) editable = false;
  /** What it is made of can be opened. */
  @property({ type: Boolean }) receipted = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    const { computed, override, explanation } = detail;
    const [first, ...rest] = explanation;
    return html`
      <div class="panel" data-verdict=${override?.verdict ?? computed.verdict}>
        ${this.#head(detail)}
        <div class="body">
          <div class="why">
            ${override ? this.#override(override) : nothing}
            <p class="explanation">
              <b>${first}</b>
              ${rest.join(' ')}
            </p>
            ${this.#people(detail.units, computed.needed ?? 0)} ${this.#warnings(detail)}
            ${this.receipted ? this.#actions(detail) : nothing}
          </div>
          <bv-what-would-change .detail=${detail}></bv-what-would-change>
        </div>
      </div>
    `;
  }

  #head(detail: HypothesisDetailDto) {
    const { computed, override, lastChange } = detail;
    return html`
      <div class="head">
        <bv-verdict-badge
          size="large"
          .verdict=${override?.verdict ?? computed.verdict}
          .leaning=${computed.leaning ?? undefined}
          .computed=${override ? computed.verdict : undefined}
          set-by=${override?.by ?? ''}
        ></bv-verdict-badge>
        ${this.#facts(detail).map(
          (fact) => html`
            <span class="fact">${fact}</span>
          `,
        )}
        <bv-trust-badges .detail=${detail} ?editable=${this.editable}></bv-trust-badges>
        ${this.#change(lastChange)}
      </div>
    `;
  }

  /** Which way it leans, and whether it is final. */
  #facts({ computed, override }: HypothesisDetailDto) {
    return [
      computed.leaning && !override ? leaningWords(computed.leaning) : undefined,
      computed.interim ? msg('hypotheses.interim') : undefined,
      computed.metric ? decidingWords(computed.metric) : undefined,
    ].filter((fact) => fact !== undefined);
  }

  #change(lastChange: HypothesisDetailDto['lastChange']) {
    if (!lastChange?.from || this.past) return nothing;
    const verdict = msg(VERDICTS[lastChange.from].word);
    return html`
      <bv-mark kind="changed">
        ${msg('hypotheses.until', { verdict, when: formatAgo(lastChange.at) })}
      </bv-mark>
    `;
  }

  #override({ by, at, reason }: NonNullable<HypothesisDetailDto['override']>) {
    const when = formatDate(at);
    return html`
      <div class="override">
        <p class="voice">${reason}</p>
        <p class="meta">
          ${by ? msg('override.setBy', { name: by, date: when }) : msg('override.setOn', { date: when })}
          ${
            this.editable
              ? html`
                  <bv-button
                    size="small"
                    icon="undo-2"
                    @click=${() => this.dispatchEvent(new BvOverrideFilled(null))}
                  >
                    ${msg('override.takeBack')}
                  </bv-button>
                `
              : nothing
          }
        </p>
      </div>
    `;
  }

  #people(units: readonly Unit[], needed: number) {
    const people = units.flatMap(({ stance, label, tier }): RowPerson[] =>
      stance === 'neutral'
        ? []
        : [{ stance: SIDES[stance], name: label, kind: msg(`tierShort.${tier}`) }],
    );
    if (people.length === 0) return nothing;
    return html`
      <bv-people-row size="large" .people=${people} needed=${needed}></bv-people-row>
    `;
  }

  #actions(detail: HypothesisDetailDto) {
    return html`
      <div class="actions">${this.#searchButton(detail)} ${this.#receiptButton()}</div>
    `;
  }

  /** What is to be done about a hypothesis that nobody has linked anything to. */
  #searchButton({ evidence, projectId, id }: HypothesisDetailDto) {
    if (!this.editable || this.past || evidence.length > 0) return nothing;
    return html`
      <bv-button
        size="small"
        variant="primary"
        icon="search"
        href="/projects/${projectId}/hypotheses/${id}/suggestions"
      >
        ${msg('findEvidence.title')}
      </bv-button>
    `;
  }

  #receiptButton() {
    return html`
      <bv-button
        size="small"
        @click=${() => this.dispatchEvent(new BvEditorWanted('receipt'))}
      >
        ${msg('receipt.open')}
      </bv-button>
    `;
  }

  #warnings({ warningTexts }: HypothesisDetailDto) {
    if (warningTexts.length === 0) return nothing;
    return html`
      <ul class="warnings">
        ${warningTexts.map(
          ({ code, text: words }) => html`
            <li><bv-mark kind=${code === 'near_limit' ? 'stale' : 'warning'}>${words}</bv-mark></li>
          `,
        )}
      </ul>
    `;
  }
}

const SIDES = { supports: 'for', contradicts: 'against', mixed: 'mixed' } as const;

function leaningWords(leaning: 'validated' | 'disproved'): string {
  const side = msg(
    leaning === 'validated' ? 'verdict.leaningValidated' : 'verdict.leaningDisproved',
  );
  return msg('verdict.leaning', { side });
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-verdict-panel': BvVerdictPanel;
  }
}
