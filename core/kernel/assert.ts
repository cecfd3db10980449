/** A mistake in our own code, never in what a user sent. */
export class AssertionError extends Error {
  override name = 'AssertionError';
}

/**
 * States what the code relies on.
 *
 * @param condition - What must hold.
 * @param statement - The same in words, present tense: `a unit has a voting link`.
 * @throws AssertionError when it does not hold.
 */
export function assert(condition: unknown, statement: string): asserts condition {
  if (!condition) throw new AssertionError(`Expected that ${statement}.`);
}

/** Makes the compiler prove that a `switch` over a union has met every kind. */
export function assertNever(value: never): never {
  throw new AssertionError(`Unexpected value ${JSON.stringify(value)}.`);
}
