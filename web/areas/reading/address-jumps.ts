import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onNavigate } from '../../controllers/location.ts';
import type { BvReadingDesk } from './bv-reading-desk.ts';
import { highlightAt, highlightInAddress, passageInAddress } from './citation.ts';
import type { ReadingData } from './reading-loader.ts';

interface JumpsOptions {
  readonly data: () => ReadingData | undefined;
  readonly desk: () => BvReadingDesk | null;
  /** The address names a highlight that is not in the text. */
  readonly onGone: () => void;
}

/** Goes to the highlight or the passage that the address names, whenever that is another one. */
export class AddressJumps implements ReactiveController {
  readonly #options: JumpsOptions;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: JumpsOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onNavigate(this.jump);
    window.addEventListener('hashchange', this.jump);
  }

  hostDisconnected(): void {
    this.#stop?.();
    window.removeEventListener('hashchange', this.jump);
  }

  readonly jump = (): void => {
    const data = this.#options.data();
    const desk = this.#options.desk();
    if (!data || !desk) return;
    const passage = passageInAddress(location, data.source.text.length);
    // Somebody may have marked exactly these words since.
    const marked = passage && highlightAt(data.highlights, passage);
    if (passage && !marked) desk.showSpan(passage, 'selected');
    const highlightId = marked?.id ?? highlightInAddress(location);
    if (highlightId && !desk.jumpTo(highlightId)) this.#options.onGone();
  };
}
