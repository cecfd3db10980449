import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-switch.ts';
import type { BvChange, BvToggle } from '../../ui/events.ts';
import { BvPhaseSaid } from './map-text-events.ts';

/** Half steps: nobody feels the difference of less. */
const VALUES = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2];

/**
 * What is said of a phase by hand: whether it is a moment of truth, and its emotion, with what is computed
 * beside it.
 *
 * @fires bv-phase-said - Something else is said of it.
 */
@customElement('bv-phase-said')
export class BvPhaseSaidElement extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-3);
      }
      p {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) phase: JourneyMapDto['phases'][number] | undefined;
  @property({ attribute: false }) emotion: JourneyMapDto['emotion'][number] | undefined;
  @property({ type: Boolean }) writable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { phase, emotion } = this;
    if (!phase || !emotion) return nothing;
    return html`
      ${emotion.setByHand === null ? nothing : byHand(emotion.setByHand, emotion.mean)}
      ${this.writable ? this.#controls(phase, emotion) : nothing}
    `;
  }

  #controls(
    { momentOfTruth }: JourneyMapDto['phases'][number],
    { setByHand }: JourneyMapDto['emotion'][number],
  ) {
    const say = (said: { momentOfTruth?: boolean; emotion?: number | null }): void => {
      this.dispatchEvent(new BvPhaseSaid({ momentOfTruth, emotion: setByHand, ...said }));
    };
    return html`
      <bv-switch
        title=${msg('journey.momentOfTruthHint')}
        .checked=${momentOfTruth}
        @bv-toggle=${({ checked }: BvToggle) => say({ momentOfTruth: checked })}
      >
        ${msg('journey.momentOfTruth')}
      </bv-switch>
      <bv-select
        label=${msg('journey.emotionByHand')}
        .value=${setByHand === null ? '' : String(setByHand)}
        .options=${[
          { value: '', label: msg('journey.emotionComputed') },
          ...withValue(setByHand).map((value) => ({
            value: String(value),
            label: formatSigned(value),
          })),
        ]}
        @bv-change=${({ value }: BvChange) => say({ emotion: value === '' ? null : Number(value) })}
      ></bv-select>
    `;
  }
}

function byHand(value: number, mean: number | null) {
  return html`
    <p>
      <bv-mark kind="byHand">${msg('journey.emotionSet')}</bv-mark>
      <b>${formatSigned(value)}</b>
      ${
        mean === null
          ? nothing
          : html`
              <span class="faint">
                ${msg('journey.computedIs', { value: formatSigned(mean) })}
              </span>
            `
      }
    </p>
  `;
}

/** A value that came from elsewhere can be seen, and kept. */
function withValue(value: number | null): readonly number[] {
  return value === null || VALUES.includes(value) ? VALUES : [value, ...VALUES];
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-phase-said': BvPhaseSaidElement;
  }
}
