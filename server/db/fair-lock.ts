/** Is held by one at a time; who asks first is next. */
export class FairLock {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Resolves when it is ours. */
  async take(): Promise<void> {
    if (!this.#isTaken) {
      this.#isTaken = true;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Whether somebody waits for it. */
  get isWanted(): boolean {
    return this.#waiting.length > 0;
  }

  /** Hands it to who waits the longest. */
  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isTaken = false;
  }
}
