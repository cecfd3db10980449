import type { LitElement, ReactiveController } from 'lit';

/** Shorter is a tap that slipped. */
const DISTANCE_MIN = 48;
/** Flatter than this is meant to the side and not as scrolling. */
const SLOPE_MAX = 0.5;

/** Tells of a swipe to the side with a finger: −1 for the one before, 1 for the next. */
export class SwipeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onSwipe: (step: -1 | 1) => void;
  #from: { readonly x: number; readonly y: number } | undefined;

  constructor(host: LitElement, onSwipe: (step: -1 | 1) => void) {
    this.#host = host;
    this.#onSwipe = onSwipe;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('touchstart', this.#started, { passive: true });
    this.#host.addEventListener('touchend', this.#ended);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('touchstart', this.#started);
    this.#host.removeEventListener('touchend', this.#ended);
  }

  readonly #started = ({ touches }: TouchEvent): void => {
    const [finger] = touches;
    // Two fingers zoom.
    this.#from =
      finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : undefined;
  };

  readonly #ended = ({ changedTouches }: TouchEvent): void => {
    const [finger] = changedTouches;
    if (!finger || !this.#from) return;
    const across = finger.clientX - this.#from.x;
    const down = finger.clientY - this.#from.y;
    this.#from = undefined;
    if (Math.abs(across) < DISTANCE_MIN || Math.abs(down) > Math.abs(across) * SLOPE_MAX) return;
    this.#onSwipe(across > 0 ? -1 : 1);
  };
}
