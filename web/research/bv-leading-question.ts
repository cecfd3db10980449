import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LeadingProposalDto } from '../api/types.ts';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-icon.ts';
import { leadingAnswers } from './leading-answers.ts';

/** Somebody says whether the question before a linked quote leads. Crosses shadow roots: the page sends it. */
export class BvQuestionAnswered extends Event {
  readonly proposal: LeadingProposalDto;
  readonly leads: boolean;

  constructor(proposal: LeadingProposalDto, leads: boolean) {
    super('bv-question-answered', { bubbles: true, composed: true });
    this.proposal = proposal;
    this.leads = leads;
  }
}

/**
 * That a linked quote may follow a leading question: the question, why it seems to lead, and the two answers. A
 * proposal only: nothing weighs less before somebody answers.
 *
 * @fires bv-question-answered - It leads, or it does not.
 */
@customElement('bv-leading-question')
export class BvLeadingQuestion extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--bv-space-1) var(--bv-space-2);
        padding: var(--bv-space-2) var(--bv-space-2h);
        border: 1px dashed var(--bv-line-strong);
        border-radius: var(--bv-radius-2);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
      }
      bv-icon {
        margin-block-start: var(--bv-space-half);
        color: var(--bv-ink-3);
      }
      p {
        overflow-wrap: anywhere;
      }
      b {
        color: var(--bv-ink);
      }
      .answers {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-2);
      }
      @media (max-width: 40rem) {
        bv-kbd {
          display: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) proposal: LeadingProposalDto | undefined;
  /** The keys that answer; empty where none does. */
  @property({ attribute: 'key-leads' }) keyLeads = '';
  @property({ attribute: 'key-leads-not' }) keyLeadsNot = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { proposal } = this;
    if (!proposal) return nothing;
    return html`
      <bv-icon name="circle-question-mark" size="s"></bv-icon>
      <p>
        <b>${msg('leading.may')}.</b>
        ${msg('leading.asked', { question: proposal.question })} ${msg(`leading.${proposal.rule}`)}
      </p>
      <div class="answers">
        ${leadingAnswers({
          keys: { leads: this.keyLeads, leadsNot: this.keyLeadsNot },
          answer: (said) => this.dispatchEvent(new BvQuestionAnswered(proposal, said === 'leads')),
        })}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-leading-question': BvLeadingQuestion;
  }
  interface HTMLElementEventMap {
    'bv-question-answered': BvQuestionAnswered;
  }
}
