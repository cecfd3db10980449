import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { METRICS, SHARE_METRICS } from '../../../core/measurements/metrics.ts';
import type { MeasurementDto, StudyDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvMeasurementFilled, type MeasurementInput } from './measurement-events.ts';
import { type MeasurementPlaces, NO_PLACES, placeOptions } from './measurement-places.ts';

type Metric = MeasurementDto['metric'];
const PERCENT = 100;
const COUNTS = ['controlHits', 'controlSize', 'variantHits', 'variantSize'] as const;

/**
 * Adds a number that was computed elsewhere, or changes what one is called.
 *
 * @fires bv-measurement-filled - With what was written.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-measurement-dialog')
export class BvMeasurementDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** The one to change; undefined adds one. */
  @property({ attribute: false }) measurement: MeasurementDto | undefined;
  @property({ attribute: false }) studies: readonly StudyDto[] = [];
  /** Where on the map it can stand. */
  @property({ attribute: false }) places: MeasurementPlaces = NO_PLACES;
  @property({ type: Boolean }) sending = false;
  @property() error = '';

  @state() private metric: Metric = 'nps';
  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.metric = this.measurement?.metric ?? 'nps';
  }

  override render() {
    return formDialog(this, {
      heading: msg(this.measurement ? 'measurements.change' : 'measurements.new'),
      open: this.open,
      sending: this.sending,
      action: this.measurement ? msg('home.save') : msg('measurements.new'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const { measurement } = this;
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('measurements.name')}
          value=${measurement?.name ?? ''}
          maxlength="300"
          required
        ></bv-text-field>
        ${measurement ? nothing : this.#number()}
        <bv-select
          name="studyId"
          label=${msg('sources.study')}
          value=${measurement?.studyId ?? this.studies.at(-1)?.id ?? ''}
          .options=${this.studies.map(({ id, name }) => ({ value: id, label: name }))}
          required
        ></bv-select>
        <bv-text-field
          optional
          name="measuredOn"
          type="date"
          label=${msg('measurements.measuredOn')}
          value=${measurement?.measuredOn ?? ''}
        ></bv-text-field>
        ${this.#place()}
      </form>
    `;
  }

  #place() {
    const { phaseId = null, touchpointId = null } = this.measurement ?? {};
    const { phases, touchpoints } = this.places;
    return html`
      <bv-select
        name="phaseId"
        label=${msg('measurements.phase')}
        value=${phaseId ?? ''}
        .options=${[
          { value: '', label: msg('measurements.noPhase') },
          ...placeOptions(phases, phaseId),
        ]}
      ></bv-select>
      <bv-select
        name="touchpointId"
        label=${msg('measurements.touchpoint')}
        hint=${msg('measurements.touchpointHint')}
        value=${touchpointId ?? ''}
        .options=${[
          { value: '', label: msg('measurements.noTouchpoint') },
          ...placeOptions(touchpoints, touchpointId),
        ]}
      ></bv-select>
    `;
  }

  #number() {
    return html`
      <bv-select
        name="metric"
        label=${msg('measurements.metric')}
        value=${this.metric}
        .options=${METRICS.map((value) => ({ value, label: msg(`metric.${value}`) }))}
        @bv-change=${({ value }: BvChange) => {
          this.metric = METRICS.find((one) => one === value) ?? 'other';
        }}
      ></bv-select>
      <div class="pair">
        ${
          this.metric === 'ab_result'
            ? COUNTS.map((name) => numberField(name, msg(`measurements.${name}`)))
            : this.metric === 'funnel_step'
              ? numberField(
                  'sampleSize',
                  msg('measurements.sampleSize'),
                  msg('measurements.funnelHint'),
                )
              : [
                  numberField('value', msg('measurements.value'), msg('measurements.valueHint')),
                  numberField('sampleSize', msg('measurements.sampleSize')),
                ]
        }
      </div>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvMeasurementFilled({
        name: value('name'),
        studyId: value('studyId'),
        metric: this.metric,
        measuredOn: value('measuredOn'),
        phaseId: value('phaseId'),
        touchpointId: value('touchpointId'),
        basis: this.measurement ? null : this.#basis((name) => toNumber(value(name))),
      }),
    );
  };

  #basis(number: (name: string) => number): MeasurementInput['basis'] {
    if (this.metric === 'ab_result') {
      const [controlHits = 0, controlSize = 0, variantHits = 0, variantSize = 0] =
        COUNTS.map(number);
      return { kind: 'counts', counts: { controlHits, controlSize, variantHits, variantSize } };
    }
    if (this.metric === 'funnel_step') {
      // Whoever got here is counted, nobody else.
      return { kind: 'total', value: number('sampleSize'), sampleSize: number('sampleSize') };
    }
    const unit = SHARE_METRICS.includes(this.metric) ? PERCENT : 1;
    return { kind: 'total', value: number('value') / unit, sampleSize: number('sampleSize') };
  }
}

function numberField(name: string, label: string, hint = '') {
  return html`
    <bv-text-field
      name=${name}
      label=${label}
      hint=${hint}
      required
      .validator=${(text: string) => (Number.isFinite(toNumber(text)) ? '' : msg('measurements.notNumber'))}
    ></bv-text-field>
  `;
}

/** Decimal comma or point; a percent sign and spaces do not matter. */
function toNumber(text: string): number {
  const digits = text.replaceAll(/[\s%]/g, '').replace('−', '-').replace(',', '.');
  return digits === '' ? Number.NaN : Number(digits);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-measurement-dialog': BvMeasurementDialog;
  }
}
