import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { navigate } from '../../controllers/location.ts';
import { formatDate, formatPosition, LanguageController, msg } from '../../i18n/index.ts';
import type { LeadingProposalDto } from '../../api/types.ts';
import '../../research/bv-direction.ts';
import { BvQuestionAnswered } from '../../research/bv-leading-question.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import { pressSign, signOf } from '../reading/direction-step.ts';
import './bv-evidence-rating.ts';
import { evidenceCardStyles } from './evidence-card-styles.ts';
import type { QuotedEvidence } from './evidence-sides.ts';
import { BvEvidenceRated, BvEvidenceWanted } from './hypothesis-events.ts';
import type { ScopeTag } from './hypothesis-rows.ts';
import { shortenedOnPaper } from './on-paper.ts';

/**
 * A quote with what it does to the hypothesis. Focused it takes keys: Enter opens its place, `c`
 * copies, and with `editable` `+` `-` `0` rate it, `r` opens the rating, Delete removes it; where the question before
 * it may lead, `l` says that it does and `d` that it does not.
 *
 * @fires bv-evidence-rated - It is to be rated anew.
 * @fires bv-question-answered - The question before it leads, or it does not.
 * @fires bv-evidence-wanted - It is to be removed, or its quote copied.
 */
@customElement('bv-evidence-card')
export class BvEvidenceCard extends LitElement {
  static override styles = [reset, evidenceCardStyles];

  @property({ attribute: false }) evidence: QuotedEvidence | undefined;
  /** Where the words stand in their source; empty where sources are not shown. */
  @property() href = '';
  /** The persona of the person who said it. */
  @property({ attribute: false }) persona: ScopeTag | undefined;
  /** Why it does not count. */
  @property() reason = '';
  /** That the question before it may lead, which nobody has said yet. */
  @property({ attribute: false }) proposal: LeadingProposalDto | undefined;
  /** Somebody may rate and remove it. */
  @property({ type: Boolean }) editable = false;

  @state() private isRating = false;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('keydown', this.#keyed);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not −1: Tab would pass over what is in it.
    this.tabIndex = 0;
  }

  override render() {
    const { evidence } = this;
    if (!evidence) return nothing;
    const words = evidence.quote.quote.trim();
    return html`
      <bv-quote-card
        .quote=${words}
        .onPaper=${shortenedOnPaper(words)}
        ?orphaned=${evidence.quote.orphaned}
      >
        ${this.#cite(evidence)} ${this.#actions(evidence)} ${ratingWords(evidence)}
      </bv-quote-card>
      ${
        this.reason
          ? html`
              <p class="reason">${msg('evidence.leftOutBecause', { reason: this.reason })}</p>
            `
          : nothing
      }
      ${
        this.proposal && this.editable
          ? html`
              <bv-leading-question
                .proposal=${this.proposal}
                key-leads="l"
                key-leads-not="d"
                @bv-question-answered=${this.#answered}
              ></bv-leading-question>
            `
          : nothing
      }
      ${
        this.isRating && this.editable
          ? html`
              <bv-evidence-rating .evidence=${evidence}></bv-evidence-rating>
            `
          : nothing
      }
    `;
  }

  #cite({ quote }: QuotedEvidence) {
    const { pseudonym, method, heldOn, timeMs } = quote;
    const when = formatDate(heldOn, 'short');
    const place = timeMs === null ? when : `${when}, ${formatPosition(timeMs)}`;
    return html`
      ${
        pseudonym === null
          ? nothing
          : html`
              <bv-person-chip
                slot="cite"
                name=${pseudonym}
                .hue=${this.persona?.hue}
              ></bv-person-chip>
            `
      }
      ${
        this.persona
          ? html`
              <span slot="cite" class="off-paper">${this.persona.name}</span>
            `
          : nothing
      }
      <span slot="cite">${msg(`method.${method}`)}</span>
      ${
        this.href
          ? html`
              <a slot="cite" href=${this.href} title=${quote.sourceTitle ?? ''}>
                ${place}<span class="on-paper">, ${quote.sourceTitle}</span>
              </a>
            `
          : html`
              <span slot="cite">${place}</span>
            `
      }
    `;
  }

  #actions({ id }: QuotedEvidence) {
    return html`
      <bv-button
        slot="actions"
        size="small"
        variant="ghost"
        icon="copy"
        label=${msg('evidence.copy')}
        tip=${msg('evidence.copy')}
        @click=${() => this.#want('copy', id)}
      ></bv-button>
      ${
        this.editable
          ? html`
              <bv-button
                slot="actions"
                class="edit"
                size="small"
                variant="ghost"
                icon="sliders-horizontal"
                label=${msg('evidence.rate')}
                tip=${msg('evidence.rate')}
                .expanded=${this.isRating}
                @click=${this.#toggleRating}
              ></bv-button>
              <bv-button
                slot="actions"
                class="edit"
                size="small"
                variant="ghost"
                icon="unlink"
                label=${msg('evidence.remove')}
                tip=${msg('evidence.remove')}
                @click=${() => this.#want('remove', id)}
              ></bv-button>
            `
          : nothing
      }
    `;
  }

  readonly #toggleRating = (): void => {
    this.isRating = !this.isRating;
  };

  #want(what: BvEvidenceWanted['what'], id: string): void {
    this.dispatchEvent(new BvEvidenceWanted(what, id));
  }

  /** The buttons go with the answer: the focus stays with the quote. */
  readonly #answered = (): void => this.focus();

  readonly #keyed = (event: KeyboardEvent): void => {
    const { evidence } = this;
    const isHere = event.composedPath()[0] === this;
    if (!evidence || !isHere || event.ctrlKey || event.metaKey) return;
    const action = this.#actionFor(event.key, evidence);
    if (!action) return;
    event.preventDefault();
    action();
  };

  #actionFor(key: string, evidence: QuotedEvidence): (() => void) | undefined {
    if (key === 'Enter' && this.href) return () => navigate(this.href);
    if (key === 'c') return () => this.#want('copy', evidence.id);
    if (!this.editable) return undefined;
    if (key === 'r') return this.#toggleRating;
    if (key === 'Delete') return () => this.#want('remove', evidence.id);
    const sign = signOf(key);
    if (sign === undefined) return this.#answerFor(key);
    const direction = pressSign(evidence.direction, sign);
    return () => this.dispatchEvent(new BvEvidenceRated(evidence, { direction }));
  }

  /** What a key says of the question before it, where that may lead. */
  #answerFor(key: string): (() => void) | undefined {
    const { proposal } = this;
    if (!proposal || (key !== 'l' && key !== 'd')) return undefined;
    return () => this.dispatchEvent(new BvQuestionAnswered(proposal, key === 'l'));
  }
}

/** What a quote does to the hypothesis, as what kind of evidence, and how it weighs less. */
function ratingWords({ direction, tier, leadingQuestion, secondHand, quote }: QuotedEvidence) {
  const mark = (isSo: boolean, words: string) =>
    isSo
      ? html`
          <bv-mark>${words}</bv-mark>
        `
      : nothing;
  return html`
    <div slot="tags" class="rating">
      <bv-direction words .value=${direction}>
        <span>· ${msg(`tier.${tier}`)}</span>
      </bv-direction>
      ${mark(leadingQuestion, msg('evidence.leading'))} ${mark(secondHand, msg('evidence.secondHand'))}
      ${
        shortenedOnPaper(quote.quote.trim()) === undefined
          ? nothing
          : html`
              <span class="on-paper">${msg('evidence.shortened')}</span>
            `
      }
    </div>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-card': BvEvidenceCard;
  }
}
