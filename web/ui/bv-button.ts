import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { button } from '../styles/button.ts';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';
import './bv-tooltip.ts';
import type { IconName } from './icons.ts';

/** After this long a waiting button says that something is slow. */
const SLOW_MS = 10_000;

/**
 * A button, or a link that looks like one when `href` is set. Sends a normal `click`, which does not
 * come while it is disabled or loading. A disabled button can still be focused, so that everybody can
 * read why. Inside a `<form>`, `type="submit"` submits it.
 *
 * @slot - The label.
 * @slot end - After the label: a key, a count.
 * @csspart button - The button or the link.
 */
@customElement('bv-button')
export class BvButton extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    reset,
    button,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
        flex: none;
      }
      :host([block]) {
        display: flex;
      }
      :host([block]) bv-tooltip,
      :host([block]) .button {
        flex: 1;
      }
      .waiting {
        inline-size: 3rem;
        block-size: var(--bv-meter);
        border-radius: var(--bv-radius-1);
        background: var(--bv-line);
        overflow: hidden;
      }
      .waiting::before {
        content: '';
        display: block;
        inline-size: 40%;
        block-size: 100%;
        background: var(--bv-accent);
      }
    `,
  ];

  @property() variant: 'default' | 'primary' | 'ghost' | 'danger' = 'default';
  @property() size: 'small' | 'medium' | 'large' = 'medium';
  @property() type: 'button' | 'submit' = 'button';
  /** Where it leads; makes it a link. */
  @property() href: string | undefined;
  /** File name when the link downloads. */
  @property() download: string | undefined;
  @property() icon: IconName | undefined;
  /** Its name for assistive technology and, with only an icon, its tooltip. */
  @property() label = '';
  /** What the label leaves out: a key, a consequence. */
  @property() tip = '';
  @property({ type: Boolean }) disabled = false;
  /** Why it is disabled, as a sentence. */
  @property({ attribute: 'disabled-reason' }) disabledReason = '';
  /** Work is going on. Keeps its place and stops clicks. */
  @property({ type: Boolean }) loading = false;
  /** What it says while loading; default "Saving". */
  @property({ attribute: 'loading-label' }) loadingLabel = '';
  /** Makes it a toggle. */
  @property({ attribute: false }) pressed: boolean | undefined;
  /** For a button that opens something. */
  @property({ attribute: false }) expanded: boolean | undefined;
  /** What it opens. */
  @property() popup: 'menu' | 'dialog' | 'listbox' | undefined;
  /** As wide as its container. */
  @property({ type: Boolean, reflect: true }) block = false;

  @state() private hasLabel = false;
  @state() private isSlow = false;

  readonly #internals = this.attachInternals();
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('click', this.#clicked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#slowTimer);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('loading')) return;
    clearTimeout(this.#slowTimer);
    this.isSlow = false;
    if (this.loading) this.#slowTimer = setTimeout(() => (this.isSlow = true), SLOW_MS);
  }

  override render() {
    return html`
      <bv-tooltip .text=${this.#tip()}>${this.#control()}</bv-tooltip>
    `;
  }

  #control() {
    const classes = classMap({
      button: true,
      [this.variant]: true,
      [this.size]: true,
      // While it waits it says so in words.
      'icon-only': Boolean(this.icon) && !this.hasLabel && !this.loading,
    });
    return this.href !== undefined && !this.disabled
      ? this.#link(this.href, classes)
      : this.#button(classes);
  }

  #link(href: string, classes: unknown) {
    return html`
      <a
        part="button"
        class=${classes}
        href=${href}
        download=${this.download ?? nothing}
        aria-label=${this.label || nothing}
      >
        ${this.#content()}
      </a>
    `;
  }

  #button(classes: unknown) {
    return html`
      <button
        part="button"
        class=${classes}
        type="button"
        aria-label=${this.label || nothing}
        aria-disabled=${this.disabled || nothing}
        aria-busy=${this.loading || nothing}
        aria-pressed=${this.pressed ?? nothing}
        aria-expanded=${this.expanded ?? nothing}
        aria-haspopup=${this.popup ?? nothing}
      >
        ${this.#content()}
      </button>
    `;
  }

  #content() {
    if (this.loading) {
      return html`
        <span class="waiting"></span>
        ${this.loadingLabel || msg('common.saving')}
      `;
    }
    return html`
      ${
        this.icon
          ? html`
              <bv-icon name=${this.icon}></bv-icon>
            `
          : nothing
      }
      <slot @slotchange=${this.#slotted}></slot>
      <slot name="end"></slot>
    `;
  }

  #tip(): string {
    if (this.isSlow) return msg('common.slow');
    if (this.disabled) return this.disabledReason || this.tip;
    return this.tip || (this.hasLabel ? '' : this.label);
  }

  readonly #slotted = (event: Event): void => {
    // Only this element's own slot calls the handler.
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this.hasLabel = nodes.some((node) => node.textContent?.trim());
  };

  readonly #clicked = (event: MouseEvent): void => {
    if (this.disabled || this.loading) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (this.type === 'submit') {
      this.#internals.form?.requestSubmit();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-button': BvButton;
  }
}
