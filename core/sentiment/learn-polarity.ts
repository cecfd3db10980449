import { choleskyOf, solve } from '../suggestions/positive-definite.ts';

/** A word whose polarity a list says, −1 … +1; 0 of a common word that no list knows. */
export interface PolarWord {
  /** Length 1. */
  readonly vector: Float32Array;
  readonly value: number;
}

/** Says the polarity of a word by its vector, about −1 … +1. */
export type GuessPolarity = (vector: Float32Array) => number;

/** Holds the direction back where few words speak for it; 3 and 30 give the same to two decimals. */
const PENALTY = 10;

/**
 * Learns the direction in which words grow friendlier, so that a word that no list knows takes its polarity from the
 * words that mean nearly the same, in whichever language these are. Ridge regression; cost words · dims².
 *
 * @see Amir et al. (2015): INESC-ID: a regression model for large scale Twitter sentiment lexicon induction.
 */
export function learnPolarity(words: readonly PolarWord[], dims: number): GuessPolarity {
  const size = dims + 1;
  const products = new Float64Array(size * size);
  const right = new Float64Array(size);
  const row = new Float64Array(size);
  row[dims] = 1;
  for (const { vector, value } of words) {
    row.set(vector.subarray(0, dims));
    for (let at = 0; at < size; at += 1) {
      const own = row[at] ?? 0;
      right[at] = (right[at] ?? 0) + own * value;
      for (let other = 0; other <= at; other += 1) {
        products[at * size + other] = (products[at * size + other] ?? 0) + own * (row[other] ?? 0);
      }
    }
  }
  const factor = choleskyOf(
    size,
    (at, other) => (products[at * size + other] ?? 0) + (at === other && at < dims ? PENALTY : 0),
  );
  const weights = solve(factor, right);
  return (vector) => {
    let sum = weights[dims] ?? 0;
    for (let dim = 0; dim < dims; dim += 1) sum += (weights[dim] ?? 0) * (vector[dim] ?? 0);
    return sum;
  };
}
