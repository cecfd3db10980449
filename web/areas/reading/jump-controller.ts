import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';

/** How long a passage that a link leads to stands out; longer where it may not move. */
const JUMP_MS = 1200;
const JUMP_STILL_MS = 2000;

/** The passage that a link has just led to. */
export class JumpController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #span: Span | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#span = undefined;
  }

  /** It stands out while there is one. */
  get span(): Span | undefined {
    return this.#span;
  }

  start(span: Span): void {
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), isStill ? JUMP_STILL_MS : JUMP_MS);
    this.#span = span;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#span = undefined;
    this.#host.requestUpdate();
  }
}
