import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import { surface } from '../styles/surface.ts';
import { BvButton } from './bv-button.ts';
import { BvMenuItem } from './bv-menu-item.ts';
import { BvChosen } from './events.ts';
import { FloatingController } from './floating-controller.ts';
import type { Placement } from './place.ts';

/**
 * A button and the menu that it opens. Arrows, Home, End and first letters move; Enter and Space
 * choose; Escape and Tab close and give the focus back.
 *
 * @fires bv-chosen - With the `value` of the item.
 * @slot trigger - A `bv-button`, or any other button.
 * @slot - `bv-menu-item`, and `hr` or `<span class="label">` between groups.
 */
@customElement('bv-menu')
export class BvMenu extends LitElement {
  static override styles = [
    reset,
    surface,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      .surface {
        padding: var(--bv-space-1);
        min-inline-size: 12rem;
      }
      ::slotted(hr) {
        --bv-hr-space: var(--bv-space-1);
      }
      ::slotted(.label) {
        display: block;
        padding: var(--bv-space-2) var(--bv-space-2) var(--bv-space-1);
        font-size: var(--bv-text-xs);
        line-height: var(--bv-lh-xs);
        font-weight: var(--bv-weight-medium);
        color: var(--bv-ink-3);
      }
    `,
  ];

  @property() label = '';
  @property() placement: Placement = 'bottom-start';

  @state() private open = false;
  @query('.surface') private readonly surfaceElement!: HTMLElement | null;

  readonly #floating = new FloatingController(this, {
    surface: () => this.surfaceElement,
    anchor: () => this.#trigger(),
    placement: () => this.placement,
    onDismiss: () => this.#close(true),
  });

  override render() {
    return html`
      <slot
        name="trigger"
        @slotchange=${this.#tellTrigger}
        @click=${this.#pressed}
        @keydown=${this.#keyedTrigger}
      ></slot>
      <div
        class="surface"
        popover="manual"
        role="menu"
        tabindex="-1"
        aria-label=${this.label || this.#triggerName()}
        @click=${this.#clickedItem}
        @keydown=${this.#keyed}
        @focusout=${this.#left}
      >
        <slot></slot>
      </div>
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    this.#tellTrigger();
    this.#floating.toggle(this.open);
    if (changed.get('open') === false && this.open) this.#items()[0]?.focus();
  }

  #trigger(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[slot="trigger"]');
  }

  #triggerName(): string {
    const trigger = this.#trigger();
    const label = trigger instanceof BvButton ? trigger.label : '';
    return label || (trigger?.textContent.trim() ?? '');
  }

  #items(): BvMenuItem[] {
    return [...this.children].filter((child) => child instanceof BvMenuItem);
  }

  #close(giveFocusBack: boolean): void {
    if (!this.open) return;
    this.open = false;
    if (giveFocusBack) this.#trigger()?.focus();
  }

  readonly #tellTrigger = (): void => {
    const trigger = this.#trigger();
    if (trigger instanceof BvButton) {
      trigger.popup = 'menu';
      trigger.expanded = this.open;
    } else {
      trigger?.setAttribute('aria-haspopup', 'menu');
      trigger?.setAttribute('aria-expanded', String(this.open));
    }
  };

  readonly #pressed = (): void => {
    this.open = !this.open;
  };

  readonly #keyedTrigger = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.open = true;
  };

  readonly #clickedItem = (event: Event): void => {
    const item = event.composedPath().find((node) => node instanceof BvMenuItem);
    if (item) this.#choose(item);
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const items = this.#items();
    const focused = items.findIndex((item) => item.matches(':focus'));
    const next = this.#next(event.key, items, focused);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const item = items[focused];
      if (item) this.#choose(item);
    } else if (event.key === 'Tab') {
      this.#close(true);
    }
  };

  #next(key: string, items: readonly BvMenuItem[], focused: number): BvMenuItem | undefined {
    if (key === 'ArrowDown') return items[(focused + 1) % items.length];
    if (key === 'ArrowUp') return items.at(focused <= 0 ? -1 : focused - 1);
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (key.length !== 1 || key === ' ') return undefined;
    const rest = [...items.slice(focused + 1), ...items];
    return rest.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
  }

  #choose(item: BvMenuItem): void {
    if (item.disabled) return;
    this.#close(true);
    this.dispatchEvent(new BvChosen(item.value));
  }

  readonly #left = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close(false);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-menu': BvMenu;
  }
}
