import { Task } from '@lit/task';
import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MeasurementDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { intervalWords, valueWords } from '../measurements/measurement-words.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvMeasuredChosen } from './measured-events.ts';
import { listMeasurements } from './measurements-to-link-loader.ts';

/**
 * Chooses a measurement of the project for a hypothesis, and for what it speaks.
 *
 * @fires bv-measured-chosen - With the measurement.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-link-measurement-dialog')
export class BvLinkMeasurementDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: 'project-id' }) projectId = '';
  /** Those that are linked already. */
  @property({ attribute: false }) linkedIds: readonly string[] = [];

  @query('form') private readonly form!: HTMLFormElement | null;

  readonly #load = new Task(this, {
    args: () => [this.open, this.projectId] as const,
    task: async ([open, projectId], { signal }): Promise<readonly MeasurementDto[]> =>
      open ? listMeasurements(projectId, signal) : [],
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('measured.link'),
      open: this.open,
      sending: false,
      disabled: this.#choices.length === 0,
      action: msg('measured.link'),
      form: () => this.#form(),
      submit: () => this.form?.requestSubmit(),
    });
  }

  get #choices(): readonly MeasurementDto[] {
    return (this.#load.value ?? []).filter(({ id }) => !this.linkedIds.includes(id));
  }

  #form() {
    return this.#load.render({
      pending: () => html`
        <bv-skeleton></bv-skeleton>
      `,
      error: (error) => html`
        <bv-note tone="danger">${refusalText(error)}</bv-note>
      `,
      complete: () => {
        const choices = this.#choices;
        return choices.length === 0
          ? html`
              <bv-note>${msg('measured.nothingToLink')}</bv-note>
            `
          : this.#fields(choices);
      },
    });
  }

  #fields(choices: readonly MeasurementDto[]) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <bv-select
          data-autofocus
          name="measurementId"
          label=${msg('measured.which')}
          value=${choices[0]?.id ?? ''}
          .options=${choices.map((each) => ({ value: each.id, label: choiceWords(each) }))}
          required
        ></bv-select>
        <bv-radio-group
          name="direction"
          label=${msg('measured.says')}
          value=""
          .options=${[
            { value: '', label: msg('measured.speaksNeither') },
            { value: 'supports', label: msg('measured.speaksFor') },
            { value: 'contradicts', label: msg('measured.speaksAgainst') },
          ]}
        ></bv-radio-group>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { form } = this;
    if (!form || !validateFields(form)) return;
    const value = formValues(form);
    const direction = value('direction');
    this.dispatchEvent(
      new BvMeasuredChosen(
        value('measurementId'),
        direction === 'supports' || direction === 'contradicts' ? direction : null,
      ),
    );
  };
}

function choiceWords(measurement: MeasurementDto): string {
  const { name, metric, value, sampleSize, measuredOn } = measurement;
  const interval = intervalWords(measurement);
  return [
    name,
    `${msg(`metric.${metric}`)} ${valueWords(metric, value)}${interval ? ` (${interval})` : ''}`,
    msg('measured.people', { count: sampleSize }),
    formatDate(measuredOn, 'short'),
  ].join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-link-measurement-dialog': BvLinkMeasurementDialog;
  }
}
