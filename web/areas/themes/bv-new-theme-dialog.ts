import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-text-field.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvQuotesPlaced } from './theme-events.ts';

const LENGTH_MAX = 120;

/**
 * The name of a theme that is made of chosen quotes.
 *
 * @fires bv-quotes-placed - Into a new theme of this name.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-new-theme-dialog')
export class BvNewThemeDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) highlightIds: readonly string[] = [];

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('themes.newTheme'),
      open: this.open,
      sending: false,
      action: msg('themes.createTheme'),
      form: () => html`
        <form novalidate @submit=${this.#submitted}>
          <p>${msg('themes.newThemeText', { count: this.highlightIds.length })}</p>
          <bv-text-field
            data-autofocus
            required
            name="label"
            label=${msg('themes.name')}
            maxlength=${LENGTH_MAX}
          ></bv-text-field>
        </form>
      `,
      submit: () => this.form.requestSubmit(),
    });
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!validateFields(this.form)) return;
    const label = formValues(this.form)('label');
    this.dispatchEvent(new BvQuotesPlaced(this.highlightIds, { label }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-new-theme-dialog': BvNewThemeDialog;
  }
}
