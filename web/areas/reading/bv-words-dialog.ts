import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-text-area.ts';
import { BvClosed } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvWordsCorrected } from './reading-events.ts';

/**
 * Gives one paragraph of a text other words.
 *
 * @fires bv-words-corrected - With the words, when they are other than before.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-words-dialog')
export class BvWordsDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  /** The words as they are; none: closed. */
  @property() words: string | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why they were refused. */
  @property() error = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('correction.paragraph'),
      open: this.words !== undefined,
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
        <bv-text-area
          data-autofocus
          name="words"
          rows="6"
          required
          label=${msg('correction.words')}
          hint=${msg('correction.wordsHint')}
          value=${this.words ?? ''}
        ></bv-text-area>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!validateFields(this.form)) return;
    const words = formValues(this.form)('words');
    this.dispatchEvent(words === this.words ? new BvClosed() : new BvWordsCorrected(words));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-words-dialog': BvWordsDialog;
  }
}
