import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { text } from '../styles/text.ts';
import '../ui/bv-dialog.ts';
import '../ui/bv-kbd.ts';
import '../ui/bv-search-field.ts';
import { BvClosed, type BvInput } from '../ui/events.ts';

/** Keys that belong together: "Everywhere", "In the text: tag". */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly label: string; readonly keys: string }[];
}

/**
 * Every key there is, in columns, with a search.
 *
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-keys-sheet')
export class BvKeysSheet extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      .groups {
        columns: 16rem auto;
        column-gap: var(--bv-space-8);
        padding: var(--bv-space-5) var(--bv-space-6) var(--bv-space-6);
      }
      section {
        break-inside: avoid;
        margin-block-end: var(--bv-space-5);
      }
      h3 {
        margin-block-end: var(--bv-space-1);
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-3);
        min-block-size: var(--bv-nav-row);
        border-block-end: 1px solid var(--bv-line);
      }
      .none {
        padding: var(--bv-space-6);
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) groups: readonly KeyGroup[] = [];

  @state() private query = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const groups = this.#found();
    return html`
      <bv-dialog
        flush
        size="wide"
        heading=${msg('shell.keys')}
        ?open=${this.open}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        <bv-search-field
          slot="head"
          data-autofocus
          placeholder=${msg('keys.find')}
          @bv-input=${(event: BvInput) => (this.query = event.value)}
        ></bv-search-field>
        ${
          groups.length === 0
            ? html`
                <p class="none" role="status">${msg('keys.none', { query: this.query })}</p>
              `
            : html`
                <div class="groups">${groups.map((group) => this.#group(group))}</div>
              `
        }
      </bv-dialog>
    `;
  }

  #found(): readonly KeyGroup[] {
    const query = this.query.trim().toLowerCase();
    return this.groups
      .map((group) => ({
        ...group,
        keys: group.keys.filter(({ label, keys }) =>
          `${label} ${keys}`.toLowerCase().includes(query),
        ),
      }))
      .filter((group) => group.keys.length > 0);
  }

  #group(group: KeyGroup) {
    return html`
      <section>
        <h3 class="label">${group.title}</h3>
        <ul>
          ${group.keys.map(
            (each) => html`
              <li>
                <span>${each.label}</span>
                <bv-kbd keys=${each.keys}></bv-kbd>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-keys-sheet': BvKeysSheet;
  }
}
