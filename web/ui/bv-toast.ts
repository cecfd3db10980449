import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';
import './bv-kbd.ts';

const SHOWN_MS = 10_000;

/** What just happened, in a few words, and how to take it back. */
export interface ToastMessage {
  readonly text: string;
  /** Takes it back; without it there is no button. */
  readonly undo?: (() => void) | undefined;
  /** What could be done next; only offered. */
  readonly also?:
    | {
        readonly label: string;
        /** The key that does the same on the page; none when empty. */
        readonly keys: string;
        readonly run: () => void;
      }
    | undefined;
}

/** Asks the shell to say what just happened. Crosses shadow roots on purpose: there is one toast. */
export class BvToastWanted extends Event {
  readonly message: ToastMessage;

  constructor(message: ToastMessage) {
    super('bv-toast-wanted', { bubbles: true, composed: true });
    this.message = message;
  }
}

/**
 * The place where one message at a time appears, bottom left, for ten seconds that stop while it is
 * hovered or focused. Announced politely. The shell has one; pages send `BvToastWanted`.
 */
@customElement('bv-toast')
export class BvToast extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        position: fixed;
        inset-block-end: var(--bv-space-5);
        inset-inline-start: var(--bv-toast-start, var(--bv-space-5));
        z-index: var(--bv-z-toast);
        max-inline-size: calc(100vw - 2 * var(--bv-space-4));
      }
      .toast {
        position: static;
        margin: 0;
        border: 0;
        display: flex;
        align-items: center;
        gap: var(--bv-space-3);
        min-block-size: 2.5rem;
        padding: var(--bv-space-1h) var(--bv-space-2) var(--bv-space-1h) var(--bv-space-4);
        border-radius: var(--bv-radius-3);
        background: var(--bv-primary);
        color: var(--bv-on-primary);
        box-shadow: var(--bv-shadow-2);
        animation: rise var(--bv-base) var(--bv-ease);
      }
      .text {
        padding-inline-end: var(--bv-space-2);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        min-block-size: var(--bv-control-sm);
        padding-inline: var(--bv-space-2h);
        border-radius: var(--bv-radius-2);
        background: color-mix(in srgb, currentColor 16%, transparent);
        font-weight: var(--bv-weight-medium);
        white-space: nowrap;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(var(--bv-space-1));
        }
      }
      @media (max-width: 40rem) {
        :host {
          inset-block-end: calc(var(--bv-bottombar) + var(--bv-space-3));
          inset-inline: var(--bv-space-4);
        }
        .text {
          flex: 1;
        }
      }
    `,
  ];

  @state() private message: ToastMessage | undefined;
  @query('button:focus-visible') private readonly focused!: HTMLButtonElement | null;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('pointerenter', this.#hold);
    this.addEventListener('pointerleave', this.#release);
    this.addEventListener('focusin', this.#hold);
    this.addEventListener('focusout', this.#release);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Replaces what is shown. */
  show(message: ToastMessage): void {
    this.message = message;
    this.#release();
  }

  /** What the message tells of can be taken back. */
  get isUndoable(): boolean {
    return this.message?.undo !== undefined;
  }

  /** Takes back what the message tells of, if it can be. The shell calls it for Ctrl+Z. */
  undo(): boolean {
    const undo = this.message?.undo;
    if (!undo) return false;
    this.#hide();
    undo();
    return true;
  }

  override render() {
    return html`
      <div role="status">
        ${
          this.message
            ? html`
                <div class="toast">
                  <span class="text">${this.message.text}</span>
                  ${this.message.also ? this.#alsoButton(this.message.also) : nothing}
                  ${this.message.undo ? this.#undoButton() : nothing}
                </div>
              `
            : nothing
        }
      </div>
    `;
  }

  #alsoButton({ label, keys, run }: NonNullable<ToastMessage['also']>) {
    return html`
      <button
        type="button"
        @click=${() => {
          this.#hide();
          run();
        }}
      >
        ${label}
        ${
          keys
            ? html`
                <bv-kbd plain keys=${keys}></bv-kbd>
              `
            : nothing
        }
      </button>
    `;
  }

  #undoButton() {
    return html`
      <button type="button" @click=${() => this.undo()}>
        <bv-icon name="undo-2"></bv-icon>
        ${msg('common.undo')}
        <bv-kbd plain keys="Ctrl+Z"></bv-kbd>
      </button>
    `;
  }

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    this.message = undefined;
  };

  readonly #hold = (): void => {
    clearTimeout(this.#timer);
  };

  readonly #release = (): void => {
    clearTimeout(this.#timer);
    if (this.focused) return;
    this.#timer = setTimeout(this.#hide, SHOWN_MS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-toast': BvToast;
  }
  interface HTMLElementEventMap {
    'bv-toast-wanted': BvToastWanted;
  }
}
