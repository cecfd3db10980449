import type { ReactiveControllerHost } from 'lit';
import { NOTHING_WAITS, showAll, type SteadyList, takeIn } from './steady-list.ts';

/** Keeps what waits steady on a page while somebody decides about it. */
export class SteadyWaiting<Row extends { readonly id: string }> {
  readonly #host: ReactiveControllerHost;
  /** What the server said last, in its order. */
  #waiting: readonly Row[] = [];
  #list: SteadyList<Row> = NOTHING_WAITS;
  readonly #decided = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get shown(): readonly Row[] {
    return this.#list.shown;
  }

  get held(): readonly Row[] {
    return this.#list.held;
  }

  get gone(): SteadyList<Row>['gone'] {
    return this.#list.gone;
  }

  /** Begins anew with other things. */
  clear(): void {
    this.#list = NOTHING_WAITS;
    this.#decided.clear();
  }

  /** Takes in what waits now; what is new is held back unless nothing is shown, or somebody asked to see it. */
  takeIn(
    waiting: readonly Row[],
    { isChosen, isAsked }: { isChosen: (id: string) => boolean; isAsked: boolean },
  ): void {
    this.#waiting = waiting;
    const list = takeIn(this.#list, waiting, { isChosen, decided: this.#decided });
    if (isAsked) this.#list = showAll({ ...list, gone: [] }, waiting);
    else this.#list = list.shown.length === 0 ? showAll(list, waiting) : list;
    this.#host.requestUpdate();
  }

  /** Shows what was held back. @returns The first of it. */
  showHeld(): Row | undefined {
    const held = new Set(this.held);
    this.#list = showAll(this.#list, this.#waiting);
    this.#host.requestUpdate();
    return this.shown.find((row) => held.has(row));
  }

  /** It was read that some are gone. */
  forgetGone(): void {
    this.#list = { ...this.#list, gone: [] };
    this.#host.requestUpdate();
  }

  /** Somebody decides about some here: they leave at once, and return to their place if they still wait. */
  leave(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#decided.add(id);
    const shown = this.shown.filter(({ id }) => !ids.has(id));
    this.#list = { ...this.#list, shown };
    this.#host.requestUpdate();
  }
}
