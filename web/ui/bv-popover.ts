import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { focusedElement } from '../controllers/focus.ts';
import { reset } from '../styles/reset.ts';
import { surface } from '../styles/surface.ts';
import { BvClosed } from './events.ts';
import { FloatingController } from './floating-controller.ts';
import type { Box, Placement } from './place.ts';

/**
 * A surface beside an element or a rectangle (a text selection), in the top layer. Flips when there is
 * no room. Escape and a press outside ask to close. Gives the focus back to where it was, if it was
 * inside. Does not take the focus by itself.
 *
 * @fires bv-closed - It wants to close; set `open` to false.
 * @slot - The content.
 * @csspart surface - The box.
 */
@customElement('bv-popover')
export class BvPopover extends LitElement {
  static override styles = [
    reset,
    surface,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  /** What it stands beside; a rectangle is in pixels of the window. */
  @property({ attribute: false }) anchor: Element | Box | null = null;
  @property() placement: Placement = 'bottom-start';
  /** Its name, when it is a small window of its own. */
  @property() label = '';

  @query('.surface') private readonly surfaceElement!: HTMLElement | null;

  #focusBefore: HTMLElement | undefined;
  readonly #floating = new FloatingController(this, {
    surface: () => this.surfaceElement,
    anchor: () => this.anchor,
    placement: () => this.placement,
    gap: 6,
    onDismiss: () => this.dispatchEvent(new BvClosed()),
  });

  override render() {
    return html`
      <div
        class="surface"
        part="surface"
        popover="manual"
        role=${this.label ? 'dialog' : nothing}
        aria-label=${this.label || nothing}
      >
        <slot @slotchange=${this.#floating.move}></slot>
      </div>
    `;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) {
      const focused = focusedElement();
      this.#focusBefore = focused instanceof HTMLElement ? focused : undefined;
    }
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const focusIsInside = this.matches(':focus-within');
    this.#floating.toggle(this.open);
    if (changed.get('open') === true && focusIsInside) this.#focusBefore?.focus();
  }

  /** After its content changed size in a way no slot tells of. */
  reposition(): void {
    this.#floating.move();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-popover': BvPopover;
  }
}
