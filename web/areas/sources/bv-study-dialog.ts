import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { METHODS } from '../../../core/projects/methods.ts';
import type { StudyDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from './dialog-styles.ts';
import { BvStudyFilled } from './source-events.ts';

/**
 * One round of research: its name, method and dates.
 *
 * @fires bv-study-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-study-dialog')
export class BvStudyDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Which is changed; `undefined` creates one. */
  @property({ attribute: false }) study: StudyDto | undefined;
  /** Files wait for it. */
  @property({ type: Number }) waiting = 0;
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
      heading: this.study ? msg('studies.change') : msg('studies.new'),
      open: this.open,
      sending: this.sending,
      action: this.study ? msg('home.save') : msg('studies.create'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const { study } = this;
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${this.#notes()}
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('home.name')}
          hint=${msg('studies.nameHint')}
          value=${study?.name ?? ''}
          maxlength="120"
          required
        ></bv-text-field>
        <bv-select
          name="method"
          label=${msg('sources.method')}
          hint=${msg('studies.methodHint')}
          value=${study?.method ?? 'interview'}
          .options=${METHODS.map((value) => ({ value, label: msg(`method.${value}`) }))}
        ></bv-select>
        <div class="pair">
          <bv-text-field
            optional
            name="startsOn"
            type="date"
            label=${msg('studies.startsOn')}
            value=${study?.startsOn ?? ''}
          ></bv-text-field>
          <bv-text-field
            optional
            name="endsOn"
            type="date"
            label=${msg('studies.endsOn')}
            value=${study?.endsOn ?? ''}
            .validator=${this.#endRule}
          ></bv-text-field>
        </div>
      </form>
    `;
  }

  #notes() {
    return html`
      ${
        this.waiting > 0
          ? html`
              <bv-note tone="info">${msg('studies.waiting', { count: this.waiting })}</bv-note>
            `
          : nothing
      }
      ${
        this.error
          ? html`
              <bv-note tone="danger">${this.error}</bv-note>
            `
          : nothing
      }
    `;
  }

  readonly #endRule = (endsOn: string): string => {
    const startsOn = formValues(this.form)('startsOn');
    return endsOn !== '' && endsOn < startsOn ? msg('studies.endsBeforeStart') : '';
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvStudyFilled({
        name: value('name'),
        method: METHODS.find((each) => each === value('method')) ?? 'other',
        startsOn: value('startsOn'),
        endsOn: value('endsOn'),
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-study-dialog': BvStudyDialog;
  }
}
