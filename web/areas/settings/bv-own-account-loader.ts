import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changeOwnEmail, changeOwnName, changeOwnPassword } from '../../api/accounts.ts';
import { refusalText } from '../../app/refusals.ts';
import type { Session } from '../../app/session.ts';
import { BvSignedIn } from '../../app/shell-events.ts';
import { LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-account-dialog.ts';
import type { AccountField } from './bv-account-dialog.ts';
import type { BvAccountFilled } from './settings-events.ts';

interface Row {
  readonly field: AccountField;
  readonly word: PlainMessageKey;
  readonly value: string;
}

const REFUSALS = {
  'account.password_wrong': 'settings.passwordWrong',
  'account.email_taken': 'settings.emailTaken',
} as const satisfies Readonly<Record<string, PlainMessageKey>>;

const CHANGED: Readonly<Record<AccountField, PlainMessageKey>> = {
  name: 'settings.nameChanged',
  email: 'settings.emailChanged',
  password: 'settings.passwordChanged',
};

/**
 * Somebody's own name, e-mail and password, each with a way to change it.
 *
 * @fires bv-signed-in - After a change: the app asks anew who is signed in.
 */
@customElement('bv-own-account-loader')
export class BvOwnAccountLoader extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      dl {
        margin: 0;
      }
      .row {
        display: grid;
        grid-template-columns: 7.5rem minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--bv-space-3);
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      dt {
        color: var(--bv-ink-2);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      @media (width < 40rem) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
          row-gap: 0;
        }
        dt {
          grid-column: 1;
          font-size: var(--bv-text-xs);
        }
        .value {
          grid-column: 1;
        }
        .change {
          grid-row: 1 / span 2;
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) person!: Session['person'];

  @state() private changing: AccountField | null = null;
  @state() private isSending = false;
  @state() private error = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const rows: readonly Row[] = [
      { field: 'name', word: 'settings.name', value: this.person.name },
      { field: 'email', word: 'account.email', value: this.person.email },
      { field: 'password', word: 'account.password', value: '••••••••' },
    ];
    return html`
      <dl>
        ${rows.map((row) => this.#row(row))}
      </dl>
      <bv-account-dialog
        .field=${this.changing ?? 'name'}
        .person=${this.person}
        ?open=${this.changing !== null}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-account-filled=${this.#filled}
        @bv-closed=${() => (this.changing = null)}
      ></bv-account-dialog>
    `;
  }

  #row({ field, word, value }: Row) {
    return html`
      <div class="row">
        <dt>${msg(word)}</dt>
        <dd class="value">
          ${
            field === 'password'
              ? html`
                  <span aria-hidden="true">${value}</span>
                `
              : value
          }
        </dd>
        <dd class="change">
          <bv-button size="small" label=${msg(`settings.change.${field}`)} @click=${() => this.#open(field)}>
            ${msg('settings.change')}
          </bv-button>
        </dd>
      </div>
    `;
  }

  #open(field: AccountField): void {
    this.error = '';
    this.changing = field;
  }

  readonly #filled = async ({ filled }: BvAccountFilled): Promise<void> => {
    this.isSending = true;
    this.error = '';
    try {
      if (filled.field === 'name') await changeOwnName({ name: filled.name });
      else if (filled.field === 'email') {
        await changeOwnEmail({ email: filled.email, password: filled.password });
      } else {
        const { password, newPassword } = filled;
        await changeOwnPassword({ password, newPassword });
      }
      this.changing = null;
      this.dispatchEvent(new BvToastWanted({ text: msg(CHANGED[filled.field]) }));
      this.dispatchEvent(new BvSignedIn('/settings'));
    } catch (error) {
      this.error = refusalText(error, REFUSALS);
    }
    this.isSending = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-own-account-loader': BvOwnAccountLoader;
  }
}
