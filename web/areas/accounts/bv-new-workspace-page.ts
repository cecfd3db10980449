import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { createWorkspace } from '../../api/accounts.ts';
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

/** Creates a further workspace, then acts in it. Also for somebody who is in none. */
@customElement('bv-new-workspace-page')
export class BvNewWorkspacePage extends LitElement {
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
          <div>
            <h1>${msg('newWorkspace.title')}</h1>
            <p class="lead">${msg('newWorkspace.text')}</p>
          </div>
          ${
            this.error
              ? html`
                  <bv-note tone="danger">${this.error}</bv-note>
                `
              : nothing
          }
          <bv-text-field
            size="large"
            name="name"
            label=${msg('account.organisation')}
            hint=${msg('account.organisationHint')}
            maxlength="120"
            required
          ></bv-text-field>
          <bv-button block variant="primary" size="large" type="submit" ?loading=${this.isSending}>
            ${msg('newWorkspace.submit')}
          </bv-button>
          <bv-button block variant="ghost" href="/">${msg('newWorkspace.back')}</bv-button>
        </form>
      </bv-door>
    `;
  }

  override updated(): void {
    document.title = `${msg('newWorkspace.title')} · ${msg('shell.product')}`;
  }

  readonly #submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !validateFields(this.renderRoot)) return;
    // Only the form of this template calls the handler.
    const value = formValues(event.currentTarget as HTMLFormElement);
    this.isSending = true;
    try {
      const { id } = await createWorkspace({ name: value('name') });
      this.dispatchEvent(new BvSignedIn('/', id));
    } catch (error) {
      this.error = refusalText(error);
    }
    this.isSending = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-new-workspace-page': BvNewWorkspacePage;
  }
}
