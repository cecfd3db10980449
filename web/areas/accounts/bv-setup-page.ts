import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { getSetup, setUp } from '../../api/accounts.ts';
import { projectHref } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import { BvSignedIn } from '../../app/shell-events.ts';
import { language, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-problem.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-field.ts';
import { validateFields } from '../../ui/field-element.ts';
import { accountFields, formValues } from './account-fields.ts';
import './bv-door.ts';
import { formStyles } from './form-styles.ts';

/** Creates the first account and workspace of an installation, with the link that the server printed. */
@customElement('bv-setup-page')
export class BvSetupPage extends LitElement {
  static override styles = [reset, formStyles];

  @state() private isSending = false;
  @state() private error = '';

  readonly #needed = new Task(this, {
    args: () => [],
    task: async (_none, { signal }) => (await getSetup(signal)).needed,
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-door>
        ${this.#needed.render({
          error: (error) => html`
            <bv-problem .error=${error} @bv-retry=${() => this.#needed.run()}></bv-problem>
          `,
          complete: (needed) => this.#content(needed),
        })}
      </bv-door>
    `;
  }

  #content(needed: boolean) {
    if (!needed)
      return html`
        <div class="stack">
          <h1>${msg('setup.title')}</h1>
          <bv-note>${msg('setup.alreadyDone')}</bv-note>
          <bv-button block size="large" href="/sign-in">${msg('signIn.submit')}</bv-button>
        </div>
      `;
    return location.hash.length > 1
      ? this.#form()
      : html`
          <bv-empty-state
            heading=${msg('setup.linkMissing')}
            text=${msg('setup.linkMissingText')}
          ></bv-empty-state>
        `;
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <div>
          <h1>${msg('setup.title')}</h1>
          <p class="lead">${msg('setup.text')}</p>
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
          name="workspaceName"
          label=${msg('account.organisation')}
          hint=${msg('account.organisationHint')}
          autocomplete="organization"
          maxlength="120"
          required
        ></bv-text-field>
        ${accountFields()} ${this.#start()}
        <bv-button
          block
          variant="primary"
          size="large"
          type="submit"
          ?loading=${this.isSending}
          loading-label=${msg('setup.submitting')}
        >
          ${msg('setup.submit')}
        </bv-button>
        <p class="foot">${msg('setup.once')}</p>
      </form>
    `;
  }

  #start() {
    return html`
      <bv-radio-group
        name="start"
        label=${msg('setup.start')}
        value="example"
        .options=${[
          {
            value: 'example',
            label: msg('setup.withExample'),
            detail: msg('setup.withExampleText'),
          },
          { value: 'empty', label: msg('setup.empty'), detail: msg('setup.emptyText') },
        ]}
      ></bv-radio-group>
    `;
  }

  override updated(): void {
    document.title = `${msg('setup.title')} · ${msg('shell.product')}`;
  }

  readonly #submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !validateFields(this.renderRoot)) return;
    // Only the form of this template calls the handler.
    const value = formValues(event.currentTarget as HTMLFormElement);
    this.isSending = true;
    try {
      const made = await setUp({
        token: location.hash.slice(1),
        name: value('name'),
        email: value('email'),
        password: value('password'),
        workspaceName: value('workspaceName'),
        language: language(),
        withExample: value('start') === 'example',
      });
      const to = made.projectId ? projectHref(made.projectId, 'owner') : '/';
      this.dispatchEvent(new BvSignedIn(to, made.workspaceId));
    } catch (error) {
      this.error = refusalText(error, {
        'setup.link_invalid': 'setup.linkInvalid',
        'setup.already_done': 'setup.alreadyDone',
      });
    }
    this.isSending = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-setup-page': BvSetupPage;
  }
}
