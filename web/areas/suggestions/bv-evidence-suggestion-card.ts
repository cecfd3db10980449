import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EvidenceSuggestionDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import type { Direction } from '../../research/bv-direction.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-kbd.ts';
import type { BvToggle } from '../../ui/events.ts';
import { passageLinkOf } from '../reading/citation.ts';
import { directionWord } from '../reading/direction-step.ts';
import { directionReasons } from './direction-reason.ts';
import { BvEvidenceDecided } from './evidence-suggestion-events.ts';

/** For a person to choose from; what is proposed stands first among them in no other way than by its words. */
const CHOICES: readonly { readonly direction: Direction; readonly key: string }[] = [
  { direction: 1, key: '+' },
  { direction: -1, key: '-' },
  { direction: 0, key: '0' },
];

/**
 * A passage that may be evidence: the words, whose and from where, which way they seem to go and why, and what is to
 * become of it.
 *
 * @fires bv-evidence-decided - It is evidence in a direction, or none.
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
        gap: var(--bv-space-2h);
        padding: var(--bv-space-3) var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      :host([current]) article {
        border-color: var(--bv-accent);
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
      .question {
        display: grid;
        gap: var(--bv-space-1);
        padding-inline-start: var(--bv-space-3);
        border-inline-start: 2px solid var(--bv-line-strong);
        overflow-wrap: anywhere;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) suggestion: EvidenceSuggestionDto | undefined;
  @property({ attribute: 'project-id' }) projectId = '';
  /** The keys act on this one. */
  @property({ type: Boolean, reflect: true }) current = false;

  /** Somebody said that the question before it leads. */
  @state() private isLeading = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { suggestion } = this;
    if (!suggestion) return nothing;
    return html`
      <article aria-current=${this.current ? 'true' : nothing}>
        <bv-quote-card quote=${suggestion.quote}>${this.#cite(suggestion)}</bv-quote-card>
        ${this.#proposed(suggestion)} ${this.#question(suggestion)}
        <footer>
          ${CHOICES.map(({ direction, key }) => this.#choice(suggestion, direction, key))}
          <bv-button
            size="small"
            variant="ghost"
            icon="x"
            @click=${() => this.dispatchEvent(new BvEvidenceDecided(suggestion, null))}
          >
            ${msg('findEvidence.noEvidence')} ${this.#keyHint('n')}
          </bv-button>
        </footer>
      </article>
    `;
  }

  /** Decides about it, as its buttons do. */
  decide(direction: Direction | null): void {
    const { suggestion, isLeading } = this;
    if (suggestion) this.dispatchEvent(new BvEvidenceDecided(suggestion, direction, isLeading));
  }

  /** Says that the question before it leads, or that it does not. */
  toggleLeading(): void {
    if (this.suggestion?.leadingQuestion) this.isLeading = !this.isLeading;
  }

  #question({ leadingQuestion }: EvidenceSuggestionDto) {
    if (!leadingQuestion) return nothing;
    const { rule, question } = leadingQuestion;
    return html`
      <div class="question">
        <p class="meta">
          ${msg('leading.asked', { question })} ${msg(`leading.${rule}`)}
        </p>
        <bv-checkbox
          .checked=${this.isLeading}
          @bv-toggle=${({ checked }: BvToggle) => (this.isLeading = checked)}
        >
          ${msg('evidence.leadingQuestion')} ${this.#keyHint('l')}
        </bv-checkbox>
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
      <span slot="cite">${msg(`method.${method}`)}</span>
      <span slot="cite" data-dot>${formatDate(heldOn, 'short')}</span>
      <a slot="cite" data-dot href=${place} title=${msg('suggestions.inSource')}>${sourceTitle}</a>
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

  #choice(suggestion: EvidenceSuggestionDto, direction: Direction, key: string) {
    return html`
      <bv-button
        size="small"
        @click=${() => this.dispatchEvent(new BvEvidenceDecided(suggestion, direction, this.isLeading))}
      >
        <bv-direction value=${direction}></bv-direction>
        <span aria-hidden="true">${msg(directionWord(direction))}</span>
        ${this.#keyHint(key)}
      </bv-button>
    `;
  }

  #keyHint(key: string) {
    return this.current
      ? html`
          <bv-kbd keys=${key}></bv-kbd>
        `
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-suggestion-card': BvEvidenceSuggestionCard;
  }
}
