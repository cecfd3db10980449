import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { navigate, onNavigate } from './location.ts';

/**
 * What a page shows and filters, kept in the address so that it can be shared and survives a reload:
 * `get('verdict')`, `set({ verdict: 'mixed' })`. The element is drawn again when it changes.
 */
export class QueryController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onNavigate(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** The value, or an empty text. */
  get(name: string): string {
    return new URLSearchParams(location.search).get(name) ?? '';
  }

  /** All values of a name that may be given more than once. */
  all(name: string): readonly string[] {
    return new URLSearchParams(location.search).getAll(name);
  }

  /** Sets some and leaves the rest; empty takes one out. A step of the back button only with `push`. */
  set(values: Readonly<Record<string, string | readonly string[]>>, push = false): void {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(values)) {
      query.delete(name);
      for (const one of [value].flat()) if (one !== '') query.append(name, one);
    }
    const text = query.toString();
    navigate(text ? `${location.pathname}?${text}` : location.pathname, { replace: !push });
  }
}
