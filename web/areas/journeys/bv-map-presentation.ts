import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvClosed } from '../../ui/events.ts';
import './bv-journey-within.ts';
import './bv-phase-view.ts';
import type { BvCellChosen, BvPhaseChosen } from './journey-events.ts';
import { mapTitle } from './map-title.ts';

/** How far a key goes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The map over the whole screen, a phase at a time, large enough for a room. Arrows, space and a presenter's
 * keys go on and back, Escape ends it.
 *
 * @fires bv-closed - It has ended.
 */
@customElement('bv-map-presentation')
export class BvMapPresentation extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      dialog {
        inline-size: 100vw;
        block-size: 100dvh;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        padding: var(--bv-space-6) var(--bv-space-8);
        border: 0;
        background: var(--bv-surface);
        color: var(--bv-ink);
        overflow: auto;
      }
      dialog:focus-visible {
        box-shadow: none;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--bv-space-3);
        margin-block-end: var(--bv-space-4);
      }
      header p {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;

  @state() private index = 0;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('map') as JourneyMapDto | undefined;
    if (!before || !this.map || before.journeyId === this.map.journeyId) return;
    // Back out, one stands where one went in.
    const door = this.map.phases.findIndex(({ opens }) => opens?.journeyId === before.journeyId);
    this.index = Math.max(door, 0);
  }

  override render() {
    const { map } = this;
    const phase = map?.phases[this.index];
    if (!map || !phase) return nothing;
    return html`
      <dialog
        aria-label=${msg('journey.presentation', { name: mapTitle(map) })}
        @close=${() => this.dispatchEvent(new BvClosed())}
        @keydown=${this.#keyed}
        @fullscreenchange=${this.#screenChanged}
      >
        <header>
          <p class="muted">
            ${mapTitle(map)} ·
            ${msg('journey.phaseOf', { number: this.index + 1, count: map.phases.length })}
          </p>
          <bv-journey-within way-only .map=${map}></bv-journey-within>
          <bv-button icon="x" label=${msg('journey.presentEnd')} @click=${this.#end}></bv-button>
        </header>
        <bv-phase-view
          wide
          .map=${map}
          .phaseId=${phase.id}
          @bv-phase-chosen=${this.#phaseChosen}
          @bv-cell-chosen=${stay}
        ></bv-phase-view>
      </dialog>
    `;
  }

  override firstUpdated(): void {
    this.dialog.showModal();
    // A window that may not fill the screen is shown as large as it is.
    this.dialog.requestFullscreen().catch(() => undefined);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    // Space on a button presses it.
    const isPress = event.key === ' ' && event.composedPath()[0] !== this.dialog;
    if (step === undefined || isPress || !this.map) return;
    event.preventDefault();
    this.index = Math.min(Math.max(this.index + step, 0), this.map.phases.length - 1);
    this.dialog.scrollTop = 0;
  };

  readonly #phaseChosen = (event: BvPhaseChosen): void => {
    event.stopPropagation();
    const index = this.map?.phases.findIndex(({ id }) => id === event.phaseId) ?? -1;
    if (index >= 0) this.index = index;
  };

  /** Escape leaves the full screen first, and only that reaches the page. */
  readonly #screenChanged = (): void => {
    if (!document.fullscreenElement) this.#end();
  };

  readonly #end = (): void => {
    this.dialog.close();
  };
}

/** Nothing opens in a presentation: the words are on it. */
function stay(event: BvCellChosen): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-map-presentation': BvMapPresentation;
  }
}
