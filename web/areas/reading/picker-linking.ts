import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Direction } from '../../research/bv-direction.ts';
import type { LinkRating } from '../../research/bv-link-rating.ts';
import type { PickerHypothesis } from './bv-picker-hypotheses.ts';
import { pressSign, signOf, type Sign } from './direction-step.ts';
import { BvLinkPicked } from './picker-events.ts';
import { linkFooter, tierOf } from './picker-link.ts';

/** What is said of a link in the picker before Enter makes it: its direction, and what else is said of it. */
export class PickerLinking implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #hypothesis: () => PickerHypothesis | undefined;
  #pending: Direction | undefined;
  #rating: LinkRating = {};

  /** @param hypothesis - The one that the keys are on. */
  constructor(
    host: ReactiveControllerHost & EventTarget,
    hypothesis: () => PickerHypothesis | undefined,
  ) {
    this.#host = host;
    this.#hypothesis = hypothesis;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** The direction that Enter links with, chosen by a sign. */
  get pending(): Direction | undefined {
    return this.#pending;
  }

  /** What else is said of the links that are made from here. */
  get rating(): LinkRating {
    return this.#rating;
  }

  reset(): void {
    this.#pending = undefined;
    this.#rating = {};
    this.#host.requestUpdate();
  }

  /** A direction that was typed is for whichever hypothesis Enter is pressed on, but not for a tag. */
  forget(): void {
    this.#pending = undefined;
    this.#host.requestUpdate();
  }

  /** The same sign again makes it strong. */
  sign(sign: Sign): void {
    const hypothesis = this.#hypothesis();
    if (!hypothesis) return;
    this.#pending = pressSign(this.#pending ?? hypothesis.direction, sign);
    this.#host.requestUpdate();
  }

  /** A sign, and after it the digit of a kind of evidence. @returns Whether it was one. */
  use(key: string): boolean {
    if (!this.#hypothesis()) return false;
    const sign = signOf(key);
    const tier = this.#pending === undefined ? undefined : tierOf(key);
    if (sign !== undefined) this.sign(sign);
    else if (tier !== undefined) this.#rate({ tier });
    return sign !== undefined || tier !== undefined;
  }

  /** Asks for the link, once a direction was chosen. */
  link(): void {
    const hypothesis = this.#hypothesis();
    const direction = this.#pending;
    if (!hypothesis || direction === undefined) return;
    this.forget();
    this.#host.dispatchEvent(new BvLinkPicked(hypothesis.id, direction, this.#rating));
  }

  /** Below the hypotheses: what the keys do now, and what kind of evidence the link is to be. */
  footer() {
    return linkFooter(this.#pending, this.#rating, (rating) => this.#rate(rating));
  }

  #rate(rating: LinkRating): void {
    this.#rating = { ...this.#rating, ...rating };
    this.#host.requestUpdate();
  }
}
