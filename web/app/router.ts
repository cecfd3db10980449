import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { navigate, onNavigate } from '../controllers/location.ts';
import { focusHeading } from './focus-heading.ts';
import { matchRoute, type Match, type Route } from './route.ts';

/** What there is to show: a page, nothing at this address, or a page that did not load. */
export type Shown =
  | { readonly kind: 'page'; readonly match: Match; readonly element: HTMLElement }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'loading' };

/**
 * Turns the address into a page. Takes over clicks on links within the app, fetches the page's module,
 * makes its element once, and sets what the address holds as properties. Going from one hypothesis to
 * the next keeps the element and changes its property.
 */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #routes: readonly Route[];
  #shown: Shown = { kind: 'loading' };
  #path = '';
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, routes: readonly Route[]) {
    this.#host = host;
    this.#routes = routes;
    host.addController(this);
  }

  get shown(): Shown {
    return this.#shown;
  }

  hostConnected(): void {
    this.#stop = onNavigate(this.#went);
    document.addEventListener('click', this.#clicked);
    void this.#show(location.pathname, false);
  }

  hostDisconnected(): void {
    this.#stop?.();
    document.removeEventListener('click', this.#clicked);
  }

  /** Once more, after a page did not load. */
  readonly retry = (): void => {
    void this.#show(location.pathname, true);
  };

  readonly #went = (): void => {
    // A change of the query is the page's own business.
    if (location.pathname !== this.#path) void this.#show(location.pathname, true);
  };

  async #show(path: string, moveFocus: boolean): Promise<void> {
    this.#path = path;
    const next = await this.#load(matchRoute(this.#routes, path));
    // Somebody went on while the module was on its way.
    if (this.#path !== path) return;
    this.#shown = next;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (moveFocus && next.kind === 'page') focusHeading(next.element);
  }

  async #load(match: Match | undefined): Promise<Shown> {
    if (!match) return { kind: 'notFound' };
    try {
      await match.route.load();
    } catch (error) {
      return { kind: 'failed', error };
    }
    const before = this.#shown;
    const isSame = before.kind === 'page' && before.match.route === match.route;
    const element = isSame ? before.element : document.createElement(match.route.tag);
    Object.assign(element, match.parameters);
    return { kind: 'page', match, element };
  }

  readonly #clicked = (event: MouseEvent): void => {
    const isPlain =
      event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || !isInApp(link)) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  };
}

/** The API and files are the server's; so is what opens elsewhere or is saved. */
function isInApp(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download'))
    return false;
  const isSamePage = link.pathname === location.pathname && link.search === location.search;
  return !link.pathname.startsWith('/api/') && !(isSamePage && link.hash !== '');
}
