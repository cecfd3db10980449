import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { HypothesisDetailDto, LeadingProposalDto } from '../../api/types.ts';
import { formatDate, formatFullDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-tag-chip.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-chip.ts';
import { focusOnce } from '../../ui/focus-once.ts';
import './bv-comments.ts';
import './bv-decision.ts';
import './bv-evidence-columns.ts';
import type { BvEvidenceColumns } from './bv-evidence-columns.ts';
import './bv-measured-evidence.ts';
import './bv-rule-card.ts';
import './bv-search-log.ts';
import './bv-stale-evidence.ts';
import './bv-test-card.ts';
import './bv-triangulation.ts';
import './bv-verdict-history.ts';
import './bv-verdict-panel.ts';
import { hypothesisViewStyles } from './hypothesis-view-styles.ts';
import { scopeOf, type ScopeTag } from './hypothesis-rows.ts';

/** What an address can lead to. */
const PARTS = ['verdict', 'decision', 'comments'] as const;

/**
 * A hypothesis with everything its verdict rests on. Loads nothing, so it serves a visitor of a
 * read-only link as well: leave `linked` and `editable` off.
 *
 * @fires bv-evidence-rated - A quote is to be rated anew.
 * @fires bv-question-answered - The question before a quote leads, or it does not.
 * @fires bv-questions-answered - The same of all questions that may lead.
 * @fires bv-evidence-wanted - A quote is to be removed or copied.
 * @fires bv-editor-wanted - The rule is to be changed, or stale evidence to count for a while.
 * @fires bv-waiver-filled - Stale evidence is to count no longer.
 * @fires bv-retire-wanted - It is to be archived.
 * @fires bv-override-filled - The verdict set by hand is to be taken back.
 * @fires bv-confidence-wanted - A component of the confidence is to be set by hand.
 * @fires bv-confidence-filled - One that was set by hand is to be taken back.
 * @fires bv-measured-wanted - A measurement is to be linked, judged or unlinked.
 * @fires bv-test-card-filled - How it is to be tested.
 * @fires bv-decision-filled - Something was decided.
 */
@customElement('bv-hypothesis-view')
export class BvHypothesisView extends LitElement {
  static override styles = [reset, text, hypothesisViewStyles];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  /** Personas and phases, for the scope and for who said what. */
  @property({ attribute: false }) tags: readonly ScopeTag[] = [];
  @property({ attribute: 'project-id' }) projectId = '';
  /** Quotes lead to their place in the source. */
  @property({ type: Boolean }) linked = false;
  /** As of a day that is over. */
  @property({ type: Boolean }) past = false;
  /** Somebody may change what is shown. */
  @property({ type: Boolean }) editable = false;

  /** Evidence that may follow a leading question, which nobody has said yet. */
  @property({ attribute: false }) proposals: readonly LeadingProposalDto[] = [];

  /** Somebody may take away the comments of others. */
  @property({ type: Boolean }) tidies = false;

  @query('bv-evidence-columns') private readonly columns!: BvEvidenceColumns | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    return html`
      ${this.#head(detail)}
      <div class="grid">
        <div class="main">
          <bv-verdict-panel
            id="verdict"
            .detail=${detail}
            ?past=${this.past}
            ?receipted=${this.linked}
            ?editable=${this.editable}
          ></bv-verdict-panel>
          <bv-stale-evidence
            .detail=${detail}
            project-id=${this.projectId}
            ?editable=${this.editable}
          ></bv-stale-evidence>
          <bv-evidence-columns
            .detail=${detail}
            .tags=${this.tags}
            .proposals=${this.proposals}
            ?linked=${this.linked}
            ?editable=${this.editable}
          ></bv-evidence-columns>
          <bv-measured-evidence
            class=${detail.measurements.length > 0 ? '' : 'unwritten'}
            .measurements=${detail.measurements}
            project-id=${this.projectId}
            ?editable=${this.editable}
          ></bv-measured-evidence>
          ${this.#comments(detail)}
        </div>
        ${this.#aside(detail)}
      </div>
      ${this.linked ? this.#printed(detail) : nothing}
    `;
  }

  /** Whoever comes for one part of it, from a list of notes, is taken there. */
  override updated(changed: PropertyValues<this>): void {
    if (!this.detail || !changed.has('detail') || changed.get('detail')) return;
    const part = PARTS.find((name) => location.hash === `#${name}`);
    const element = part && this.renderRoot.querySelector<HTMLElement>(`#${part}`);
    if (element) focusOnce(element);
  }

  /** Moves the focus to the next (1) or previous (−1) quote. */
  move(step: 1 | -1): void {
    this.columns?.move(step);
  }

  /** Says of all questions that may lead whether they do, where these alone are shown. */
  answerAll(leads: boolean): void {
    this.columns?.answerAll(leads);
  }

  #aside(detail: HypothesisDetailDto) {
    return html`
        <div class="aside">
          ${
            detail.decision || this.editable
              ? html`
                  <bv-decision
                    id="decision"
                    class=${detail.decision ? '' : 'unwritten'}
                    .decision=${detail.decision}
                    ?editable=${this.editable}
                  ></bv-decision>
                `
              : nothing
          }
          <bv-test-card
          class=${detail.testCard ? '' : 'unwritten'}
          .card=${detail.testCard}
          statement=${detail.statement}
          ?editable=${this.editable}
        ></bv-test-card>
        <bv-rule-card .detail=${detail} ?editable=${this.editable}></bv-rule-card>
          <bv-triangulation .rows=${detail.triangulation}></bv-triangulation>
          ${
            this.linked
              ? html`
                  <bv-search-log
                    project-id=${this.projectId}
                    hypothesis-id=${detail.id}
                    .searches=${detail.searches}
                    .toRead=${this.past ? 0 : detail.toRead}
                    ?editable=${this.editable}
                  ></bv-search-log>
                `
              : nothing
          }
          <bv-verdict-history
            .history=${detail.history}
            as-of=${this.past ? detail.asOf : ''}
          ></bv-verdict-history>
        </div>
    `;
  }

  /** What is said belongs to today, and is not for whoever holds a read-only link. */
  #comments({ id }: HypothesisDetailDto) {
    if (!this.linked || this.past) return nothing;
    return html`
      <bv-comments
        id="comments"
        project-id=${this.projectId}
        hypothesis-id=${id}
        ?tidies=${this.tidies}
      ></bv-comments>
    `;
  }

  /** A sheet of paper says of which day it is, and where all of it is to be read. */
  #printed({ asOf }: HypothesisDetailDto) {
    return html`
      <p class="printed meta">
        ${msg('hypotheses.printed', { date: formatFullDate(asOf) })}
        ${location.origin + location.pathname}
      </p>
    `;
  }

  #head(detail: HypothesisDetailDto) {
    const { number, statement, importance, owner, formedOn, archivedAt } = detail;
    const scope = scopeOf(detail, this.tags);
    const date = formatDate(formedOn);
    return html`
      <div class="head">
        <div class="chips meta">
          <span class="number">H${number}</span>
          <bv-chip variant="line" icon="flag">
            ${msg(`importance.${importance}`)}
          </bv-chip>
          ${scope.map(
            ({ kind, name, hue }) => html`
              <bv-tag-chip kind=${kind} name=${name} .hue=${hue as Hue}></bv-tag-chip>
            `,
          )}
          ${scope.length === 0 ? msg('hypotheses.everyone') : nothing}
          <span>
            ${
              owner
                ? msg('hypotheses.since', { name: owner, date })
                : msg('hypotheses.sinceDate', { date })
            }
          </span>
          ${archivedAt === null ? nothing : msg('sources.archived')}
        </div>
        <h1 class="statement-title">${statement}</h1>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypothesis-view': BvHypothesisView;
  }
}
