/** A direction shorter than this is noise of the arithmetic. */
export const LENGTH_MIN = 1e-9;

/** Modified Gram–Schmidt; directions that the earlier ones already span are dropped. */
export function orthonormal(given: readonly Float64Array[]): readonly Float64Array[] {
  const kept: Float64Array[] = [];
  for (const column of given) {
    const rest = column.slice();
    // Twice, as one pass loses orthogonality where columns nearly agree.
    for (const earlier of [...kept, ...kept]) {
      const share = dot(rest, earlier);
      for (let row = 0; row < rest.length; row += 1) {
        rest[row] = (rest[row] ?? 0) - share * (earlier[row] ?? 0);
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > LENGTH_MIN) kept.push(rest.map((value) => value / length));
  }
  return kept;
}

/** The scalar product. */
export function dot(one: Float64Array, other: Float64Array): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let row = 0;
  for (; row + 3 < one.length; row += 4) {
    first += (one[row] ?? 0) * (other[row] ?? 0);
    second += (one[row + 1] ?? 0) * (other[row + 1] ?? 0);
    third += (one[row + 2] ?? 0) * (other[row + 2] ?? 0);
    fourth += (one[row + 3] ?? 0) * (other[row + 3] ?? 0);
  }
  for (; row < one.length; row += 1) first += (one[row] ?? 0) * (other[row] ?? 0);
  return first + second + third + fourth;
}
