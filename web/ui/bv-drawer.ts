import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { BvClosed } from './events.ts';
import './bv-button.ts';

/**
 * A panel at the side. Beside the page it is a column that pushes the rest (`modal` off); over the
 * page it is a window with the focus inside (`modal`), as on narrow screens. On a phone a modal
 * drawer is a sheet from below.
 *
 * @fires bv-closed - It wants to close; set `open` to false.
 * @slot - The body.
 * @slot head - In place of the plain heading.
 * @slot footer - At the bottom, always visible.
 */
@customElement('bv-drawer')
export class BvDrawer extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: contents;
      }
      dialog {
        position: static;
        display: none;
        flex-direction: column;
        flex: none;
        inline-size: var(--bv-panel);
        max-inline-size: 100vw;
        block-size: 100%;
        max-block-size: none;
        margin: 0;
        padding: 0;
        border: 0;
        border-inline-start: 1px solid var(--bv-line);
        background: var(--bv-raised);
        color: var(--bv-ink);
        animation: slide var(--bv-slow) var(--bv-ease);
      }
      dialog[open] {
        display: flex;
      }
      dialog.start {
        border-inline: 0 1px solid var(--bv-line);
      }
      dialog:modal {
        position: fixed;
        inset-block: 0;
        inset-inline: auto 0;
        block-size: 100dvh;
        box-shadow: var(--bv-shadow-3);
      }
      dialog.start:modal {
        inset-inline: 0 auto;
      }
      dialog:focus-visible {
        border-radius: 0;
        box-shadow: var(--bv-shadow-3);
      }
      dialog::backdrop {
        background: var(--bv-scrim);
      }
      header {
        display: flex;
        align-items: flex-start;
        gap: var(--bv-space-2);
        padding: var(--bv-space-4) var(--bv-space-3) var(--bv-space-3) var(--bv-space-5);
      }
      .head {
        flex: 1;
        min-inline-size: 0;
      }
      h2 {
        /* Its first line stands on the middle of the cross. */
        padding-block: calc((var(--bv-control-md) - var(--bv-lh-xl)) / 2);
        font-size: var(--bv-text-xl);
        line-height: var(--bv-lh-xl);
      }
      .body {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        /* Room for the ring of what is focused first. */
        padding: var(--bv-space-1) var(--bv-space-5) var(--bv-space-5);
      }
      footer {
        padding: var(--bv-space-3) var(--bv-space-5);
        border-block-start: 1px solid var(--bv-line);
      }
      footer:not(:has(slot.filled)) {
        display: none;
      }
      @keyframes slide {
        from {
          opacity: 0;
          transform: translateX(var(--bv-space-4));
        }
      }
      @media (max-width: 40rem) {
        dialog:modal,
        dialog.start:modal {
          inset: auto 0 0;
          inline-size: 100vw;
          block-size: auto;
          max-block-size: 85dvh;
          border-start-start-radius: var(--bv-radius-4);
          border-start-end-radius: var(--bv-radius-4);
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  @property() heading = '';
  @property() side: 'start' | 'end' = 'end';
  /** Over the page instead of beside it. */
  @property({ type: Boolean }) modal = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <dialog
        class=${this.side}
        tabindex="-1"
        aria-label=${this.heading}
        @cancel=${this.#cancelled}
        @keydown=${this.#keyed}
        @pointerdown=${this.#pressed}
      >
        <header>
          <div class="head">
            <slot name="head"><h2>${this.heading}</h2></slot>
          </div>
          <bv-button
            variant="ghost"
            icon="x"
            label=${msg('common.close')}
            @click=${this.#ask}
          ></bv-button>
        </header>
        <div class="body"><slot></slot></div>
        <footer><slot name="footer" @slotchange=${this.#footerFilled}></slot></footer>
      </dialog>
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('modal') && this.dialog.open) this.dialog.close();
    if (this.open === this.dialog.open) return;
    if (this.open) this.#show();
    else this.dialog.close();
  }

  /** Goes into the panel: for what is opened to be worked in, not only looked at. */
  override focus(): void {
    this.dialog.focus();
  }

  /** A panel beside the page leaves the focus where it is: often it follows a selection. */
  #show(): void {
    if (!this.modal) {
      this.dialog.setAttribute('open', '');
      return;
    }
    this.dialog.showModal();
    this.dialog.focus();
  }

  readonly #footerFilled = (event: Event): void => {
    // Only this element's own slot calls the handler.
    const slot = event.target as HTMLSlotElement;
    slot.classList.toggle('filled', slot.assignedElements().length > 0);
  };

  readonly #cancelled = (event: Event): void => {
    event.preventDefault();
    this.#ask();
  };

  /** A panel beside the page is no modal window, so the browser leaves Escape to us. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.modal && !event.defaultPrevented) this.#ask();
  };

  readonly #pressed = (event: PointerEvent): void => {
    if (!this.modal || event.composedPath()[0] !== this.dialog) return;
    const box = this.dialog.getBoundingClientRect();
    const outside =
      event.clientX < box.left || event.clientX > box.right || event.clientY < box.top;
    if (outside) this.#ask();
  };

  readonly #ask = (): void => {
    this.dispatchEvent(new BvClosed());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-drawer': BvDrawer;
  }
}
