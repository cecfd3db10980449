import { pino, type Logger } from 'pino';

/** Where the server says what it does: JSON lines on standard error. Never words of a source, never tokens. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

const STANDARD_ERROR = 2;

/** Makes the log. */
export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ fd: STANDARD_ERROR, sync: true }));
}
