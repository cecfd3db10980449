import type { ReactiveController, ReactiveControllerHost } from 'lit';

const A3 = '@page { size: A3 landscape; margin: 10mm; }';

/** Prints on A3, landscape, while its host is shown. Only a sheet of the whole document can say that. */
export class PageFormat implements ReactiveController {
  readonly #sheet = new CSSStyleSheet();

  constructor(host: ReactiveControllerHost) {
    this.#sheet.replaceSync(A3);
    host.addController(this);
  }

  hostConnected(): void {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
  }
}
