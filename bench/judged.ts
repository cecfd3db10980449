/** How often each class is right, when it is found and when it is said: the mean of their F1, and the share right. */
export function qualityOfClasses(
  wanted: readonly string[],
  said: readonly (string | null)[],
): { readonly macroF1: number; readonly accuracy: number } {
  const classes = [...new Set(wanted)];
  const f1 = classes.map((label) => {
    const right = wanted.filter((want, row) => want === label && said[row] === label).length;
    const all = wanted.filter((want) => want === label).length;
    const claimed = said.filter((one) => one === label).length;
    return right === 0 ? 0 : (2 * right) / (all + claimed);
  });
  return {
    macroF1: f1.reduce((sum, one) => sum + one, 0) / classes.length,
    accuracy: wanted.filter((want, row) => said[row] === want).length / wanted.length,
  };
}

/** Spearman's rank correlation; ties share the mean of their ranks. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [left, right] = [ranksOf(one), ranksOf(other)];
  const mean = (left.length - 1) / 2;
  let products = 0;
  let squares = 0;
  let otherSquares = 0;
  left.forEach((rank, row) => {
    const otherRank = (right[row] ?? 0) - mean;
    products += (rank - mean) * otherRank;
    squares += (rank - mean) ** 2;
    otherSquares += otherRank ** 2;
  });
  return products / Math.sqrt(squares * otherSquares);
}

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0])
      to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
