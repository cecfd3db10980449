import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceSuggestionDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-link-rating.ts';
import type { BvLinkRated } from '../../research/bv-link-rating.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-kbd.ts';
import { BvClosed } from '../../ui/events.ts';
import { decideButtons } from './decide-buttons.ts';
import type { Said } from './evidence-drafts.ts';
import type { EvidenceQueue } from './evidence-queue.ts';
import { BvCandidateRated, BvEvidenceDecided } from './evidence-suggestion-events.ts';

const NO_QUESTIONS = { count: 0, leadNot: false };

/**
 * What can become of the suggestions that are chosen, all at once, and whose words they are: people count, not quotes.
 *
 * @fires bv-evidence-decided - They are evidence in a direction, or none.
 * @fires bv-candidate-rated - Something is said of all of them before that.
 * @fires bv-closed - None is to be chosen any more.
 */
@customElement('bv-decide-bar')
export class BvDecideBar extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      .bar {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--bv-space-2);
        padding: var(--bv-space-2h) var(--bv-space-4);
        border: 1px solid var(--bv-line-strong);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
        box-shadow: var(--bv-shadow-2);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
      }
      strong {
        font-weight: var(--bv-weight-strong);
      }
      .last {
        margin-inline-start: auto;
      }
      /* Each card has its own rating; here it would hide the half of them. */
      @media (max-width: 40rem) {
        bv-link-rating,
        bv-kbd {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) chosen: readonly EvidenceSuggestionDto[] = [];
  /** What is said of all of them. */
  @property({ attribute: false }) common: Said = {};

  /** How many of their questions may lead, and that it is said of all of these that they do not. */
  @property({ attribute: false }) questions: EvidenceQueue['questions'] = NO_QUESTIONS;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const people = new Set(this.chosen.map(({ pseudonym, sourceId }) => pseudonym ?? sourceId));
    return html`
      <div class="bar" role="group" aria-label=${msg('findEvidence.chosenOnes')}>
        <div class="line">
          <strong aria-live="polite">
            ${msg('highlights.chosen', { count: this.chosen.length })},
            ${msg('findEvidence.ofPeople', { count: people.size })}
          </strong>
          <bv-button
            class="last"
            size="small"
            variant="ghost"
            @click=${() => this.dispatchEvent(new BvClosed())}
          >
            ${msg('highlights.chooseNone')}
          </bv-button>
        </div>
        <bv-link-rating
          keys
          .rating=${this.common}
          @bv-link-rated=${({ rating }: BvLinkRated) => this.#say(rating)}
        ></bv-link-rating>
        ${this.questions.count > 0 ? this.#questions() : nothing}
        <div class="line">
          ${decideButtons(
            { strongly: this.common.strongly ?? false, keys: true },
            {
              decide: (wish) => this.dispatchEvent(new BvEvidenceDecided(wish)),
              strengthen: (strongly) => this.#say({ strongly }),
            },
          )}
        </div>
      </div>
    `;
  }

  /** For those alone whose question may lead; the flag above is of all. */
  #questions() {
    const { count, leadNot } = this.questions;
    return html`
      <div class="line">
        <span>${msg('leading.count', { count })}</span>
        <bv-button
          size="small"
          .pressed=${leadNot}
          icon=${leadNot ? 'check' : nothing}
          @click=${() => this.#say({ leadsNot: !leadNot })}
        >
          ${msg('leading.noneLeads', { count })}
          <bv-kbd slot="end" keys="d"></bv-kbd>
        </bv-button>
      </div>
    `;
  }

  #say(said: Said): void {
    this.dispatchEvent(new BvCandidateRated(said));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-decide-bar': BvDecideBar;
  }
}
