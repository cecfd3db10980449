import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onLanguageChange } from './language.ts';

/**
 * Draws the element again when the reader changes the language. Every element that calls `msg` or a
 * `format…` function has one: `constructor() { super(); new LanguageController(this); }`.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
