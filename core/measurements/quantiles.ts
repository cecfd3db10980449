import { betaTail } from '../hypotheses/beta.ts';

/** The 97.5th percentile of the standard normal distribution: two sides of a 95 % interval. */
export const Z_95 = 1.959_963_984_540_054;
/** Halvings that bring the bracket below what a number can hold. */
const HALVINGS = 200;

/**
 * The 97.5th percentile of Student's t: P(|T| > t) = I(df ÷ (df + t²); df ÷ 2, ½), solved by halving.
 *
 * @param degrees - Degrees of freedom, above 0.
 * @see https://dlmf.nist.gov/8.17 and Abramowitz and Stegun (1964), 26.7.1
 */
export function student95(degrees: number): number {
  let low = 0;
  let high = 1;
  while (outside(high, degrees) > 0.05) high *= 2;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (outside(middle, degrees) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|T| > t). */
function outside(t: number, degrees: number): number {
  return 1 - betaTail(degrees / (degrees + t * t), degrees / 2, 0.5);
}
