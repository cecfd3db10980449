import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceSuggestionDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import '../../research/bv-link-rating.ts';
import type { BvLinkRated } from '../../research/bv-link-rating.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import { leadingAnswers, type LeadingSaid } from '../../research/leading-answers.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import type { BvToggle } from '../../ui/events.ts';
import { passageLinkOf } from '../reading/citation.ts';
import { decideButtons } from './decide-buttons.ts';
import { directionReasons } from './direction-reason.ts';
import type { Draft, Said } from './evidence-drafts.ts';
import {
  BvCandidateChosen,
  BvCandidateRated,
  BvEvidenceDecided,
} from './evidence-suggestion-events.ts';

/**
 * A passage that may be evidence: the words, whose and from where, which way they seem to go and why, how it will be
 * rated, and what is to become of it.
 *
 * @fires bv-evidence-decided - It is evidence in a direction, or none.
 * @fires bv-candidate-rated - Something is said of it before that.
 * @fires bv-candidate-chosen - It is one of those that are decided together, or not any more.
 */
@customElement('bv-evidence-suggestion-card')
export class BvEvidenceSuggestionCard extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        scroll-margin: var(--bv-space-10);
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--bv-space-2h);
        padding: var(--bv-space-3) var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      :host([current]) article {
        border-color: var(--bv-accent);
      }
      :host([chosen]) article {
        background: var(--bv-accent-soft);
        --bv-quote-actions: var(--bv-accent-soft);
      }
      .said {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: start;
        gap: var(--bv-space-3);
      }
      .proposed {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--bv-space-1) var(--bv-space-2);
      }
      .direction {
        padding: var(--bv-space-half) var(--bv-space-2);
        border: 1px dashed var(--bv-line-strong);
        border-radius: var(--bv-radius-full);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
      }
      .why {
        flex: 1;
        min-inline-size: 12rem;
        overflow-wrap: anywhere;
      }
      .words {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--bv-space-1h);
      }
      .question {
        padding-inline-start: var(--bv-space-3);
        border-inline-start: 2px solid var(--bv-line-strong);
        overflow-wrap: anywhere;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-2);
        margin-block-start: var(--bv-space-1h);
      }
      .below {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--bv-space-2h);
        padding-inline-start: calc(var(--bv-box) + var(--bv-space-3));
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
      }
      @media (max-width: 40rem) {
        .below {
          padding-inline-start: 0;
        }
        bv-kbd {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) suggestion: EvidenceSuggestionDto | undefined;
  @property({ attribute: 'project-id' }) projectId = '';
  /** How it is rated as far as it is said. */
  @property({ attribute: false }) draft: Draft | undefined;
  /** So many quotes of the same person are linked already: this one brings no further voice. */
  @property({ type: Number }) linked = 0;
  /** The keys act on this one. */
  @property({ type: Boolean, reflect: true }) current = false;
  /** It is decided together with others. */
  @property({ type: Boolean, reflect: true }) chosen = false;

  /** Shift was held when its box was pressed. */
  #isRange = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { suggestion, draft } = this;
    if (!suggestion || !draft) return nothing;
    const { quote } = suggestion;
    return html`
      <article aria-current=${this.current ? 'true' : nothing}>
        <div class="said">
          <bv-checkbox
            label=${msg('highlights.choose', { quote: shortQuote(quote) })}
            .checked=${this.chosen}
            @click=${({ shiftKey }: MouseEvent) => (this.#isRange = shiftKey)}
            @bv-toggle=${this.#choose}
          ></bv-checkbox>
          <div class="words">
            ${this.#asked(suggestion)}
            <bv-quote-card quote=${quote}>${this.#cite(suggestion)}</bv-quote-card>
          </div>
        </div>
        <div class="below">
          ${this.#proposed(suggestion)} ${this.#question(suggestion, draft)}
          <bv-link-rating
            .rating=${draft}
            ?answered-apart=${suggestion.leadingQuestion !== null}
            ?keys=${this.current}
            @bv-link-rated=${({ rating }: BvLinkRated) =>
              this.dispatchEvent(new BvCandidateRated(rating, suggestion.id))}
          ></bv-link-rating>
          <footer>
            ${decideButtons(
              { strongly: draft.strongly, keys: this.current },
              {
                decide: (wish) => this.dispatchEvent(new BvEvidenceDecided(wish, suggestion.id)),
                strengthen: (strongly) =>
                  this.dispatchEvent(new BvCandidateRated({ strongly }, suggestion.id)),
              },
            )}
          </footer>
        </div>
      </article>
    `;
  }

  /** Puts the focus on its box. */
  takeFocus(): void {
    this.renderRoot.querySelector('bv-checkbox')?.focus({ preventScroll: true });
  }

  readonly #choose = ({ checked }: BvToggle): void => {
    const { suggestion } = this;
    if (suggestion)
      this.dispatchEvent(new BvCandidateChosen(suggestion.id, checked, this.#isRange));
  };

  /** Only to be understood by: what is linked are the words of the answer. */
  #asked({ asked }: EvidenceSuggestionDto) {
    return asked
      ? html`
          <p class="meta question">${msg('findEvidence.asked', { question: asked.words })}</p>
        `
      : nothing;
  }

  /** Why the question before it seems to lead, and the two answers, which are sent with the link. */
  #question({ id, leadingQuestion, asked }: EvidenceSuggestionDto, draft: Draft) {
    if (!leadingQuestion) return nothing;
    const { rule, question } = leadingQuestion;
    const [leads, leadsNot] = this.current ? ['l', 'd'] : ['', ''];
    return html`
      <div class="meta question">
        <p>
          ${asked ? msg('leading.thatQuestion') : msg('leading.asked', { question })}
          ${msg(`leading.${rule}`)}
        </p>
        <div class="answers">
          ${leadingAnswers({
            keys: { leads, leadsNot },
            said: { now: saidOf(draft) },
            answer: (said) => this.dispatchEvent(new BvCandidateRated(toggled(draft, said), id)),
          })}
        </div>
      </div>
    `;
  }

  #cite({ pseudonym, sourceTitle, sourceId, start, end, method, heldOn }: EvidenceSuggestionDto) {
    const place = passageLinkOf(this.projectId, sourceId, { start, end });
    return html`
      ${
        pseudonym
          ? html`
              <bv-person-chip slot="cite" name=${pseudonym}></bv-person-chip>
            `
          : nothing
      }
      ${
        this.linked > 0
          ? html`
              <span slot="cite">${msg('findEvidence.linkedAlready', { count: this.linked })}</span>
            `
          : nothing
      }
      <span slot="cite">${msg(`method.${method}`)}</span>
      <span slot="cite">${formatDate(heldOn, 'short')}</span>
      <a slot="cite" href=${place} title=${msg('suggestions.inSource')}>${sourceTitle}</a>
    `;
  }

  #proposed({ proposed, reasons }: EvidenceSuggestionDto) {
    const words =
      proposed === 'supports' ? msg('direction.supports') : msg('direction.contradicts');
    return html`
      <div class="proposed">
        <span class="direction">${proposed ? `${words}?` : msg('findEvidence.open')}</span>
        <span class="meta why">${directionReasons(reasons).join(' · ')}</span>
      </div>
    `;
  }
}

function saidOf({ leadingQuestion, leadsNot }: Draft): LeadingSaid {
  if (leadingQuestion) return 'leads';
  return leadsNot ? 'leadsNot' : undefined;
}

/** An answer that is pressed again is taken back. */
function toggled(draft: Draft, said: 'leads' | 'leadsNot'): Said {
  const isBack = saidOf(draft) === said;
  return said === 'leads' ? { leadingQuestion: !isBack } : { leadsNot: !isBack };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-suggestion-card': BvEvidenceSuggestionCard;
  }
}
