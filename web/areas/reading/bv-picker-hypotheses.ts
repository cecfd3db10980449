import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import type { Direction } from '../../research/bv-direction.ts';
import type { LinkRating } from '../../research/bv-link-rating.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import { directionWord, pressSign, type Sign } from './direction-step.ts';
import { BvLinkPicked } from './picker-events.ts';
import { hypothesisRowStyles, pickerRow } from './picker-styles.ts';

/** A hypothesis that a highlight can be linked to. */
export interface PickerHypothesis {
  readonly id: string;
  /** H1, H2 … */
  readonly code: string;
  readonly statement: string;
  /** What the highlight does to it already. */
  readonly direction: Direction | undefined;
}

const SIGNS: readonly { readonly sign: Sign; readonly shown: string; readonly look: string }[] = [
  { sign: 1, shown: '+', look: 'for' },
  { sign: -1, shown: '−', look: 'against' },
  { sign: 0, shown: '0', look: 'neither' },
];

/**
 * The hypotheses of the picker with a button for each direction. Pressed again, a direction is strong.
 *
 * @fires bv-link-picked - A direction was pressed.
 */
@customElement('bv-picker-hypotheses')
export class BvPickerHypotheses extends LitElement {
  static override styles = [reset, text, visuallyHidden, pickerRow, hypothesisRowStyles];

  @property({ attribute: false }) hypotheses: readonly PickerHypothesis[] = [];
  /** Index of the row that the keys are on, −1 for none. */
  @property({ type: Number }) active = -1;
  /** The direction that the keys have chosen for the active row. */
  @property({ attribute: false }) pending: Direction | undefined;
  /** What is said of a link besides its direction. */
  @property({ attribute: false }) rating: LinkRating = {};

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div role="group" aria-label=${msg('reading.linkTo')}>
        <div class="group label" aria-hidden="true">${msg('reading.linkTo')}</div>
        ${repeat(
          this.hypotheses,
          ({ id }) => id,
          (hypothesis, index) => this.#row(hypothesis, index === this.active),
        )}
      </div>
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('active')) return;
    this.renderRoot.querySelector('.row.active')?.scrollIntoView({ block: 'nearest' });
  }

  #row(hypothesis: PickerHypothesis, isActive: boolean) {
    const { code, statement } = hypothesis;
    const direction = (isActive ? this.pending : undefined) ?? hypothesis.direction;
    return html`
      <div class="row ${isActive ? 'active' : ''}">
        <b>${code}</b>
        <span class="says truncate" title=${statement}>${statement}</span>
        <span class="signs" role="group" aria-label="${code} ${statement}">
          ${SIGNS.map((each) => this.#button(hypothesis, direction, each))}
        </span>
      </div>
    `;
  }

  #button(
    hypothesis: PickerHypothesis,
    direction: Direction | undefined,
    { sign, shown, look }: (typeof SIGNS)[number],
  ) {
    const own = direction !== undefined && Math.sign(direction) === sign ? direction : undefined;
    const word = msg(directionWord(own ?? sign));
    return html`
      <button
        type="button"
        class="sign ${look}"
        aria-pressed=${own !== undefined}
        title=${word}
        @click=${() => this.#press(hypothesis, sign)}
      >
        <span aria-hidden="true">${own !== undefined && Math.abs(own) === 2 ? shown + shown : shown}</span>
        <span class="visually-hidden">${word}</span>
      </button>
    `;
  }

  #press(hypothesis: PickerHypothesis, sign: Sign): void {
    this.dispatchEvent(
      new BvLinkPicked(hypothesis.id, pressSign(hypothesis.direction, sign), this.rating),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-picker-hypotheses': BvPickerHypotheses;
  }
}
