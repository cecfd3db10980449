import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-text-field.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { BvClosed } from '../../ui/events.ts';

/**
 * A link with a secret in it, shown this once, to be copied.
 *
 * @fires bv-closed - It was copied or is no longer wanted.
 */
@customElement('bv-secret-link')
export class BvSecretLink extends LitElement {
  static override styles = [
    reset,
    css`
      .content {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
    `,
  ];

  /** The whole address; empty closes the window. */
  @property() address = '';
  @property() heading = '';
  /** Who can do what with it, as a sentence. */
  @property() explanation = '';

  @query('bv-text-field') private readonly field!: HTMLElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-dialog
        heading=${this.heading}
        ?open=${this.address !== ''}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        <div class="content">
          <p>${this.explanation}</p>
          <bv-text-field
            label=${msg('settings.link')}
            .value=${this.address}
            @focusin=${this.#selectAll}
          ></bv-text-field>
          <bv-note tone="warning">${msg('settings.shownOnce')}</bv-note>
        </div>
        <bv-button slot="footer" @click=${() => this.dispatchEvent(new BvClosed())}>
          ${msg('common.close')}
        </bv-button>
        <bv-button slot="footer" variant="primary" icon="copy" @click=${this.#copy}>
          ${msg('settings.copy')}
        </bv-button>
      </bv-dialog>
    `;
  }

  readonly #selectAll = (): void => {
    this.field.shadowRoot?.querySelector('input')?.select();
  };

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.address);
      this.dispatchEvent(new BvToastWanted({ text: msg('settings.copied') }));
    } catch {
      // Without the right to the clipboard (plain http) the address is marked, ready for Ctrl+C.
      this.field.focus();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-secret-link': BvSecretLink;
  }
}
