/** So many tries go on at once; people mistype. */
const FREE_TRIES = 10;
/** After these, each failed one makes the next wait, twice as long each time. */
const FIRST_WAIT_MS = 5000;
/** Nobody waits longer: whoever guesses at an account must not lock its person out. */
const LONGEST_WAIT_MS = 300_000;
/** So long after the last wait, failed tries are forgotten. */
const FORGOTTEN_AFTER_MS = 3_600_000;
/** Whoever wants an account forgotten has to try so many others first, and those that wait go last. */
const REMEMBERED_MAX = 10_000;

interface Tries {
  readonly failed: number;
  /** Until when no other try is looked at, in milliseconds since 1970. */
  readonly waitsUntil: number;
  /** The same before the last try. */
  readonly waitedUntil: number;
}

/**
 * Counts the tries to sign in to each account, from wherever they come, in memory: each copy of the server counts for
 * itself. Every e-mail is counted, also one that nobody has, so that an answer tells nothing about who is here.
 *
 * @see docs/decisions/0073-tries-of-an-account.md
 */
export class SignInTries {
  readonly #tries = new Map<string, Tries>();

  /**
   * Counts a try before anybody knows whether it is right: many that come at once must not all count as the first.
   *
   * @param key - The account, or a browser that it signed in with before.
   * @param now - Milliseconds since 1970.
   * @returns How long to wait before trying again, in milliseconds; 0: this one is looked at.
   */
  begin(key: string, now: number): number {
    const before = this.#tries.get(key);
    if (before && now < before.waitsUntil) return before.waitsUntil - now;
    const isForgotten = !before || now > before.waitsUntil + FORGOTTEN_AFTER_MS;
    const failed = isForgotten ? 1 : before.failed + 1;
    const waitedUntil = isForgotten ? now : before.waitsUntil;
    this.#remember(key, { failed, waitsUntil: now + waitAfter(failed), waitedUntil }, now);
    return 0;
  }

  /** The password was not looked at, as the address tries too often: as if it had not begun. */
  takeBack(key: string): void {
    const tries = this.#tries.get(key);
    if (!tries) return;
    const { failed, waitedUntil } = tries;
    if (failed === 1) this.#tries.delete(key);
    else this.#tries.set(key, { failed: failed - 1, waitsUntil: waitedUntil, waitedUntil });
  }

  /** It was the right password. */
  succeeded(key: string): void {
    this.#tries.delete(key);
  }

  #remember(key: string, tries: Tries, now: number): void {
    this.#tries.delete(key);
    if (this.#tries.size >= REMEMBERED_MAX) this.#forgetOne(now);
    this.#tries.set(key, tries);
  }

  /** Forgets the account not tried for longest of those that do not wait; when all wait, of them. */
  #forgetOne(now: number): void {
    // A map keeps the order in which it was filled.
    for (const [key, { waitsUntil }] of this.#tries) {
      if (waitsUntil > now) continue;
      this.#tries.delete(key);
      return;
    }
    const [oldest] = this.#tries.keys();
    if (oldest !== undefined) this.#tries.delete(oldest);
  }
}

/** How long the next try waits after so many failed ones, in milliseconds. */
function waitAfter(failed: number): number {
  if (failed < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failed - FREE_TRIES));
}
