import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { acceptInvitation, getSession, previewInvitation } from '../../api/accounts.ts';
import type { Role } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { BvSignedIn } from '../../app/shell-events.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import { validateFields } from '../../ui/field-element.ts';
import { accountFields, formValues } from './account-fields.ts';
import './bv-door.ts';
import { formStyles } from './form-styles.ts';

interface Offer {
  readonly workspaceName: string;
  readonly role: Role;
  /** Who is signed in already; `undefined` needs an account first. */
  readonly name: string | undefined;
}

/** Joins a workspace with an invitation link: with a new account, or with the one that is signed in. */
@customElement('bv-invitation-page')
export class BvInvitationPage extends LitElement {
  static override styles = [reset, formStyles];

  @state() private isSending = false;
  @state() private error = '';

  readonly #token = location.hash.slice(1);
  readonly #offer = new Task(this, {
    args: () => [],
    task: async (_none, { signal }): Promise<Offer> => {
      const [offer, session] = await Promise.all([
        previewInvitation({ token: this.#token }),
        getSession(signal).catch(() => undefined),
      ]);
      return { ...offer, name: session?.user.name };
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-door>
        ${this.#offer.render({
          error: () => html`
            <bv-empty-state
              kind="search"
              heading=${msg('invitation.invalid')}
              text=${msg('invitation.invalidText')}
            >
              <bv-button slot="actions" href="/">${msg('shell.goHome')}</bv-button>
            </bv-empty-state>
          `,
          complete: (offer) => this.#form(offer),
        })}
      </bv-door>
    `;
  }

  #form({ workspaceName, role, name }: Offer) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <div>
          <h1>${msg('invitation.title', { workspace: workspaceName })}</h1>
          <p class="lead">${msg('invitation.text', { role: msg(`role.${role}`) })}</p>
        </div>
        ${
          this.error
            ? html`
                <bv-note tone="danger">${this.error}</bv-note>
              `
            : nothing
        }
        ${name === undefined ? accountFields() : nothing}
        <bv-button
          block
          variant="primary"
          size="large"
          type="submit"
          ?loading=${this.isSending}
          loading-label=${msg('invitation.joining')}
        >
          ${name === undefined ? msg('invitation.submit') : msg('invitation.join', { name })}
        </bv-button>
        ${name === undefined ? this.#haveAccount() : nothing}
      </form>
    `;
  }

  #haveAccount() {
    const to = `/sign-in?to=${encodeURIComponent(`/invitation#${this.#token}`)}`;
    return html`
      <bv-button block variant="ghost" href=${to}>${msg('invitation.haveAccount')}</bv-button>
    `;
  }

  override updated(): void {
    const name = this.#offer.value?.workspaceName;
    const title = name === undefined ? '' : `${msg('invitation.title', { workspace: name })} · `;
    document.title = title + msg('shell.product');
  }

  readonly #submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !validateFields(this.renderRoot)) return;
    // Only the form of this template calls the handler.
    const value = formValues(event.currentTarget as HTMLFormElement);
    const account = { name: value('name'), email: value('email'), password: value('password') };
    this.isSending = true;
    try {
      const isNew = this.#offer.value?.name === undefined;
      const { workspaceId } = await acceptInvitation({
        token: this.#token,
        ...(isNew ? { account } : {}),
      });
      this.dispatchEvent(new BvSignedIn('/', workspaceId));
    } catch (error) {
      this.error = refusalText(error, {
        'account.email_taken': 'account.emailTaken',
        'invitation.link_invalid': 'invitation.invalidText',
      });
    }
    this.isSending = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-invitation-page': BvInvitationPage;
  }
}
