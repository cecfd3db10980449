/**
 * What PostgreSQL says (SQLSTATE) when another transaction came in between: of two that waited for each other it ended
 * this one, or what may be there once was there first. SQLite has one writer at a time.
 */
const CAME_BETWEEN: ReadonlySet<unknown> = new Set(['40P01', '23505']);

/** Another transaction changed what this one had read and was about to write. */
export class InterferenceError extends Error {
  constructor() {
    super('Another transaction changed this meanwhile.');
    this.name = 'InterferenceError';
  }
}

/** Whether a transaction failed only because another came in between: done again, it succeeds, or says what is in the way. */
export function isInterference(error: unknown): boolean {
  if (error instanceof InterferenceError) return true;
  return error instanceof Error && 'code' in error && CAME_BETWEEN.has(error.code);
}
