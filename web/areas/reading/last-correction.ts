/**
 * Whether correcting the text is the last thing that somebody did in it here, so that undo means that. The server
 * keeps corrections apart from other actions, and takes them back another way.
 */
export class LastCorrection {
  #textVersion = -1;
  /** What was done since and is not taken back. */
  #steps = 0;
  #isBack = false;

  /** The text has this version now. @param isTurn - By taking the one before back, or by doing again what was. */
  arrived(textVersion: number, isTurn: boolean): void {
    this.#textVersion = textVersion;
    this.#steps = 0;
    this.#isBack = isTurn && !this.#isBack;
  }

  stepped(by: 1 | -1): void {
    this.#steps = Math.max(0, this.#steps + by);
  }

  /** @param textVersion - Of the text that is shown: others may have corrected it since. */
  isNext(way: 'back' | 'again', textVersion: number | undefined): boolean {
    const isSame = textVersion === this.#textVersion && this.#steps === 0;
    return isSame && this.#isBack === (way === 'again');
  }
}
