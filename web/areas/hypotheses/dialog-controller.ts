import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refusalText } from '../../app/refusals.ts';
import type { HypothesisDialog } from './bv-hypothesis-dialogs.ts';
import type { BvConfidenceWanted } from './hypothesis-events.ts';

/** Which dialog of a hypothesis is open, and what became of what was typed there. */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Shows the hypothesis as it is now, whether what was sent was taken or refused. */
  readonly #reload: () => Promise<void>;
  #shown: HypothesisDialog = 'none';
  #component: BvConfidenceWanted['component'] = 'methods';
  #isSending = false;
  #error = '';

  constructor(host: ReactiveControllerHost, reload: () => Promise<void>) {
    this.#host = host;
    this.#reload = reload;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open('none');
  }

  get shown(): HypothesisDialog {
    return this.#shown;
  }

  /** Which component of the confidence the dialog about it is of. */
  get component(): BvConfidenceWanted['component'] {
    return this.#component;
  }

  get isSending(): boolean {
    return this.#isSending;
  }

  /** Why what was typed was refused. */
  get error(): string {
    return this.#error;
  }

  readonly open = (dialog: HypothesisDialog): void => {
    this.#shown = dialog;
    this.#error = '';
    this.#host.requestUpdate();
  };

  openConfidence(component: BvConfidenceWanted['component']): void {
    this.#component = component;
    this.open('confidence');
  }

  /** Sends what was typed; what is refused is said in the dialog, which then stays. */
  async send(work: () => Promise<void>): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#error = '';
    this.#host.requestUpdate();
    try {
      await work();
      this.open('none');
    } catch (error) {
      this.#error = refusalText(error);
    }
    this.#isSending = false;
    this.#host.requestUpdate();
    await this.#reload();
  }
}
