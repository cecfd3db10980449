import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { intervalScale, intervalScaleStyles } from '../measurements/interval-scale.ts';
import { intervalWords, valueWords } from '../measurements/measurement-words.ts';
import { BvCellChosen } from './journey-events.ts';
import { disagreementWords, dropOffWords, sampleWords } from './measured-content.ts';
import { BvMeasurementsPlaced } from './measured-events.ts';
import type { Placeable } from './placeable.ts';

/**
 * What was measured in a phase, each number with its interval and sample; who left on the way to it; where a number
 * disagrees with what people say, with a way to their words; and a place to put further measurements.
 *
 * @fires bv-cell-chosen - What people say of the phase is to be opened.
 * @fires bv-measurements-placed - Some are to stand here, or off the map.
 */
@customElement('bv-cell-measurements')
export class BvCellMeasurements extends LitElement {
  static override styles = [
    reset,
    text,
    intervalScaleStyles,
    css`
      :host {
        display: block;
      }
      li {
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      .row {
        display: flex;
        align-items: baseline;
        gap: var(--bv-space-2);
      }
      .row .name {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .row bv-button {
        align-self: center;
      }
      .value {
        font-size: var(--bv-text-lg);
        font-weight: var(--bv-weight-strong);
        font-variant-numeric: tabular-nums;
      }
      .apart {
        display: grid;
        justify-items: start;
        gap: var(--bv-space-1h);
        margin-block-start: var(--bv-space-2);
      }
      .left {
        display: flex;
        gap: var(--bv-space-1h);
        padding-block: var(--bv-space-2);
      }
      bv-select {
        display: block;
        margin-block-start: var(--bv-space-4);
      }
      p.muted {
        padding-block: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  @property({ attribute: false }) cell: CellDto | undefined;
  /** What else can be put here; undefined: nothing can. */
  @property({ attribute: false }) placeable: readonly Placeable[] | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { map, cell } = this;
    if (!map || !cell) return nothing;
    const { measurements, dropOffs } = cell;
    return html`
      ${
        measurements.length + dropOffs.length === 0
          ? html`
              <p class="muted">${msg('journey.noneMeasured')}</p>
            `
          : nothing
      }
      ${dropOffs.map((dropOff) => this.#dropOff(dropOff, map))}
      <ul>
        ${repeat(
          measurements,
          ({ measurementId }) => measurementId,
          (measurement) => this.#item(measurement, map, cell),
        )}
      </ul>
      ${this.placeable ? this.#place(this.placeable) : nothing}
    `;
  }

  #dropOff(dropOff: CellDto['dropOffs'][number], { phases }: JourneyMapDto) {
    const interval = intervalWords({ ...dropOff, metric: 'drop_off', scaleMax: null });
    return html`
      <div class="left">
        <bv-icon name="arrow-down" size="s"></bv-icon>
        <div>
          <b>${dropOffWords(dropOff, phases)}</b>
          <div class="meta">
            ${[dropOff.name, interval, msg('people.count', { count: dropOff.sampleSize })].join(' · ')}
          </div>
        </div>
      </div>
    `;
  }

  #item(measurement: CellDto['measurements'][number], map: JourneyMapDto, { phaseId }: CellDto) {
    const { metric, name, value, touchpoint, measuredOn, disagrees } = measurement;
    const about = [
      ...(metric === 'funnel_step' ? [] : [msg(`metric.${metric}`)]),
      ...(touchpoint ? [touchpoint.name] : []),
      formatDate(measuredOn, 'short'),
    ];
    return html`
      <li>
        <div class="row">
          <span class="name">${name}</span>
          <span class="value">${valueWords(metric, value)}</span>
          ${this.placeable ? this.#off(measurement) : nothing}
        </div>
        ${intervalScale(measurement)}
        <p class="meta">${sampleWords(measurement)}</p>
        <p class="meta">${about.join(' · ')}</p>
        ${disagrees ? this.#apart(measurement, map, phaseId) : nothing}
      </li>
    `;
  }

  #apart(
    measurement: CellDto['measurements'][number],
    { emotion }: JourneyMapDto,
    phaseId: CellDto['phaseId'],
  ) {
    const felt = emotion.find((one) => one.phaseId === phaseId);
    return html`
      <div class="apart">
        <bv-mark kind="contested">${msg('journey.disagrees')}</bv-mark>
        <p>${felt ? disagreementWords(measurement, felt) : nothing}</p>
        <bv-button
          size="small"
          icon="quote"
          @click=${() => this.dispatchEvent(new BvCellChosen({ phaseId, lane: 'emotion' }))}
        >
          ${msg('journey.openSaid')}
        </bv-button>
      </div>
    `;
  }

  #off({ measurementId, name }: CellDto['measurements'][number]) {
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon="x"
        label=${msg('journey.placeOff', { name })}
        @click=${() => this.dispatchEvent(new BvMeasurementsPlaced([measurementId], true))}
      ></bv-button>
    `;
  }

  #place(placeable: readonly Placeable[]) {
    if (placeable.length === 0)
      return html`
        <p class="meta">${msg('journey.allPlaced')}</p>
      `;
    return html`
      <bv-select
        label=${msg('journey.placeHere')}
        placeholder=${msg('journey.placeChoose')}
        .value=${live('')}
        .options=${placeable}
        @bv-change=${({ value }: BvChange) => {
          const chosen = placeable.find((one) => one.value === value);
          if (chosen) this.dispatchEvent(new BvMeasurementsPlaced(chosen.measurementIds, false));
        }}
      ></bv-select>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-cell-measurements': BvCellMeasurements;
  }
}
