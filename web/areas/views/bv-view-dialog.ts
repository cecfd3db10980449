import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { VIEW_NAME_MAX } from '../../../core/views/views.ts';
import type { ViewDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-text-field.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvViewNamed } from './view-events.ts';

/**
 * What a saved view is called, and whether the project shares it.
 *
 * @fires bv-view-named - With both.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-view-dialog')
export class BvViewDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Which is named anew; `undefined` saves what is shown. */
  @property({ attribute: false }) view: ViewDto | undefined;
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
      heading: msg(this.view ? 'views.renameHeading' : 'views.saveHeading'),
      open: this.open,
      sending: this.sending,
      action: msg('home.save'),
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
          value=${this.view?.name ?? ''}
          maxlength=${VIEW_NAME_MAX}
          required
        ></bv-text-field>
        <bv-checkbox
          name="shared"
          hint=${msg('views.shareHint')}
          ?checked=${this.view?.shared ?? false}
        >
          ${msg('views.share')}
        </bv-checkbox>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(new BvViewNamed(value('name'), value('shared') !== ''));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-view-dialog': BvViewDialog;
  }
}
