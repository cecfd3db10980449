import { Z_95 } from './quantiles.ts';

/** An interval, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a proportion, 95 %.
 *
 * @param hits - 0 … size. @param size - At least 1.
 * @see Wilson (1927), JASA 22:209; Newcombe (1998), Statistics in Medicine 17:857, method 3
 */
export function wilson(hits: number, size: number): Interval {
  const square = Z_95 ** 2;
  const share = hits / size;
  const centre = (share + square / (2 * size)) / (1 + square / size);
  const half =
    (Z_95 / (1 + square / size)) *
    Math.sqrt((share * (1 - share)) / size + square / (4 * size ** 2));
  return within01(centre - half, centre + half);
}

/**
 * The adjusted Wald interval for a proportion, 95 %: z² ÷ 2 successes and failures are added first. Advised for
 * task success of small samples.
 *
 * @see Agresti and Coull (1998), The American Statistician 52:119; Sauro and Lewis (2005), HFES 49:2100
 */
export function adjustedWald(hits: number, size: number): Interval {
  const square = Z_95 ** 2;
  const adjustedSize = size + square;
  const share = (hits + square / 2) / adjustedSize;
  const half = Z_95 * Math.sqrt((share * (1 - share)) / adjustedSize);
  return within01(share - half, share + half);
}

/**
 * The interval of a difference of two independent proportions (variant − control), 95 %: from the Wilson interval
 * of each.
 *
 * @see Newcombe (1998), Statistics in Medicine 17:873, method 10
 */
export function differenceInterval(
  variantHits: number,
  variantSize: number,
  controlHits: number,
  controlSize: number,
): Interval {
  const one = variantHits / variantSize;
  const other = controlHits / controlSize;
  const first = wilson(variantHits, variantSize);
  const second = wilson(controlHits, controlSize);
  return {
    low: one - other - Math.hypot(one - first.low, second.high - other),
    high: one - other + Math.hypot(first.high - one, other - second.low),
  };
}

function within01(low: number, high: number): Interval {
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
