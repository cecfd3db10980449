/** A direction shorter than this is noise of the arithmetic. */
export const LENGTH_MIN = 1e-9;

/** Directions that are taken off at a time: each number of a column is read once for all of them. */
const TOGETHER = 4;
/** One pass loses orthogonality where columns nearly agree; twice is enough. */
const PASSES_TO_BE_EXACT = 2;

/**
 * Gram–Schmidt, four directions at a time; directions that the earlier ones already span are dropped. Cost about
 * 4 · rows · columns².
 *
 * @param passes - One is enough where only the space matters that the directions span, at half the cost.
 * @see Giraud, Langou, Rozložník (2005): The loss of orthogonality in the Gram-Schmidt orthogonalization process.
 */
export function orthonormal(
  given: readonly Float64Array[],
  passes = PASSES_TO_BE_EXACT,
): readonly Float64Array[] {
  const nothing = new Float64Array(given[0]?.length ?? 0);
  const kept: Float64Array[] = [];
  for (const column of given) {
    const rest = column.slice();
    for (let pass = 0; pass < passes; pass += 1) {
      for (let from = 0; from < kept.length; from += TOGETHER) {
        takeOff(rest, fourFrom(kept, from, nothing));
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > LENGTH_MIN) kept.push(rest.map((value) => value / length));
  }
  return kept;
}

type Four<T> = readonly [T, T, T, T];

/** Where there are no more, there is nothing to take off. */
function fourFrom(
  directions: readonly Float64Array[],
  from: number,
  nothing: Float64Array,
): Four<Float64Array> {
  const at = (offset: number): Float64Array => directions[from + offset] ?? nothing;
  return [at(0), at(1), at(2), at(3)];
}

function takeOff(rest: Float64Array, directions: Four<Float64Array>): void {
  const [first, second, third, fourth] = directions;
  const [share, secondShare, thirdShare, fourthShare] = sharesOf(rest, directions);
  for (let row = 0; row < rest.length; row += 1) {
    const taken =
      share * (first[row] ?? 0) +
      secondShare * (second[row] ?? 0) +
      thirdShare * (third[row] ?? 0) +
      fourthShare * (fourth[row] ?? 0);
    rest[row] = (rest[row] ?? 0) - taken;
  }
}

/** How far a column reaches in each of four directions. */
function sharesOf(
  column: Float64Array,
  [first, second, third, fourth]: Four<Float64Array>,
): Four<number> {
  let share = 0;
  let secondShare = 0;
  let thirdShare = 0;
  let fourthShare = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    share += value * (first[row] ?? 0);
    secondShare += value * (second[row] ?? 0);
    thirdShare += value * (third[row] ?? 0);
    fourthShare += value * (fourth[row] ?? 0);
  }
  return [share, secondShare, thirdShare, fourthShare];
}

/** The scalar product. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += (one[row] ?? 0) * (other[row] ?? 0);
  return sum;
}
