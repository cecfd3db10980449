import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MeasurementDto, StudyDto } from '../../api/types.ts';
import { formatDate, formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvMeasurementWanted } from './measurement-events.ts';
import { intervalScale, intervalScaleStyles } from './interval-scale.ts';
import { type MeasurementPlaces, NO_PLACES, placeWords } from './measurement-places.ts';
import { intervalWords, valueWords } from './measurement-words.ts';

/**
 * Measurements, each with its value, the interval drawn on the scale of its metric, and how many people it is of.
 *
 * @fires bv-measurement-wanted - Something is to happen to one.
 */
@customElement('bv-measurement-list')
export class BvMeasurementList extends LitElement {
  static override styles = [
    reset,
    text,
    intervalScaleStyles,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr) auto;
        gap: var(--bv-space-1) var(--bv-space-6);
        align-items: center;
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      .value {
        font-size: var(--bv-text-xl);
        font-variant-numeric: tabular-nums;
      }
      .buttons {
        display: flex;
      }
      .day {
        white-space: nowrap;
      }
      @media (max-width: 48rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .range-cell {
          grid-column: 1 / -1;
        }
        .buttons {
          grid-column: 2;
          grid-row: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) measurements: readonly MeasurementDto[] = [];
  @property({ attribute: false }) studies: readonly StudyDto[] = [];
  /** What phases and touchpoints are called. */
  @property({ attribute: false }) places: MeasurementPlaces = NO_PLACES;
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.measurements,
          ({ id }) => id,
          (measurement) => this.#item(measurement),
        )}
      </ul>
    `;
  }

  #item(measurement: MeasurementDto) {
    const { metric, name, task, value, studyId, measuredOn } = measurement;
    const study = this.studies.find(({ id }) => id === studyId)?.name ?? '';
    const placed = placeWords(measurement, this.places);
    return html`
      <li>
        <div>
          <b>${name}</b>
          <div class="meta">
            ${
              placed.length > 0
                ? html`
                    <span class="place">${placed.join(' · ')}</span>
                    ·
                  `
                : nothing
            }
            ${[msg(`metric.${metric}`), ...(task && task !== name ? [task] : []), study].join(' · ')}
            · <span class="day">${formatDate(measuredOn, 'short')}</span>
          </div>
        </div>
        <div class="value">${valueWords(metric, value)}</div>
        <div class="range-cell">${intervalScale(measurement)}${this.#sample(measurement)}</div>
        ${this.editable ? this.#buttons(measurement) : nothing}
      </li>
    `;
  }

  #sample(measurement: MeasurementDto) {
    const { metric, sampleSize } = measurement;
    const interval = intervalWords(measurement);
    const people = `${msg('measurements.people')}: ${formatNumber(sampleSize, 0)}`;
    // What is counted needs no interval.
    const words = metric === 'funnel_step' ? people : `${aboutInterval(interval)} · ${people}`;
    return html`
      <div class="meta">${words}</div>
    `;
  }

  #buttons(measurement: MeasurementDto) {
    const { name } = measurement;
    const want = (what: BvMeasurementWanted['what']) => () =>
      this.dispatchEvent(new BvMeasurementWanted(what, measurement));
    return html`
      <div class="buttons">
        <bv-button
          variant="ghost"
          icon="pencil"
          label=${msg('measurements.changeNamed', { name })}
          @click=${want('change')}
        ></bv-button>
        <bv-button
          variant="ghost"
          icon="x"
          label=${msg('measurements.removeNamed', { name })}
          @click=${want('remove')}
        ></bv-button>
      </div>
    `;
  }
}

function aboutInterval(interval: string): string {
  return interval ? `${msg('measurements.interval')}: ${interval}` : msg('measurements.noInterval');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-measurement-list': BvMeasurementList;
  }
}
