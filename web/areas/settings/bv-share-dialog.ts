import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SHARE_SCOPES } from '../../../core/workspaces/roles.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { BvShareFilled } from './settings-events.ts';

const DAYS = [7, 30, 90, 365];
const DAYS_AT_FIRST = 30;

/**
 * Asks what a read-only link shows, and for how long.
 *
 * @fires bv-share-filled - With name, scopes and days.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-share-dialog')
export class BvShareDialog extends LitElement {
  static override styles = [
    reset,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
      legend {
        padding: 0;
        margin-block-end: var(--bv-space-1h);
        font-weight: var(--bv-weight-medium);
      }
      bv-checkbox {
        display: flex;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private lacksScope = false;
  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('share.new'),
      open: this.open,
      sending: this.sending,
      action: msg('settings.makeLink'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const problem = this.error || (this.lacksScope ? msg('share.chooseOne') : '');
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${
          problem
            ? html`
                <bv-note tone="danger">${problem}</bv-note>
              `
            : nothing
        }
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('home.name')}
          hint=${msg('share.nameHint')}
          maxlength="120"
          required
        ></bv-text-field>
        <fieldset>
          <legend>${msg('share.shows')}</legend>
          ${SHARE_SCOPES.map(
            (scope) => html`
              <bv-checkbox checked name="scope" value=${scope} hint=${msg(`scopeText.${scope}`)}>
                ${msg(`scope.${scope}`)}
              </bv-checkbox>
            `,
          )}
        </fieldset>
        <bv-select
          name="days"
          label=${msg('share.lasts')}
          value=${String(DAYS_AT_FIRST)}
          .options=${DAYS.map((count) => ({
            value: String(count),
            label: msg('share.days', { count }),
          }))}
        ></bv-select>
        <bv-note>${msg('share.hides')}</bv-note>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const values = new FormData(this.form);
    const chosen = new Set(values.getAll('scope'));
    const scopes = SHARE_SCOPES.filter((scope) => chosen.has(scope));
    const name = values.get('name');
    this.lacksScope = scopes.length === 0;
    if (this.lacksScope || typeof name !== 'string') return;
    const days = DAYS.find((each) => String(each) === values.get('days')) ?? DAYS_AT_FIRST;
    this.dispatchEvent(new BvShareFilled({ name, scopes, days }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-share-dialog': BvShareDialog;
  }
}
