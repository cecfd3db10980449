import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { BvChosen } from '../../ui/events.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { dialogStyles } from '../sources/dialog-styles.ts';

/**
 * Asks whether quotes are to come together although somebody said that they do not belong together.
 *
 * @fires bv-chosen - They are.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-together-dialog')
export class BvTogetherDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('themes.togetherHeading'),
      open: this.open,
      sending: false,
      action: msg('themes.togetherConfirm'),
      form: () => html`
        <p>${msg('themes.togetherText')}</p>
      `,
      submit: () => this.dispatchEvent(new BvChosen('together')),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-together-dialog': BvTogetherDialog;
  }
}
