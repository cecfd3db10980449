import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvWaiverFilled } from './hypothesis-events.ts';
import { today } from './today.ts';

const REASON_LENGTH_MAX = 1000;

/**
 * Until when stale evidence counts, and why.
 *
 * @fires bv-waiver-filled - With day and reason.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-waiver-dialog')
export class BvWaiverDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) waiver: HypothesisDetailDto['waiver'] = null;
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
      heading: msg('waiver.title'),
      open: this.open,
      sending: this.sending,
      action: msg('waiver.save'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-note>${msg('waiver.text')}</bv-note>
        <bv-text-field
          data-autofocus
          name="until"
          type="date"
          label=${msg('waiver.until')}
          min=${today()}
          value=${this.waiver?.until ?? ''}
          required
        ></bv-text-field>
        <bv-text-area
          voice
          required
          name="reason"
          label=${msg('override.reason')}
          hint=${msg('override.reasonHint')}
          value=${this.waiver?.reason ?? ''}
          rows="3"
          maxlength=${REASON_LENGTH_MAX}
        ></bv-text-area>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const reason = value('reason').replace(/\s+/g, ' ').trim();
    this.dispatchEvent(new BvWaiverFilled({ until: value('until'), reason }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-waiver-dialog': BvWaiverDialog;
  }
}
