import { html, type ReactiveControllerHost } from 'lit';
import type { JourneyMapDto } from '../../api/types.ts';
import './bv-opening-dialog.ts';
import type { ChosenJourney } from './chosen-journey-loader.ts';
import type { MapEditor } from './map-editor-loader.ts';
import type { BvOpeningChosen, BvOpeningWanted } from './opening-events.ts';

/** Asks what a phase of the map opens into, and saves it. */
export class PhaseOpening {
  readonly #page: ReactiveControllerHost;
  readonly #editor: MapEditor;
  readonly #journey: ChosenJourney;
  #map: JourneyMapDto | undefined;
  #phaseId = '';

  constructor(page: ReactiveControllerHost, editor: MapEditor, journey: ChosenJourney) {
    this.#page = page;
    this.#editor = editor;
    this.#journey = journey;
  }

  /** Opens the dialog. */
  ask(map: JourneyMapDto, { phaseId }: BvOpeningWanted): void {
    this.#map = map;
    this.#phaseId = phaseId;
    this.#page.requestUpdate();
  }

  /** Drawn once on the page. */
  dialog() {
    return html`
      <bv-opening-dialog
        .phase=${this.#phase}
        .journeys=${this.#openable}
        @bv-opening-chosen=${this.#chosen}
        @bv-closed=${this.#close}
      ></bv-opening-dialog>
    `;
  }

  get #phase() {
    return this.#map?.phases.find(({ id }) => id === this.#phaseId);
  }

  /** Neither itself nor what it lies within; what another phase holds is refused with the reason. */
  get #openable() {
    const { journeyId, within = [] } = this.#map ?? {};
    const around = [journeyId, ...within.map((one) => one.journeyId)];
    return this.#journey.all.filter(({ id }) => !around.some((one) => one === id));
  }

  readonly #chosen = ({ opens }: BvOpeningChosen): void => {
    const [map, phase] = [this.#map, this.#phase];
    this.#close();
    if (map && phase) void this.#editor.open(map, phase, opens);
  };

  readonly #close = (): void => {
    this.#map = undefined;
    this.#page.requestUpdate();
  };
}
