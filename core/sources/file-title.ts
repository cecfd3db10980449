import { isDay, type Day } from '../kernel/time.ts';

const DAY_IN_FILE_NAME = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day a file's name carries, such as `2026-03-04` or `20260304`, or null. */
export function dayInFileName(fileName: string): Day | null {
  const found = DAY_IN_FILE_NAME.exec(withoutFolders(fileName)) ?? DAY_IN_FILE_NAME.exec(fileName);
  const text = found ? `${found[1] ?? ''}-${found[2] ?? ''}-${found[3] ?? ''}` : '';
  return isDay(text) ? text : null;
}

/** A readable title from a file's name: no ending, no underscores. */
export function titleOf(fileName: string): string {
  const name = withoutFolders(fileName);
  const bare = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return bare || name;
}

/** The name of a file that is known with the folders it came in. */
export function withoutFolders(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1);
}
