/** How often each pair of values, and each value, occurs. */
interface Table {
  readonly n: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly {
    readonly count: number;
    readonly row: number;
    readonly column: number;
  }[];
}

/**
 * Normalised mutual information of two groupings, 0 … 1, by the arithmetic mean of their entropies; 1 when both
 * put everything together.
 *
 * @see Vinh, Epps, Bailey (2010): Information theoretic measures for clusterings comparison.
 */
export function normalisedMutualInformation(
  one: readonly string[],
  other: readonly string[],
): number {
  const { n, rows, columns, cells } = contingency(one, other);
  const entropies = (entropy(rows, n) + entropy(columns, n)) / 2;
  if (entropies === 0) return 1;
  const joint = entropy(
    cells.map(({ count }) => count),
    n,
  );
  return (entropy(rows, n) + entropy(columns, n) - joint) / entropies;
}

/**
 * Adjusted Rand index, at most 1; 0 is what chance gives.
 *
 * @see Hubert, Arabie (1985): Comparing partitions.
 */
export function adjustedRand(one: readonly string[], other: readonly string[]): number {
  const { n, rows, columns, cells } = contingency(one, other);
  const pairs = (counts: readonly number[]) =>
    counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const together = pairs(cells.map(({ count }) => count));
  const expected = (pairs(rows) * pairs(columns)) / Math.max(1, (n * (n - 1)) / 2);
  const largest = (pairs(rows) + pairs(columns)) / 2;
  return largest === expected ? 1 : (together - expected) / (largest - expected);
}

/**
 * F1 of B-cubed precision and recall, 0 … 1.
 *
 * @see Amigó et al. (2009): A comparison of extrinsic clustering evaluation metrics.
 */
export function bCubedF1(labels: readonly string[], clusters: readonly string[]): number {
  const { n, cells } = contingency(labels, clusters);
  const precision = cells.reduce((sum, { count, column }) => sum + count ** 2 / column, 0) / n;
  const recall = cells.reduce((sum, { count, row }) => sum + count ** 2 / row, 0) / n;
  return (2 * precision * recall) / (precision + recall);
}

/**
 * Average precision of a ranking, 0 … 1: the mean, over what is wanted, of the share wanted down to it.
 *
 * @param scores - Highest first; of equal ones, the earlier.
 */
export function averagePrecision(scores: readonly number[], isWanted: readonly boolean[]): number {
  const order = Array.from(scores.keys()).sort(
    (one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other,
  );
  let found = 0;
  let sum = 0;
  order.forEach((row, rank) => {
    if (!isWanted[row]) return;
    found += 1;
    sum += found / (rank + 1);
  });
  return found > 0 ? sum / found : 0;
}

function contingency(one: readonly string[], other: readonly string[]): Table {
  const rows = countBy(one);
  const columns = countBy(other);
  const pairs = new Map<string, { count: number; row: number; column: number }>();
  one.forEach((value, index) => {
    const against = other[index] ?? '';
    const key = JSON.stringify([value, against]);
    const pair = pairs.get(key) ?? {
      count: 0,
      row: rows.get(value) ?? 0,
      column: columns.get(against) ?? 0,
    };
    pairs.set(key, { ...pair, count: pair.count + 1 });
  });
  return {
    n: one.length,
    rows: [...rows.values()],
    columns: [...columns.values()],
    cells: [...pairs.values()],
  };
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Shannon's entropy in nats. */
function entropy(counts: readonly number[], n: number): number {
  return -counts.reduce((sum, count) => sum + (count / n) * Math.log(count / n), 0);
}
