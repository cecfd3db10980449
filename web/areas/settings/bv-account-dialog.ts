import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Session } from '../../app/session.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-text-field.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { formValues, newPasswordField } from '../accounts/account-fields.ts';
import { BvAccountFilled } from './settings-events.ts';

/** What of an account somebody can change. */
export type AccountField = 'name' | 'email' | 'password';

/**
 * Asks for a new name, e-mail or password; for the latter two also for the present password.
 *
 * @fires bv-account-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-account-dialog')
export class BvAccountDialog extends LitElement {
  static override styles = [
    reset,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
    `,
  ];

  @property() field: AccountField = 'name';
  @property({ attribute: false }) person!: Session['person'];
  @property({ type: Boolean }) open = false;
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
      heading: msg(`settings.change.${this.field}`),
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
        ${refusedNote(this.error)} ${this.#fields()}
      </form>
    `;
  }

  #fields() {
    const { name, email } = this.person;
    if (this.field === 'name') {
      return html`
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('account.name')}
          hint=${msg('settings.nameHint')}
          autocomplete="name"
          maxlength="120"
          .value=${name}
          required
        ></bv-text-field>
      `;
    }
    if (this.field === 'email') {
      return html`
        <bv-text-field
          data-autofocus
          name="email"
          type="email"
          label=${msg('account.email')}
          autocomplete="username"
          .value=${email}
          required
        ></bv-text-field>
        ${this.#presentPassword()}
      `;
    }
    return html`
      ${this.#presentPassword()} ${newPasswordField(msg('settings.newPassword'))}
      <p class="muted">${msg('settings.passwordText')}</p>
    `;
  }

  #presentPassword() {
    return html`
      <bv-text-field
        ?data-autofocus=${this.field === 'password'}
        name="presentPassword"
        type="password"
        label=${msg('settings.presentPassword')}
        autocomplete="current-password"
        maxlength="128"
        required
      ></bv-text-field>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvAccountFilled(
        {
          name: { field: 'name', name: value('name') } as const,
          email: {
            field: 'email',
            email: value('email'),
            password: value('presentPassword'),
          } as const,
          password: {
            field: 'password',
            password: value('presentPassword'),
            newPassword: value('password'),
          } as const,
        }[this.field],
      ),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-account-dialog': BvAccountDialog;
  }
}
