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
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += (one[row] ?? 0) * (other[row] ?? 0);
  return sum;
}
