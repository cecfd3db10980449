import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ROLES } from '../../../core/workspaces/roles.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-field.ts';
import { BvInvitationFilled } from './settings-events.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';

/**
 * Asks as what somebody is invited.
 *
 * @fires bv-invitation-filled - With role and note.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-invitation-dialog')
export class BvInvitationDialog extends LitElement {
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
      heading: msg('settings.invite'),
      open: this.open,
      sending: this.sending,
      action: msg('settings.makeLink'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-radio-group
          data-autofocus
          name="role"
          label=${msg('settings.role')}
          value="researcher"
          .options=${ROLES.toReversed().map((value) => ({
            value,
            label: msg(`role.${value}`),
            detail: msg(`roleText.${value}`),
          }))}
        ></bv-radio-group>
        <bv-text-field
          optional
          name="note"
          label=${msg('settings.note')}
          hint=${msg('settings.noteHint')}
          maxlength="120"
        ></bv-text-field>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending) return;
    const values = new FormData(this.form);
    const note = values.get('note');
    this.dispatchEvent(
      new BvInvitationFilled({
        role: ROLES.find((each) => each === values.get('role')) ?? 'stakeholder',
        note: typeof note === 'string' ? note.trim() : '',
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-invitation-dialog': BvInvitationDialog;
  }
}
