import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HypothesisDetailDto, LeadingProposalDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-no-evidence.ts';
import '../../research/bv-people-row.ts';
import '../../research/bv-withheld.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { permalinkOf } from '../reading/citation.ts';
import './bv-evidence-card.ts';
import type { BvEvidenceCard } from './bv-evidence-card.ts';
import { evidenceColumnsStyles } from './evidence-columns-styles.ts';
import {
  type EvidenceSide,
  type EvidenceSides,
  evidenceSides,
  type LeftOutEvidence,
  type QuotedEvidence,
} from './evidence-sides.ts';
import { BvQuestionsAnswered } from './hypothesis-events.ts';
import type { ScopeTag } from './hypothesis-rows.ts';
import { leadingNote } from './leading-note.ts';
import { quotesOnPaper, reasonsInWords } from './on-paper.ts';
import { voices } from './hypothesis-words.ts';

/** Quotes of a side that are shown at first. */
const SHOWN_FIRST = 5;

type Name = 'against' | 'for' | 'neutral';

/**
 * The evidence of a hypothesis, contradiction first: against and mixed beside for, then what takes no
 * side, then what was left out and why.
 *
 * @fires bv-questions-answered - Of all questions that may lead, they do or they do not.
 */
@customElement('bv-evidence-columns')
export class BvEvidenceColumns extends LitElement {
  static override styles = [reset, text, evidenceColumnsStyles];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  @property({ attribute: false }) tags: readonly ScopeTag[] = [];
  /** Quotes lead to their place in the source. */
  @property({ type: Boolean }) linked = false;
  @property({ type: Boolean }) editable = false;
  /** What may follow a leading question, which nobody has said yet. */
  @property({ attribute: false }) proposals: readonly LeadingProposalDto[] = [];

  /** Only what may follow a leading question is shown. */
  @state() private isLeadingOnly = false;
  @state() private opened: ReadonlySet<Name> = new Set();
  #focused: { readonly id: string | undefined; readonly at: number } | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  /** A quote that goes to another side, or away, takes no focus with it: remember where it was. */
  override willUpdate(): void {
    if (this.proposals.length === 0) this.isLeadingOnly = false;
    const cards = this.#cardElements();
    const at = cards.findIndex((card) => card === this.shadowRoot?.activeElement);
    this.#focused = at < 0 ? undefined : { id: cards[at]?.evidence?.id, at };
  }

  override updated(): void {
    const focused = this.#focused;
    if (!focused || this.shadowRoot?.activeElement) return;
    const cards = this.#cardElements();
    const same = cards.find(({ evidence }) => evidence?.id === focused.id);
    (same ?? cards[Math.min(focused.at, cards.length - 1)])?.focus();
  }

  override render() {
    if (!this.detail) return nothing;
    const sides = evidenceSides(this.detail);
    const led = this.#led(sides);
    return html`
      ${led.length > 0 ? this.#leadingNote(led.length) : nothing}
      ${this.isLeadingOnly && led.length > 0 ? this.#cards(led) : this.#sides(sides)}
      <bv-withheld count=${this.detail.withheld}></bv-withheld>
    `;
  }

  #sides(sides: EvidenceSides) {
    return html`
      <div class="columns">
        ${this.#side('against', msg('evidence.against'), sides.against)}
        ${this.#side('for', msg('evidence.for'), sides.for)}
      </div>
      ${
        sides.neutral.evidence.length > 0
          ? this.#side('neutral', msg('evidence.neutral'), sides.neutral)
          : nothing
      }
      ${sides.leftOut.length > 0 ? this.#leftOut(sides.leftOut) : nothing}
    `;
  }

  #leadingNote(count: number) {
    return leadingNote({
      count,
      isOnly: this.isLeadingOnly,
      toggle: this.#toggleLeading,
      answerAll: (leads) => this.answerAll(leads),
    });
  }

  /** What may follow a leading question, in the order in which it stands otherwise. */
  #led({ against, neutral, leftOut, ...sides }: EvidenceSides): readonly LeftOutEvidence[] {
    const counted = [...against.evidence, ...sides.for.evidence, ...neutral.evidence];
    return [...counted.map((evidence) => ({ evidence, reason: '' })), ...leftOut].filter(
      ({ evidence }) => this.#proposalOf(evidence),
    );
  }

  #proposalOf({ id }: QuotedEvidence): LeadingProposalDto | undefined {
    return this.proposals.find(({ evidenceId }) => evidenceId === id);
  }

  /** Says of all that are shown together, each with its question, whether they lead. */
  answerAll(leads: boolean): void {
    const { proposals } = this;
    if (!this.isLeadingOnly || proposals.length < 2) return;
    // The buttons go with the answer: whoever pressed one goes on at the evidence.
    if (this.shadowRoot?.activeElement?.closest('.leading')) this.move(1);
    this.dispatchEvent(new BvQuestionsAnswered(proposals, leads));
  }

  readonly #toggleLeading = (): void => {
    this.isLeadingOnly = !this.isLeadingOnly;
  };

  /** Moves the focus to the next (1) or previous (−1) quote; to the first when none has it. */
  move(step: 1 | -1): void {
    const cards = this.#cardElements();
    const active = this.shadowRoot?.activeElement ?? null;
    const now = cards.findIndex((card) => card === active);
    const next = now < 0 ? cards[0] : cards[now + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  #cardElements(): readonly BvEvidenceCard[] {
    return [...this.renderRoot.querySelectorAll('bv-evidence-card')];
  }

  #side(name: Name, heading: string, { units, evidence }: EvidenceSide) {
    const count = (stance: string) => units.filter((unit) => unit.stance === stance).length;
    const shown = this.opened.has(name) ? evidence : evidence.slice(0, SHOWN_FIRST);
    const onPaper = Math.min(quotesOnPaper(evidence), shown.length);
    return html`
      <section class=${name}>
        <header>
          <h2 class="heading">${heading}</h2>
          <span class="meta">${this.#amount(units.length, evidence.length)}</span>
          <bv-people-row
            ?hidden=${name === 'neutral' || units.length === 0}
            against=${count('contradicts')}
            mixed=${count('mixed')}
            for=${count('supports')}
          ></bv-people-row>
        </header>
        ${
          evidence.length === 0
            ? html`
                <bv-no-evidence>${noneWords(name, this.detail)}</bv-no-evidence>
              `
            : this.#cards(
                shown.map((one) => ({ evidence: one, reason: '' })),
                onPaper,
              )
        }
        ${
          onPaper < evidence.length
            ? html`
                <p class="on-paper meta">
                  ${msg('evidence.moreOnScreen', { count: evidence.length - onPaper })}
                </p>
              `
            : nothing
        }
        ${
          shown.length < evidence.length
            ? html`
                <bv-button class="more" @click=${() => this.#open(name)}>
                  ${msg('evidence.more', { count: evidence.length - shown.length })}
                </bv-button>
              `
            : nothing
        }
      </section>
    `;
  }

  #leftOut(leftOut: readonly LeftOutEvidence[]) {
    return html`
      <section>
        <header>
          <h2 class="heading">${msg('evidence.leftOut')}</h2>
          <span class="meta">${msg('evidence.leftOutCount', { count: leftOut.length })}</span>
        </header>
        ${this.#cards(leftOut, 0)}
        <p class="on-paper meta">${reasonsInWords(leftOut)}</p>
      </section>
    `;
  }

  /** @param onPaper - So many of them are printed; all unless given. */
  #cards(cards: readonly LeftOutEvidence[], onPaper = cards.length) {
    return html`
      <ul>
        ${repeat(
          cards,
          ({ evidence }) => evidence.id,
          ({ evidence, reason }, at) => html`
            <li class=${at < onPaper ? '' : 'off-paper'}>
              <bv-evidence-card
                .evidence=${evidence}
                .persona=${this.#personaOf(evidence)}
                href=${this.#hrefOf(evidence)}
                reason=${reason}
                .proposal=${this.#proposalOf(evidence)}
                ?editable=${this.editable}
              ></bv-evidence-card>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #amount(units: number, quotes: number): string {
    const level = this.detail?.rule.level ?? 'participant';
    return `${voices(units, level)}, ${msg('evidence.quotes', { count: quotes })}`;
  }

  #personaOf({ quote }: QuotedEvidence): ScopeTag | undefined {
    return this.tags.find(({ id }) => id === quote.personaIds[0]);
  }

  #hrefOf({ quote }: QuotedEvidence): string {
    const projectId = this.detail?.projectId ?? '';
    return this.linked ? permalinkOf(projectId, quote.sourceId, quote.highlightId) : '';
  }

  #open(name: Name): void {
    this.opened = new Set([...this.opened, name]);
  }
}

/** That nobody takes a side, and where somebody does who does not count, that nobody does who counts. */
function noneWords(name: Name, detail: HypothesisDetailDto | undefined): string {
  const sign = name === 'against' ? -1 : 1;
  const leftOut = new Set<string>(detail?.leftOut.map(({ evidenceId }) => evidenceId));
  const isUncounted = detail?.evidence.some(
    ({ id, direction }) => leftOut.has(id) && direction * sign > 0,
  );
  if (name === 'against')
    return msg(isUncounted ? 'evidence.noneCountsAgainst' : 'evidence.noneAgainst');
  return msg(isUncounted ? 'evidence.noneCountsFor' : 'evidence.noneFor');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-columns': BvEvidenceColumns;
  }
}
