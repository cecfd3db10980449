import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { actingSelect } from '../../ui/acting-select.ts';
import '../../ui/bv-button.ts';
import type { Option } from '../../ui/options.ts';
import '../reading/bv-passage-picker.ts';
import type { PickedPassage } from '../reading/bv-passage-picker.ts';
import type { PickerHypothesis } from '../reading/bv-picker-hypotheses.ts';
import type { BvLinkPicked } from '../reading/picker-events.ts';
import { type EvidenceNames, NO_NAMES } from './evidence-names.ts';
import {
  BvHighlightsChangeWanted,
  BvHighlightsChosen,
  type WantedChange,
} from './highlight-events.ts';
import { sentimentChoices, sentimentForMany } from './sentiment-options.ts';

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

  /** Somebody says to which hypothesis, in which direction and as what kind of evidence. */
  @state() private isLinking = false;
  @query('.link') private readonly linkButton!: Element | null;
  @query('bv-passage-picker') private readonly picker!:
    HTMLElementTagNameMap['bv-passage-picker'] | null;

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
    const hypotheses = this.#hypotheses();
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
                <bv-button
                  class="link"
                  icon="flask-conical"
                  .expanded=${this.isLinking}
                  @click=${() => void this.#openLinking()}
                >
                  ${msg('highlights.link')}
                </bv-button>
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
      <bv-passage-picker
        .passage=${this.isLinking ? this.#passage(hypotheses) : undefined}
        @bv-link-picked=${this.#linked}
        @bv-closed=${(event: Event) => {
          event.stopPropagation();
          this.isLinking = false;
        }}
      ></bv-passage-picker>
    `;
  }

  #hypotheses(): readonly PickerHypothesis[] {
    return [...this.names.hypotheses]
      .filter(([, { isArchived }]) => !isArchived)
      .map(([id, { code, statement }]) => ({ id, code, statement, direction: undefined }));
  }

  #passage(hypotheses: readonly PickerHypothesis[]): PickedPassage {
    return {
      words: msg('highlights.chosen', { count: this.count }),
      anchor: this.linkButton,
      ...{ given: [], outdated: [], suggested: new Map(), hypotheses },
    };
  }

  async #openLinking(): Promise<void> {
    this.isLinking = true;
    await this.updateComplete;
    await this.picker?.link();
  }

  readonly #linked = (event: BvLinkPicked): void => {
    event.stopPropagation();
    const { hypothesisId, direction, rating } = event;
    this.isLinking = false;
    this.dispatchEvent(new BvHighlightsChangeWanted({ link: { hypothesisId, direction, rating } }));
  };

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
