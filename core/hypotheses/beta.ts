/** Stop when a further step of the continued fraction changes nothing that a number can hold. */
const STEP_EPSILON = 1e-15;
/** Keeps the modified Lentz method from dividing by zero. */
const TINY = 1e-300;
/** Steps grow with √max(a, b); far above what 10⁶ units need. */
const STEPS_MAX = 100_000;
/** From here on eight terms of Stirling's series are exact to the last digit. */
const STIRLING_FROM = 10;
/** B₂ₖ ÷ (2k(2k−1)) for k = 1 … 8, DLMF 5.11.1. */
const STIRLING_TERMS = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
];
const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;

/**
 * P(X > x) for X ~ Beta(a, b): the regularised incomplete beta function I₁₋ₓ(b, a).
 * Accurate to at least 10⁻¹⁰ for shapes up to 10⁴; cost grows with √(a + b).
 *
 * @param x - 0 … 1.
 * @param a - Above 0.
 * @param b - Above 0.
 * @see https://dlmf.nist.gov/8.17 formula 8.17.22 for the continued fraction
 */
export function betaTail(x: number, a: number, b: number): number {
  if (x <= 0) return 1;
  if (x >= 1) return 0;
  const factor = Math.exp(logDensityFactor(x, a, b));
  // The fraction converges fast on its own side of the mean; the other side is one minus it.
  if (x < (a + 1) / (a + b + 2)) return 1 - (factor * continuedFraction(x, a, b)) / a;
  return (factor * continuedFraction(1 - x, b, a)) / b;
}

/**
 * ln(xᵃ(1−x)ᵇ ÷ B(a, b)), written so that the large parts of the three log-gammas cancel before they are
 * computed: with lnΓ(z) = (z−½)ln z − z + ½ln 2π + r(z), only the remainders r are left.
 */
function logDensityFactor(x: number, a: number, b: number): number {
  const sum = a + b;
  return (
    a * Math.log((x * sum) / a) +
    b * Math.log(((1 - x) * sum) / b) +
    Math.log((a * b) / sum) / 2 -
    HALF_LOG_TWO_PI +
    stirlingRemainder(sum) -
    stirlingRemainder(a) -
    stirlingRemainder(b)
  );
}

/** r(z) = lnΓ(z) − ((z−½)ln z − z + ½ln 2π), DLMF 5.11.1; small z by r(z) = r(z+1) + (z+½)ln(1+1/z) − 1. */
function stirlingRemainder(z: number): number {
  let carried = 0;
  let at = z;
  while (at < STIRLING_FROM) {
    carried += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const square = at * at;
  let power = at;
  let series = 0;
  for (const term of STIRLING_TERMS) {
    series += term / power;
    power *= square;
  }
  return carried + series;
}

/**
 * The continued fraction of the incomplete beta function (DLMF 8.17.22) by the modified Lentz method
 * (Thompson and Barnett 1986).
 */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= STEPS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < STEP_EPSILON) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
