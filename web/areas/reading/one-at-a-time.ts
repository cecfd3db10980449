/** Does work one piece after the other, however fast it is asked for. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  /** @throws What the work throws; the next is done all the same. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
