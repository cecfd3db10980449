/**
 * Rows that stand for all: evenly spaced, ascending, the first one among them.
 *
 * @param most - So many at most; of fewer rows, all.
 */
export function evenlySpaced(rows: number, most: number): readonly number[] {
  const step = Math.max(1, rows / most);
  return Array.from({ length: Math.min(rows, most) }, (_, index) => Math.floor(index * step));
}
