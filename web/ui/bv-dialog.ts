import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { BvClosed } from './events.ts';
import './bv-button.ts';
import { TypedText } from './typed-text.ts';

/**
 * A modal window, only where input is needed, never to confirm (except withdrawing consent and
 * deleting for good). The browser keeps the focus inside and gives it back afterwards. Escape, the
 * cross and a press outside ask to close: the parent sets `open` to false. Where something was typed, Escape and a
 * press outside say so first and ask only the second time.
 *
 * @fires bv-closed - It wants to close; set `open` to false.
 * @slot - The body.
 * @slot head - Beside the heading: a search field.
 * @slot footer - Buttons, the primary one last.
 * @csspart body - The scrolling middle.
 */
@customElement('bv-dialog')
export class BvDialog extends LitElement {
  static override styles = [
    reset,
    css`
      dialog {
        inline-size: min(32rem, 100vw - 2 * var(--bv-space-4));
        max-block-size: min(44rem, 100dvh - 2 * var(--bv-space-6));
        margin: 12vh auto auto;
        padding: 0;
        border: 0;
        border-radius: var(--bv-radius-4);
        background: var(--bv-raised);
        color: var(--bv-ink);
        box-shadow: var(--bv-shadow-3);
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: appear var(--bv-base) var(--bv-ease);
      }
      dialog.small {
        inline-size: min(26rem, 100vw - 2 * var(--bv-space-4));
      }
      dialog.large {
        inline-size: min(48rem, 100vw - 2 * var(--bv-space-4));
      }
      dialog.wide {
        inline-size: min(74rem, 100vw - 2 * var(--bv-space-4));
      }
      dialog.large,
      dialog.wide {
        margin-block-start: 8vh;
      }
      dialog:focus-visible {
        box-shadow: var(--bv-shadow-3);
        border-radius: var(--bv-radius-4);
      }
      dialog::backdrop {
        background: var(--bv-scrim);
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--bv-space-3);
        padding: var(--bv-space-4) var(--bv-space-4) var(--bv-space-3) var(--bv-space-6);
      }
      h2 {
        flex: 1;
        min-inline-size: 0;
        font-size: var(--bv-text-xl);
        line-height: var(--bv-lh-xl);
      }
      .body {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        padding: var(--bv-space-1) var(--bv-space-6) var(--bv-space-6);
      }
      :host([flush]) .body {
        padding: 0;
      }
      :host([flush]) header {
        border-block-end: 1px solid var(--bv-line);
      }
      footer {
        display: flex;
        justify-content: flex-end;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
        padding: var(--bv-space-3) var(--bv-space-6);
        background: var(--bv-sunken);
        border-block-start: 1px solid var(--bv-line);
      }
      .unsaved {
        padding-inline: var(--bv-space-6);
        background: var(--bv-assumption-soft);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      .unsaved:not(:empty) {
        padding-block: var(--bv-space-2);
        border-block-start: 1px solid var(--bv-assumption-line);
      }
      footer:not(:has(slot.filled)) {
        display: none;
      }
      @keyframes appear {
        from {
          opacity: 0;
          transform: translateY(var(--bv-space-2));
        }
      }
      @media (max-width: 40rem) {
        dialog,
        dialog.small,
        dialog.large,
        dialog.wide {
          inline-size: 100vw;
          max-inline-size: none;
          max-block-size: calc(100dvh - var(--bv-space-8));
          margin: auto 0 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
        header {
          padding-inline: var(--bv-space-4) var(--bv-space-2);
        }
        .body,
        .unsaved,
        footer {
          padding-inline: var(--bv-space-4);
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  /** Its title, always given. */
  @property() heading = '';
  /** Without the title bar: the body has its own, and `heading` is only its name. */
  @property({ type: Boolean }) bare = false;
  @property() size: 'small' | 'medium' | 'large' | 'wide' = 'medium';
  /** The body goes to the edges. */
  @property({ type: Boolean, reflect: true }) flush = false;

  /** Somebody wanted to leave what they had typed. */
  @state() private isWarned = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #typed = new TypedText();

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <dialog
        class=${this.size}
        tabindex="-1"
        aria-label=${this.heading}
        @cancel=${this.#cancelled}
        @close=${this.#closed}
        @pointerdown=${this.#pressed}
        @beforeinput=${this.#heard}
      >
        ${this.bare ? nothing : this.#header()}
        <div class="body" part="body"><slot></slot></div>
        <p class="unsaved" role="status">${this.isWarned ? msg('common.unsaved') : nothing}</p>
        <footer><slot name="footer" @slotchange=${this.#footerFilled}></slot></footer>
      </dialog>
    `;
  }

  #header() {
    return html`
      <header>
        <h2>${this.heading}</h2>
        <slot name="head"></slot>
        <bv-button
          variant="ghost"
          icon="x"
          label=${msg('common.close')}
          @click=${this.#ask}
        ></bv-button>
      </header>
    `;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open')) return;
    this.#typed.forget();
    this.isWarned = false;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open') || this.open === this.dialog.open) return;
    if (this.open) this.#show();
    else this.dialog.close();
  }

  /** The first field is where people want to be, not the cross that stands before it. */
  #show(): void {
    this.dialog.showModal();
    const first = this.querySelector<HTMLElement>('[data-autofocus]');
    this.dialog.focus();
    if (first instanceof LitElement) void first.updateComplete.then(() => first.focus());
    else first?.focus();
  }

  readonly #footerFilled = (event: Event): void => {
    // Only this element's own slot calls the handler.
    const slot = event.target as HTMLSlotElement;
    slot.classList.toggle('filled', slot.assignedElements().length > 0);
  };

  readonly #cancelled = (event: Event): void => {
    // The parent decides: it may first have to keep what was written.
    event.preventDefault();
    this.#askTwice();
  };

  /** A second Escape closes it, whatever anybody says. */
  readonly #closed = (): void => {
    if (this.open) this.#ask();
  };

  readonly #pressed = (event: PointerEvent): void => {
    if (event.composedPath()[0] !== this.dialog) return;
    const box = this.dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) this.#askTwice();
  };

  readonly #heard = (event: Event): void => {
    this.#typed.note(event);
    this.isWarned = false;
  };

  #askTwice(): void {
    if (this.#typed.isThere && !this.isWarned) this.isWarned = true;
    else this.#ask();
  }

  readonly #ask = (): void => {
    this.dispatchEvent(new BvClosed());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-dialog': BvDialog;
  }
}
