import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import type { Direction } from '../../research/bv-direction.ts';
import { reset } from '../../styles/reset.ts';
import { actingSelect } from '../../ui/acting-select.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';
import { directionWord } from '../reading/direction-step.ts';
import { type EvidenceNames, NO_NAMES } from './evidence-names.ts';
import {
  BvHighlightsChangeWanted,
  BvHighlightsChosen,
  type WantedChange,
} from './highlight-events.ts';
import { sentimentChoices, sentimentForMany } from './sentiment-options.ts';

const DIRECTIONS: readonly Direction[] = [2, 1, 0, -1, -2];

/**
 * What can become of the highlights that are chosen, all at once.
 *
 * @fires bv-highlights-change-wanted - Something is to become of them.
 * @fires bv-highlights-chosen - None is to be chosen any more.
 * @slot - What else can become of them, first.
 */
@customElement('bv-many-bar')
export class BvManyBar extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
        padding: var(--bv-space-2) var(--bv-space-3);
        border: 1px solid var(--bv-line-strong);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      strong {
        font-weight: var(--bv-weight-strong);
      }
      bv-select,
      ::slotted(*) {
        flex: 1 1 9rem;
        max-inline-size: 12rem;
      }
      .last {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  /** How many is said beside it already. */
  @property({ type: Boolean, attribute: 'without-count' }) withoutCount = false;
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;

  @state() private direction: Direction = 1;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.count === 0) return nothing;
    const tags: readonly Option[] = [...this.names.tags].map(([value, { name, hue }]) => ({
      value,
      label: name,
      hue,
    }));
    const hypotheses: readonly Option[] = [...this.names.hypotheses]
      .filter(([, { isArchived }]) => !isArchived)
      .map(([value, { code, statement }]) => ({ value, label: `${code} ${statement}` }));
    return html`
      <div class="bar" role="group" aria-label=${msg('highlights.many')}>
        ${this.withoutCount ? nothing : this.#count()}
        <slot></slot>
        ${this.#choice(msg('highlights.addTag'), tags, (addTagId) => ({ addTagId }))}
        ${this.#choice(msg('highlights.removeTag'), tags, (removeTagId) => ({ removeTagId }))}
        ${this.#choice(msg('reading.sentiment'), sentimentChoices(), (value) => ({
          sentiment: sentimentForMany(value),
        }))}
        ${
          hypotheses.length === 0
            ? nothing
            : html`
                <bv-select
                  label-hidden
                  label=${msg('evidence.direction')}
                  value=${String(this.direction)}
                  .options=${DIRECTIONS.map((value) => ({
                    value: String(value),
                    label: msg(directionWord(value)),
                  }))}
                  @bv-change=${({ value }: BvChange) => {
                    this.direction = DIRECTIONS.find((one) => String(one) === value) ?? 1;
                  }}
                ></bv-select>
                ${this.#choice(msg('highlights.link'), hypotheses, (hypothesisId) => ({
                  link: { hypothesisId, direction: this.direction },
                }))}
              `
        }
        <bv-button
          class="last"
          variant="ghost"
          @click=${() => this.dispatchEvent(new BvHighlightsChosen(new Set()))}
        >
          ${msg('highlights.chooseNone')}
        </bv-button>
      </div>
    `;
  }

  #count() {
    return html`
      <strong aria-live="polite">${msg('highlights.chosen', { count: this.count })}</strong>
    `;
  }

  #choice(label: string, options: readonly Option[], change: (value: string) => WantedChange) {
    return actingSelect(label, options, (value) => {
      this.dispatchEvent(new BvHighlightsChangeWanted(change(value)));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-many-bar': BvManyBar;
  }
}
