import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-drawer.ts';
import { BvRetry } from '../../ui/events.ts';
import './bv-cell-panel.ts';
import './bv-journey-map.ts';
import './bv-journey-within.ts';
import './bv-phase-view.ts';
import type { CellQuotes } from './bv-quotes-behind.ts';
import { BvCellClosed } from './journey-events.ts';
import { hiddenWords } from './hidden-lanes.ts';
import { BvLanesWanted } from './lane-events.ts';
import { LANE_LOOKS } from './lanes.ts';
import type { CellPlace } from './map-view.ts';
import type { Placeable } from './placeable.ts';

/**
 * The map and, beside it, what is behind the open cell. Narrower, the panel lies over the map; on a phone
 * one phase is shown at a time and the panel is a sheet. As high as its place. Does not load anything.
 *
 * @fires bv-cell-chosen - A cell is to be opened: give its place as `selected` and its `quotes`.
 * @fires bv-cell-closed - None is to be open.
 * @fires bv-phase-chosen - On a phone, another phase is to be shown: give it as `phaseId`.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 * @fires bv-opening-wanted - Somebody wants to say what a phase opens into.
 * @fires bv-lanes-wanted - The lanes are to be arranged.
 * @fires bv-retry - The quotes could not be loaded; try again.
 * @fires bv-measurements-placed - Measurements are to stand in the open phase, or off the map.
 * @fires bv-text-written, bv-text-edited, bv-text-evidence-wanted, bv-phase-said - Something is written by hand.
 * @slot - Above the map: what to do first.
 */
@customElement('bv-journey-board')
export class BvJourneyBoard extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        position: relative;
        block-size: 100%;
        min-block-size: 0;
      }
      .map {
        flex: 1;
        min-inline-size: 0;
        overflow: auto;
        /* What is scrolled to stays clear of the lane names and the heads. */
        scroll-padding: 3.5rem 0 0 9.25rem;
        position: relative;
      }
      .map:not(.phone) > bv-journey-within {
        position: sticky;
        inset-inline-start: 0;
        inline-size: fit-content;
        max-inline-size: 100%;
      }
      .hidden-lanes {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
        /* In sight however far the phases are scrolled. */
        position: sticky;
        inset-inline-start: 0;
        inline-size: fit-content;
        padding: var(--bv-space-2) var(--bv-space-4);
      }
      .phone .hidden-lanes {
        padding-inline: 0;
      }
      .phone {
        padding: var(--bv-space-4);
      }
      .panel {
        display: flex;
        block-size: 100%;
      }
      .panel h2 {
        font-size: var(--bv-text-xl);
        line-height: var(--bv-lh-xl);
      }
      @media (max-width: 69rem) {
        .panel {
          position: absolute;
          inset-block: 0;
          inset-inline-end: 0;
          z-index: var(--bv-z-panel);
          box-shadow: var(--bv-shadow-3);
        }
        .map.open:not(.phone) {
          scroll-padding-inline-end: var(--bv-panel);
        }
        .map.open:not(.phone) bv-journey-map {
          --bv-map-end: var(--bv-panel);
        }
      }
      @media print {
        :host {
          display: block;
          block-size: auto;
        }
        .map {
          overflow: visible;
        }
        .panel,
        .hidden-lanes bv-button,
        .hidden-lanes.wordless {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  /** The open cell. */
  @property({ attribute: false }) selected: CellPlace | undefined;
  /** The phase that a phone shows. */
  @property({ attribute: 'phase-id' }) phaseId = '';
  /** What is behind the open cell; `undefined` while it is on its way. */
  @property({ attribute: false }) quotes: CellQuotes | undefined;
  /** Why it did not come. */
  @property({ attribute: false }) quotesError: unknown;
  /** Where the sources are; empty for visitors. */
  @property({ attribute: 'project-id' }) projectId = '';
  /** `/projects/…/hypotheses`; empty: hypotheses lead nowhere. */
  @property({ attribute: 'hypotheses-href' }) hypothesesHref = '';

  /** Measurements that the reader may put into the open phase; undefined: none. */
  @property({ attribute: false }) placeable: readonly Placeable[] | undefined;
  /** Whether the reader may write into the map. */
  @property({ type: Boolean }) writable = false;

  @query('bv-journey-map') private readonly table!: HTMLElementTagNameMap['bv-journey-map'] | null;
  readonly #phone = new MediaController(this, '(max-width: 40rem)');

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (!this.map) return nothing;
    const isPhone = this.#phone.matches;
    return html`
      <div class="map ${isPhone ? 'phone' : ''} ${this.selected ? 'open' : ''}">
        <bv-journey-within ?bare=${isPhone} .map=${this.map}></bv-journey-within>
        <slot></slot>
        ${isPhone ? this.#phase() : this.#table()} ${this.#hidden(this.map)}
      </div>
      ${this.selected ? this.#panel(this.selected, isPhone) : nothing}
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    // The panel may have come to lie over the cell that opened it.
    if (changed.has('selected') && this.selected && !this.#phone.matches)
      this.table?.showSelected();
  }

  /** What the map does not show, and for whoever may change that a way to it. */
  #hidden(map: JourneyMapDto) {
    const words = hiddenWords(map);
    if (words === '' && !this.writable) return nothing;
    return html`
      <p class="hidden-lanes meta ${words === '' ? 'wordless' : ''}">
        ${words}
        ${
          this.writable
            ? html`
                <bv-button
                  variant="ghost"
                  size="small"
                  icon="sliders-horizontal"
                  popup="dialog"
                  @click=${() => this.dispatchEvent(new BvLanesWanted())}
                >
                  ${msg('lanes.arrange')}
                </bv-button>
              `
            : nothing
        }
      </p>
    `;
  }

  #table() {
    return html`
      <bv-journey-map
        .map=${this.map}
        .selected=${this.selected}
        .hypothesesHref=${this.hypothesesHref}
        ?writable=${this.writable}
      ></bv-journey-map>
    `;
  }

  #phase() {
    return html`
      <bv-phase-view
        .map=${this.map}
        .phaseId=${this.phaseId}
        .hypothesesHref=${this.hypothesesHref}
        ?writable=${this.writable}
      ></bv-phase-view>
    `;
  }

  #panel(place: CellPlace, isPhone: boolean) {
    const phase = this.map?.phases.find(({ id }) => id === place.phaseId)?.name ?? '';
    const lane = msg(LANE_LOOKS[place.lane].word);
    return html`
      <div class="panel">
        <bv-drawer
          open
          ?modal=${isPhone}
          heading=${`${phase} · ${lane}`}
          @bv-closed=${this.#closed}
        >
          <div slot="head">
            <p class="meta">${phase}</p>
            <h2>${lane}</h2>
          </div>
          <bv-cell-panel
            .map=${this.map}
            .place=${place}
            .quotes=${this.quotes}
            .error=${this.quotesError}
            .projectId=${this.projectId}
            .hypothesesHref=${this.hypothesesHref}
            .placeable=${this.placeable}
            ?writable=${this.writable}
            @bv-retry=${() => this.dispatchEvent(new BvRetry())}
          ></bv-cell-panel>
        </bv-drawer>
      </div>
    `;
  }

  readonly #closed = (): void => {
    this.dispatchEvent(new BvCellClosed());
    // What was read is where one goes on.
    this.table?.focusCell();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-board': BvJourneyBoard;
  }
}
