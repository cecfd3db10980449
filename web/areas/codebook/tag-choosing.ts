import type { TagRow } from './codebook-rows.ts';

/** The ids from one row to another, whichever stands first. */
export function idsBetween(rows: readonly TagRow[], from: string, to: string): readonly string[] {
  const at = [from, to].map((id) => rows.findIndex(({ tag }) => tag.id === id));
  if (at.includes(-1)) return [to];
  return rows.slice(Math.min(...at), Math.max(...at) + 1).map(({ tag }) => tag.id);
}
