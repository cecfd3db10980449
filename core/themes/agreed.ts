import type { Neighbours } from './neighbours.ts';
import { NEIGHBOURS, SHARE_MIN, SHARPNESS } from './voting.ts';

/**
 * The rows of a group that at least half of the votes of their nearest neighbours are for. What is in a group only
 * because everything is in one goes: half of the sentences of an interview say nothing that others say.
 *
 * @param around - At least ten neighbours of every row, where there are so many.
 */
export function agreedRows(rows: readonly number[], around: Neighbours): readonly number[] {
  const own = new Set(rows);
  return rows.filter((row) => {
    let all = 0;
    let inside = 0;
    (around.nearest[row] ?? []).slice(0, NEIGHBOURS).forEach((other, index) => {
      const vote = (around.cosines[row]?.[index] ?? 0) ** SHARPNESS;
      all += vote;
      if (own.has(other)) inside += vote;
    });
    return all > 0 && inside >= all * SHARE_MIN;
  });
}
