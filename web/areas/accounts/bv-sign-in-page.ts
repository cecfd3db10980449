import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { signIn } from '../../api/accounts.ts';
import { refusalText } from '../../app/refusals.ts';
import { BvSignedIn } from '../../app/shell-events.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-text-field.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formValues } from './account-fields.ts';
import './bv-door.ts';
import { formStyles } from './form-styles.ts';

/** Signs in, then goes to where somebody wanted to be (`?to=`). */
@customElement('bv-sign-in-page')
export class BvSignInPage extends LitElement {
  static override styles = [reset, formStyles];

  @state() private isSending = false;
  @state() private error = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-door>
        <form novalidate @submit=${this.#submitted}>
          <h1>${msg('signIn.title')}</h1>
          ${
            this.error
              ? html`
                  <bv-note tone="danger">${this.error}</bv-note>
                `
              : nothing
          }
          ${this.#fields()}
          <bv-button
            block
            variant="primary"
            size="large"
            type="submit"
            ?loading=${this.isSending}
            loading-label=${msg('signIn.submitting')}
          >
            ${msg('signIn.submit')}
          </bv-button>
          <p class="foot">${msg('signIn.forgot')}</p>
        </form>
      </bv-door>
    `;
  }

  #fields() {
    return html`
      <bv-text-field
        size="large"
        name="email"
        type="email"
        label=${msg('account.email')}
        autocomplete="username"
        required
      ></bv-text-field>
      <bv-text-field
        size="large"
        name="password"
        type="password"
        label=${msg('account.password')}
        autocomplete="current-password"
        required
      ></bv-text-field>
    `;
  }

  override updated(): void {
    document.title = `${msg('signIn.title')} · ${msg('shell.product')}`;
  }

  readonly #submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !validateFields(this.renderRoot)) return;
    // Only the form of this template calls the handler.
    const value = formValues(event.currentTarget as HTMLFormElement);
    this.isSending = true;
    try {
      await signIn({ email: value('email'), password: value('password') });
      this.dispatchEvent(new BvSignedIn(wantedPlace()));
    } catch (error) {
      this.error = refusalText(error, {
        'account.credentials_wrong': 'account.credentialsWrong',
      });
    }
    this.isSending = false;
  };
}

/** Only addresses of this app: a link from elsewhere must not lead out of it. */
function wantedPlace(): string {
  const to = new URLSearchParams(location.search).get('to') ?? '/';
  const target = URL.parse(to, location.origin);
  // `/.//elsewhere` stays here, but its path alone would be read as another host.
  const isHere = target?.origin === location.origin && to.startsWith('/');
  const isPath = target !== null && !target.pathname.startsWith('//');
  return isHere && isPath ? target.pathname + target.search + target.hash : '/';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-sign-in-page': BvSignInPage;
  }
}
