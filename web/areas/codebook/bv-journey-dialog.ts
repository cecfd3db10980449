import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { JOURNEY_TEMPLATES } from '../../../core/codebook/templates.ts';
import type { JourneyDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-field.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvJourneyFilled } from './codebook-events.ts';

/**
 * A journey: its name, and for a new one the phases it starts with.
 *
 * @fires bv-journey-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-journey-dialog')
export class BvJourneyDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Which is renamed; `undefined` creates one. */
  @property({ attribute: false }) journey: JourneyDto | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: this.journey ? msg('codebook.renameJourney') : msg('codebook.newJourney'),
      open: this.open,
      sending: this.sending,
      action: this.journey ? msg('home.save') : msg('codebook.createJourney'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('home.name')}
          value=${this.journey?.name ?? ''}
          maxlength="120"
          required
        ></bv-text-field>
        ${
          this.journey
            ? nothing
            : html`
                <bv-radio-group
                  name="template"
                  label=${msg('home.journey')}
                  value="six-phases"
                  .options=${JOURNEY_TEMPLATES.map((value) => ({
                    value,
                    label: msg(`template.${value}`),
                  }))}
                ></bv-radio-group>
              `
        }
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const template = JOURNEY_TEMPLATES.find((each) => each === value('template')) ?? 'blank';
    this.dispatchEvent(new BvJourneyFilled(value('name'), template));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-dialog': BvJourneyDialog;
  }
}
