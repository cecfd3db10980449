/** From how many characters on words may be misspelt, once or twice. */
const ONE_SLIP_LENGTH_MIN = 6;
const TWO_SLIPS_LENGTH_MIN = 12;

/** Whether two texts in lower case are one but for a slip of the hand or two. */
export function isSlip(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const most = length >= TWO_SLIPS_LENGTH_MIN ? 2 : length >= ONE_SLIP_LENGTH_MIN ? 1 : 0;
  // A slip seldom hits the first letter, and a prefix turns a word into its opposite.
  if (most === 0 || one[0] !== other[0]) return false;
  return Math.abs(one.length - other.length) <= most && distance(one, other, most) <= most;
}

/**
 * Edits between two texts: a letter more, less, another, or two changed about (Damerau and Levenshtein, restricted).
 *
 * @returns `most + 1` as soon as it is certain to be more than that.
 * @see Damerau (1964), A technique for computer detection and correction of spelling errors
 */
export function distance(one: string, other: string, most: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwapped =
        row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(
        Math.min(
          at(last, column) + 1,
          at(next, column - 1) + 1,
          at(last, column - 1) + cost,
          isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [beforeLast, last] = [last, next];
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
