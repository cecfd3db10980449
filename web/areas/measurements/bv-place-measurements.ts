import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { BvMeasurementsMoved } from './measurement-events.ts';
import { type MeasurementPlaces, NO_PLACES, placeOptions } from './measurement-places.ts';

/** Of a select: what stands somewhere stays there. */
const STAYS = 'stays';
const NOWHERE = 'nowhere';

/**
 * Puts everything that the list shows at a phase or a touchpoint of the map: a button and its dialog.
 *
 * @fires bv-measurements-moved - With where they are to stand.
 */
@customElement('bv-place-measurements')
export class BvPlaceMeasurements extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
    `,
  ];

  /** How many the list shows. */
  @property({ type: Number }) count = 0;
  @property({ attribute: false }) places: MeasurementPlaces = NO_PLACES;

  @state() private isOpen = false;
  @state() private phase = STAYS;
  @state() private touchpoint = STAYS;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-closed', () => (this.isOpen = false));
  }

  override render() {
    return html`
      <bv-button icon="route" popup="dialog" @click=${this.#open}>
        ${msg('measurements.place')}
      </bv-button>
      ${formDialog(this, {
        heading: msg('measurements.placeMany', { count: this.count }),
        open: this.isOpen,
        sending: false,
        disabled: this.phase === STAYS && this.touchpoint === STAYS,
        action: msg('measurements.placeMany', { count: this.count }),
        form: () => this.#form(),
        submit: () => this.#place(),
      })}
    `;
  }

  #form() {
    const { phases, touchpoints } = this.places;
    return html`
      <form novalidate @submit=${this.#submitted}>
        <p class="meta">${msg('measurements.placeHint')}</p>
        <bv-select
          data-autofocus
          label=${msg('measurements.phase')}
          .value=${this.phase}
          .options=${[...first('measurements.noPhase'), ...placeOptions(phases, null)]}
          @bv-change=${({ value }: BvChange) => (this.phase = value)}
        ></bv-select>
        <bv-select
          label=${msg('measurements.touchpoint')}
          .value=${this.touchpoint}
          .options=${[...first('measurements.noTouchpoint'), ...placeOptions(touchpoints, null)]}
          @bv-change=${({ value }: BvChange) => (this.touchpoint = value)}
        ></bv-select>
      </form>
    `;
  }

  readonly #open = (): void => {
    this.phase = STAYS;
    this.touchpoint = STAYS;
    this.isOpen = true;
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#place();
  };

  #place(): void {
    if (this.phase === STAYS && this.touchpoint === STAYS) return;
    this.isOpen = false;
    const place = { phaseId: idOf(this.phase), touchpointId: idOf(this.touchpoint) };
    this.dispatchEvent(new BvMeasurementsMoved(place));
  }
}

function first(none: 'measurements.noPhase' | 'measurements.noTouchpoint') {
  return [
    { value: STAYS, label: msg('measurements.placeStays') },
    { value: NOWHERE, label: msg(none) },
  ];
}

/** Null takes off the map, undefined leaves as it is. */
function idOf(value: string): string | null | undefined {
  if (value === STAYS) return undefined;
  return value === NOWHERE ? null : value;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-place-measurements': BvPlaceMeasurements;
  }
}
