import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WithdrawalDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import { refusedNote } from '../../ui/form-dialog.ts';
import { BvClosed } from '../../ui/events.ts';
import { BvWithdrawalConfirmed } from './withdrawal-events.ts';

/**
 * Says what withdrawing a consent will do, and asks once: the words cannot come back.
 *
 * @fires bv-withdrawal-confirmed - The consent is to be withdrawn.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-withdrawal-dialog')
export class BvWithdrawalDialog extends LitElement {
  static override styles = [
    reset,
    css`
      .body {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-2);
        padding-inline-start: var(--bv-space-5);
      }
      li {
        list-style: disc;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() pseudonym = '';
  @property({ attribute: false }) withdrawal: WithdrawalDto | undefined;
  @property({ type: Boolean }) sending = false;
  @property() error = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-dialog
        heading=${msg('withdrawal.heading', { name: this.pseudonym })}
        ?open=${this.open}
        @bv-closed=${this.#close}
      >
        <div class="body">
          <p>${msg('withdrawal.forGood')}</p>
          ${this.withdrawal ? this.#effects(this.withdrawal) : nothing}
          ${refusedNote(this.error)}
        </div>
        <bv-button slot="footer" @click=${this.#close}>${msg('withdrawal.keep')}</bv-button>
        <bv-button
          slot="footer"
          variant="danger"
          icon="eye-off"
          ?loading=${this.sending}
          @click=${() => this.dispatchEvent(new BvWithdrawalConfirmed())}
        >
          ${msg('withdrawal.confirm')}
        </bv-button>
      </bv-dialog>
    `;
  }

  #effects(effect: WithdrawalDto) {
    const { sources, sharedSources, highlights, originals, measurements, verdicts } = effect;
    const effects = [
      sources > 0 && msg('withdrawal.sources', { count: sources }),
      sharedSources > 0 && msg('withdrawal.shared', { count: sharedSources }),
      highlights > 0 && msg('withdrawal.highlights', { count: highlights }),
      originals > 0 && msg('withdrawal.originals', { count: originals }),
      measurements > 0 && msg('withdrawal.measurements', { count: measurements }),
      verdicts.length > 0 && msg('withdrawal.hypotheses', { count: verdicts.length }),
    ].filter((words) => words !== false);
    return html`
      <ul>
        ${[...effects, msg('withdrawal.copies')].map(
          (words) => html`
            <li>${words}</li>
          `,
        )}
      </ul>
    `;
  }

  readonly #close = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new BvClosed());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-withdrawal-dialog': BvWithdrawalDialog;
  }
}
