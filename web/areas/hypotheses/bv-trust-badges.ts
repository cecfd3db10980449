import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shareOf } from '../../../core/hypotheses/judge.ts';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatNumber, formatShare, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-confidence.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-popover.ts';
import './bv-confidence-reasons.ts';

type Badge = 'likelihood' | 'confidence';

/**
 * How likely it is, and how far the evidence can be trusted: two badges that are never merged, each opening
 * its reasons.
 *
 * @fires bv-confidence-wanted - A component is to be set by hand.
 * @fires bv-confidence-filled - What was set by hand is to be taken back.
 */
@customElement('bv-trust-badges')
export class BvTrustBadges extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-3);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        padding: var(--bv-space-1) var(--bv-space-2);
        margin-inline-start: calc(-1 * var(--bv-space-2));
        border: 0;
        border-radius: var(--bv-radius-2);
        background: none;
        font: inherit;
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-2);
        text-align: start;
        cursor: pointer;
      }
      button:hover,
      button[aria-expanded='true'] {
        background: var(--bv-hover);
      }
      b {
        font-size: var(--bv-text-md);
        color: var(--bv-ink);
      }
      b::first-letter {
        text-transform: uppercase;
      }
      .reasons {
        inline-size: 24rem;
        max-inline-size: 100%;
        padding: var(--bv-space-3) var(--bv-space-4);
      }
      .reasons p + p {
        margin-block-start: var(--bv-space-2);
      }
      @media print {
        button {
          padding: 0;
          margin: 0;
        }
        bv-icon {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  @property({ type: Boolean }) editable = false;

  @state() private opened: Badge | undefined;
  @query('#likelihood') private readonly likelihoodButton!: HTMLElement | null;
  @query('#confidence') private readonly confidenceButton!: HTMLElement | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    return html`
      ${detail.likelihood ? this.#likelihood(detail, detail.likelihood) : nothing}
      ${detail.confidence ? this.#confidence(detail, detail.confidence) : nothing}
    `;
  }

  #likelihood(detail: HypothesisDetailDto, likelihood: string) {
    const { computed, rule } = detail;
    const side = leadingSide(detail);
    const counted = computed.supports + computed.contradicts + computed.mixed;
    const share = formatShare(shareOf(rule));
    return html`
      ${this.#button(
        'likelihood',
        html`
          <span>${msg(`hypotheses.likelihood.${side}`)}</span>
          <b>${likelihood}</b>
        `,
      )}
      ${this.#reasons(
        'likelihood',
        msg('likelihood.label'),
        html`
          <p>
            ${msg(`likelihood.meaning.${side}`, {
              share,
              own: formatNumber(computed[side]),
              counted: formatNumber(counted),
            })}
          </p>
          <p class="meta">${msg('likelihood.words')}</p>
        `,
      )}
    `;
  }

  #confidence(
    { confidenceComponents }: HypothesisDetailDto,
    confidence: NonNullable<HypothesisDetailDto['confidence']>,
  ) {
    return html`
      ${this.#button(
        'confidence',
        html`
          <bv-confidence labelled .value=${confidence}></bv-confidence>
        `,
      )}
      ${this.#reasons(
        'confidence',
        msg('confidence.label'),
        html`
          <bv-confidence-reasons
            .components=${confidenceComponents}
            ?editable=${this.editable}
            @bv-confidence-wanted=${this.#close}
          ></bv-confidence-reasons>
          <p class="meta">${msg('confidence.method')}</p>
        `,
      )}
    `;
  }

  #button(badge: Badge, content: unknown) {
    const isOpen = this.opened === badge;
    return html`
      <button
        id=${badge}
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => (this.opened = isOpen ? undefined : badge)}
      >
        ${content}
        <bv-icon name="chevron-down" size="s"></bv-icon>
      </button>
    `;
  }

  #reasons(badge: Badge, label: string, content: unknown) {
    const anchor = badge === 'likelihood' ? this.likelihoodButton : this.confidenceButton;
    return html`
      <bv-popover
        ?open=${this.opened === badge}
        label=${label}
        .anchor=${anchor}
        @bv-closed=${this.#close}
      >
        <div class="reasons">${content}</div>
      </bv-popover>
    `;
  }

  readonly #close = (): void => {
    this.opened = undefined;
  };
}

/** The likelihood speaks of the side with more people, of support if they are equal. */
function leadingSide({ computed }: HypothesisDetailDto): 'supports' | 'contradicts' {
  return computed.contradicts > computed.supports ? 'contradicts' : 'supports';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-trust-badges': BvTrustBadges;
  }
}
