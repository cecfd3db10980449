import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import { surface } from '../styles/surface.ts';
import { FloatingController } from './floating-controller.ts';
import type { Placement } from './place.ts';

const DELAY_MS = 400;

/**
 * A short explanation of the thing inside it: after 400 ms of hovering, at once on keyboard focus,
 * gone with Escape. It is also set as the description of the first thing inside. Never the only name
 * of a button, and nothing to click in it.
 *
 * @slot - What it explains.
 * @slot content - More than one line of text, instead of `text`.
 */
@customElement('bv-tooltip')
export class BvTooltip extends LitElement {
  static override styles = [
    reset,
    surface,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      .surface {
        padding: var(--bv-space-1h) var(--bv-space-2h);
        max-inline-size: 20rem;
        background: var(--bv-primary);
        color: var(--bv-on-primary);
        border-radius: var(--bv-radius-2);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-md);
        pointer-events: none;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What to say. Empty: no tooltip at all. */
  @property() text = '';
  @property() placement: Placement = 'top';

  @state() private open = false;
  @query('.surface') private readonly surfaceElement!: HTMLElement | null;

  readonly #floating = new FloatingController(this, {
    surface: () => this.surfaceElement,
    anchor: () => this.#target(),
    placement: () => this.placement,
    gap: 6,
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerenter', this.#hovered);
    this.addEventListener('pointerleave', this.#left);
    this.addEventListener('focusin', this.#focused);
    this.addEventListener('focusout', this.#left);
    this.addEventListener('keydown', this.#keyed);
    this.addEventListener('pointerdown', this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.open = false;
  }

  override render() {
    return html`
      <slot @slotchange=${this.#describe}></slot>
      <div class="surface" popover="manual" aria-hidden="true">
        <slot name="content">${this.text}</slot>
      </div>
    `;
  }

  override updated(): void {
    this.#describe();
    this.#floating.toggle(this.open);
  }

  #target(): Element | undefined {
    return this.renderRoot.querySelector('slot')?.assignedElements({ flatten: true })[0];
  }

  /** References cannot cross shadow roots, so the description travels as text. */
  readonly #describe = (): void => {
    const target = this.#target();
    // A name that is read already need not be read again.
    const isNew = this.text !== '' && this.text !== target?.getAttribute('aria-label');
    if (isNew) target?.setAttribute('aria-description', this.text);
    else target?.removeAttribute('aria-description');
  };

  readonly #hovered = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.#timer = setTimeout(() => (this.open = this.#hasContent()), DELAY_MS);
  };

  readonly #focused = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches(':focus-visible'))
      this.open = this.#hasContent();
  };

  readonly #left = (): void => {
    clearTimeout(this.#timer);
    this.open = false;
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#left();
    }
  };

  #hasContent(): boolean {
    return this.text !== '' || this.querySelector('[slot="content"]') !== null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tooltip': BvTooltip;
  }
}
