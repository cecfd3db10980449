import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceDto } from '../api/types.ts';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-button.ts';
import '../ui/bv-kbd.ts';
import '../ui/bv-select.ts';
import type { BvChange } from '../ui/events.ts';

/** What is said of a link besides its direction. What is left out is as usual, or not the same for all it is of. */
export type LinkRating = {
  readonly [Name in 'tier' | 'role' | 'leadingQuestion' | 'secondHand']?:
    EvidenceDto[Name] | undefined;
};

/** The kinds of evidence, weakest first; the digit is the key. */
export const TIERS = [1, 2, 3, 4, 5] as const;
const ROLES = ['testing', 'generating'] as const;
const USUAL = 'usual';

/** One thing is said of a link. */
export class BvLinkRated extends Event {
  readonly rating: LinkRating;

  constructor(rating: LinkRating) {
    super('bv-link-rated', { bubbles: true, composed: true });
    this.rating = rating;
  }
}

/**
 * What kind of evidence a link is, its role and its flags, in one line: said before it is made.
 *
 * @fires bv-link-rated - One of them is another; `undefined` is as usual.
 */
@customElement('bv-link-rating')
export class BvLinkRating extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1h) var(--bv-space-2);
        font-size: var(--bv-text-sm);
      }
      bv-select {
        flex: 1 1 9rem;
        max-inline-size: 14rem;
      }
      bv-select:first-of-type {
        flex: 3 1 13rem;
        max-inline-size: 18rem;
      }
      @media (max-width: 40rem) {
        bv-kbd {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) rating: LinkRating = {};
  /** Nothing needs to be said: "as usual" can be chosen. */
  @property({ type: Boolean }) usual = false;
  /** Whether the question before it leads is said elsewhere. */
  @property({ type: Boolean, attribute: 'answered-apart' }) answeredApart = false;
  /** Shows the keys that do the same. */
  @property({ type: Boolean }) keys = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { tier, role } = this.rating;
    return html`
      ${this.#choice(
        msg('rule.tier'),
        tier === undefined ? '' : String(tier),
        TIERS.map((value) => ({ value: String(value), label: tierLabel(value) })),
        (value) => ({ tier: TIERS.find((one) => String(one) === value) }),
      )}
      ${this.#choice(
        msg('evidence.role'),
        role ?? '',
        ROLES.map((value) => ({ value, label: msg(`evidence.${value}`) })),
        (value) => ({ role: ROLES.find((one) => one === value) }),
      )}
      ${this.answeredApart ? nothing : this.#flag('leadingQuestion', msg('evidence.leadingQuestion'), 'l')}
      ${this.#flag('secondHand', msg('evidence.secondHandLong'), 'h')}
    `;
  }

  #choice(
    label: string,
    value: string,
    options: readonly { readonly value: string; readonly label: string }[],
    said: (value: string) => LinkRating,
  ) {
    const usual = { value: USUAL, label: `${label}: ${msg('linkRating.usual')}` };
    return html`
      <bv-select
        label-hidden
        label=${label}
        placeholder="${label}: ${msg('linkRating.various')}"
        .value=${value || (this.usual ? USUAL : '')}
        .options=${this.usual ? [usual, ...options] : options}
        @bv-change=${(event: BvChange) => this.#say(said(event.value))}
      ></bv-select>
    `;
  }

  #flag(name: 'leadingQuestion' | 'secondHand', label: string, key: string) {
    const isOn = this.rating[name] ?? false;
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon=${isOn ? 'check' : 'flag'}
        .pressed=${isOn}
        @click=${() => this.#say({ [name]: !isOn })}
      >
        ${label}
        ${
          this.keys
            ? html`
                <bv-kbd slot="end" keys=${key}></bv-kbd>
              `
            : nothing
        }
      </bv-button>
    `;
  }

  #say(rating: LinkRating): void {
    this.dispatchEvent(new BvLinkRated(rating));
  }
}

function tierLabel(tier: (typeof TIERS)[number]): string {
  return `${tier} · ${msg(`tier.${tier}`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-link-rating': BvLinkRating;
  }
  interface HTMLElementEventMap {
    'bv-link-rated': BvLinkRated;
  }
}
