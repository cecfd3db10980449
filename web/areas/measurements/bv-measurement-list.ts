import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MeasurementDto, StudyDto } from '../../api/types.ts';
import { formatDate, formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvMeasurementWanted } from './measurement-events.ts';
import { intervalWords, onScale, valueWords } from './measurement-words.ts';

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
      .scale {
        position: relative;
        block-size: var(--bv-space-3);
        margin-block-end: var(--bv-space-1);
      }
      .scale::before,
      .range {
        content: '';
        position: absolute;
        inset-block: calc(50% - 1px);
        inset-inline: 0;
        background: var(--bv-line-strong);
      }
      .range {
        inset-block: calc(50% - 2px);
        inset-inline: var(--low) var(--beyond);
        background: var(--bv-ink-2);
      }
      .point {
        position: absolute;
        inset-block: 0;
        inset-inline-start: var(--value);
        inline-size: var(--bv-space-1);
        margin-inline-start: calc(var(--bv-space-1) / -2);
        background: var(--bv-ink);
        border-radius: var(--bv-radius-1);
      }
      .buttons {
        display: flex;
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
    return html`
      <li>
        <div>
          <b>${name}</b>
          <div class="meta">
            ${[msg(`metric.${metric}`), ...(task && task !== name ? [task] : []), study, formatDate(measuredOn, 'short')].join(' · ')}
          </div>
        </div>
        <div class="value">${valueWords(metric, value)}</div>
        <div class="range-cell">${scale(measurement)}${this.#sample(measurement)}</div>
        ${this.editable ? this.#buttons(measurement) : nothing}
      </li>
    `;
  }

  #sample(measurement: MeasurementDto) {
    const interval = intervalWords(measurement);
    return html`
      <div class="meta">
        ${interval ? `${msg('measurements.interval')}: ${interval}` : msg('measurements.noInterval')}
        · ${msg('measurements.people')}: ${formatNumber(measurement.sampleSize, 0)}
      </div>
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

/** The words below say the same. */
function scale(measurement: MeasurementDto) {
  const placed = onScale(measurement);
  if (!placed) return nothing;
  const percent = (share: number): string => `${share * 100}%`;
  return html`
    <div
      class="scale"
      aria-hidden="true"
      ${cssProperties({
        '--low': percent(placed.low),
        '--beyond': percent(1 - placed.high),
        '--value': percent(placed.value),
      })}
    >
      <div class="range"></div>
      <div class="point"></div>
    </div>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-measurement-list': BvMeasurementList;
  }
}
