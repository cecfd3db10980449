/** PostgreSQL ended a transaction of two that waited for each other (SQLSTATE 40P01). SQLite has one writer at a time. */
const DEADLOCK_DETECTED = '40P01';

/** Whether a transaction failed only because it and another waited for each other: done again, it succeeds. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DEADLOCK_DETECTED;
}
