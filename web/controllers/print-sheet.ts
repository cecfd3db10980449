import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How the whole document is printed while its host is shown: only a sheet of the document can say the size of paper. */
export class PrintSheet implements ReactiveController {
  readonly #sheet = new CSSStyleSheet();

  /** @param rules - CSS, `@page` among it. */
  constructor(host: ReactiveControllerHost, rules: string) {
    this.use(rules);
    host.addController(this);
  }

  hostConnected(): void {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
  }

  /** Other rules from now on. */
  use(rules: string): void {
    this.#sheet.replaceSync(rules);
  }
}
