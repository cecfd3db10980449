import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { place, type Box, type Placement } from './place.ts';

interface FloatingOptions {
  /** The floating element; it has `popover="manual"`. */
  readonly surface: () => HTMLElement | null | undefined;
  /** What it stands beside. `null` hides nothing, it just stays where it is. */
  readonly anchor: () => Element | Box | null | undefined;
  readonly placement: () => Placement;
  /** Pixels between anchor and surface. */
  readonly gap?: number;
  /** Called for Escape and for a press outside. Without it nothing closes by itself. */
  readonly onDismiss?: () => void;
}

/**
 * Shows an element in the top layer beside an anchor, keeps it there while things scroll, and asks to
 * close on Escape or a press outside. Used by menu, popover, tooltip and combobox.
 */
export class FloatingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FloatingOptions;
  #open = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FloatingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Shows or hides. Safe to call on every update. */
  toggle(open: boolean): void {
    if (open) this.#show();
    else this.#hide();
  }

  hostDisconnected(): void {
    this.#hide();
  }

  /** Puts the surface beside its anchor; call after its content changed size. */
  readonly move = (): void => {
    const surface = this.#options.surface();
    const anchor = this.#options.anchor();
    if (!surface || !anchor) return;
    const box = anchor instanceof Element ? anchor.getBoundingClientRect() : anchor;
    const size = { width: surface.offsetWidth, height: surface.offsetHeight };
    const room = { width: window.innerWidth, height: window.innerHeight };
    const spot = place(box, size, room, this.#options.placement(), this.#options.gap ?? 4);
    surface.style.setProperty('left', `${spot.left}px`);
    surface.style.setProperty('top', `${spot.top}px`);
    surface.dataset['side'] = spot.side;
  };

  #show(): void {
    const surface = this.#options.surface();
    if (!surface) return;
    if (!this.#open) {
      this.#open = true;
      surface.showPopover();
      document.addEventListener('pointerdown', this.#pressed, true);
      // On the document and first, so that Escape closes the innermost thing, not the dialog around it.
      document.addEventListener('keydown', this.#keyed, true);
      window.addEventListener('scroll', this.move, { capture: true, passive: true });
      window.addEventListener('resize', this.move);
    }
    this.move();
  }

  #hide(): void {
    if (!this.#open) return;
    this.#open = false;
    const surface = this.#options.surface();
    if (surface?.isConnected) surface.hidePopover();
    document.removeEventListener('pointerdown', this.#pressed, true);
    document.removeEventListener('keydown', this.#keyed, true);
    window.removeEventListener('scroll', this.move, { capture: true });
    window.removeEventListener('resize', this.move);
  }

  readonly #pressed = (event: Event): void => {
    const anchor = this.#options.anchor();
    const path = event.composedPath();
    if (path.includes(this.#host) || (anchor instanceof Element && path.includes(anchor))) return;
    this.#options.onDismiss?.();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#options.onDismiss) return;
    event.preventDefault();
    event.stopPropagation();
    this.#options.onDismiss();
  };
}
