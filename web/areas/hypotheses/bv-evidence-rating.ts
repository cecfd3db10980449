import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-select.ts';
import type { BvChange, BvToggle } from '../../ui/events.ts';
import { directionWord } from '../reading/direction-step.ts';
import { BvEvidenceRated, type Rating } from './hypothesis-events.ts';

const DIRECTIONS = [-2, -1, 0, 1, 2] as const;
const TIERS = [1, 2, 3, 4, 5] as const;
const ROLES = ['testing', 'generating'] as const;

/**
 * What a quote does to the hypothesis and how strong a kind of evidence it is. Works at once.
 *
 * @fires bv-evidence-rated - One thing about it is another.
 */
@customElement('bv-evidence-rating')
export class BvEvidenceRating extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
        gap: var(--bv-space-3);
        padding: var(--bv-space-3);
        border-radius: var(--bv-radius-3);
        background: var(--bv-sunken);
      }
      .flags {
        display: flex;
        flex-direction: column;
        justify-content: end;
        gap: var(--bv-space-1);
      }
    `,
  ];

  @property({ attribute: false }) evidence: EvidenceDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { evidence } = this;
    if (!evidence) return nothing;
    return html`
      ${this.#choice('direction', msg('evidence.says'), DIRECTIONS, (value) =>
        msg(directionWord(value)),
      )}
      ${this.#choice('tier', msg('rule.tier'), TIERS, (value) => msg(`tier.${value}`))}
      ${this.#choice('role', msg('evidence.role'), ROLES, (value) => msg(`evidence.${value}`))}
      <div class="flags">
        ${this.#flag('leadingQuestion', msg('evidence.leadingQuestion'))}
        ${this.#flag('secondHand', msg('evidence.secondHandLong'))}
      </div>
    `;
  }

  #choice<Name extends 'direction' | 'tier' | 'role'>(
    name: Name,
    label: string,
    values: readonly EvidenceDto[Name][],
    wordOf: (value: EvidenceDto[Name]) => string,
  ) {
    return html`
      <bv-select
        label=${label}
        value=${String(this.evidence?.[name])}
        .options=${values.map((value) => ({ value: String(value), label: wordOf(value) }))}
        @bv-change=${(event: BvChange) => {
          const value = values.find((each) => String(each) === event.value);
          if (value !== undefined) this.#rate({ [name]: value });
        }}
      ></bv-select>
    `;
  }

  #flag(name: 'leadingQuestion' | 'secondHand', label: string) {
    return html`
      <bv-checkbox
        .checked=${this.evidence?.[name] ?? false}
        @bv-toggle=${({ checked }: BvToggle) => this.#rate({ [name]: checked })}
      >
        ${label}
      </bv-checkbox>
    `;
  }

  #rate(rating: Rating): void {
    if (this.evidence) this.dispatchEvent(new BvEvidenceRated(this.evidence, rating));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-rating': BvEvidenceRating;
  }
}
