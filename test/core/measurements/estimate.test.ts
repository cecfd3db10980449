import { describe, expect, it } from 'vitest';
import { estimateOf, estimateOfAb, estimateOfTotal } from '../../../core/measurements/estimate.ts';
import { adjustedWald, wilson } from '../../../core/measurements/proportions.ts';
import { student95 } from '../../../core/measurements/quantiles.ts';
import { susScore } from '../../../core/measurements/scores.ts';

const times = (count: number, value: number): number[] =>
  Array.from({ length: count }, () => value);

describe("Student's t", () => {
  // Table of critical values, two-sided 5 %.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
    [100_000, 1.96],
  ])('with %i degrees of freedom is %f', (degrees, expected) => {
    expect(student95(degrees)).toBeCloseTo(expected, 3);
  });
});

describe('an interval of a proportion', () => {
  // Newcombe (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('by Wilson of %i in %i is %f to %f', (hits, size, low, high) => {
    const interval = wilson(hits, size);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('by adjusted Wald of 7 in 10 is .392 to .897', () => {
    const { low, high } = adjustedWald(7, 10);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.392', '0.897']);
  });

  it('never leaves 0 to 1', () => {
    expect(adjustedWald(10, 10).high).toBe(1);
    expect(adjustedWald(0, 3).low).toBe(0);
  });
});

describe('an A/B result', () => {
  it('is the difference with its interval, as in Newcombe (1998), 56 of 70 against 48 of 80', () => {
    const { value, low, high, sampleSize } = estimateOfAb({
      variantHits: 56,
      variantSize: 70,
      controlHits: 48,
      controlSize: 80,
    });
    expect(value).toBeCloseTo(0.2, 10);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(sampleSize).toBe(150);
  });
});

describe('SUS', () => {
  it("scores Brooke's own example 55", () => {
    expect(susScore([5, 4, 2, 1, 2, 3, 2, 4, 5, 2])).toBe(55);
  });

  it.each([
    ['all best answers', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100],
    ['all worst answers', [1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0],
    ['the middle throughout', times(10, 3), 50],
  ])('with %s is right', (_what, items, expected) => {
    expect(susScore(items)).toBe(expected);
  });

  it('of a sample is the mean with its t interval', () => {
    // Mean 70, standard deviation 10, n 4: 70 ± 3.182 × 5.
    const d = Math.sqrt(75);
    const { value, low, high } = estimateOf('sus', [70 - d, 70 - d, 70 + d, 70 + d], null);
    expect(value).toBeCloseTo(70, 10);
    expect(low).toBeCloseTo(70 - 3.182 * 5, 2);
    expect(high).toBeCloseTo(70 + 3.182 * 5, 2);
  });
});

describe('NPS', () => {
  it('is promoters less detractors in percent; 7 and 8 count in the sample only', () => {
    const answers = [...times(5, 10), ...times(3, 8), ...times(2, 0)];
    const { value, low, high, sampleSize } = estimateOf('nps', answers, null);
    expect([value, sampleSize]).toEqual([30, 10]);
    // By hand: shares 5.75⁄13 and 2.75⁄13, difference 3⁄13, variance 8.5⁄13 − 9⁄169.
    const half = 1.959964 * Math.sqrt((8.5 / 13 - 9 / 169) / 13);
    expect(low).toBeCloseTo(100 * (3 / 13 - half), 3);
    expect(high).toBeCloseTo(100 * (3 / 13 + half), 3);
  });

  it('has an interval where all agree', () => {
    const { value, low } = estimateOf('nps', times(5, 10), null);
    expect(value).toBe(100);
    expect(low).toBeLessThan(90);
  });
});

describe('the other metrics', () => {
  it('CSAT counts the best two answers of its scale', () => {
    expect(estimateOf('csat', [5, 4, 3, 1], 5).value).toBe(0.5);
    expect(estimateOf('csat', [7, 5, 6, 1], 7).value).toBe(0.5);
  });

  it('time on task is the geometric mean, so that one slow person does not decide', () => {
    const { value, low, high } = estimateOf('time_on_task', [10, 100, 1000], null);
    expect(value).toBeCloseTo(100, 8);
    // t(2) = 4.303 on logarithms with standard deviation ln 10.
    const half = (4.303 * Math.log(10)) / Math.sqrt(3);
    expect(low! / (100 * Math.exp(-half))).toBeCloseTo(1, 2);
    expect(high! / (100 * Math.exp(half))).toBeCloseTo(1, 2);
  });

  it('a task done partly is no success', () => {
    expect(estimateOf('task_success', [1, 0.5, 0, 1], null).value).toBe(0.5);
  });

  it('one value alone has no interval of a mean', () => {
    expect(estimateOf('ces', [6], 7)).toEqual({ value: 6, low: null, high: null, sampleSize: 1 });
  });

  it('a share that somebody else computed has an interval, a mean has none', () => {
    expect(estimateOfTotal('conversion', 81 / 263, 263).low).toBeCloseTo(0.2553, 4);
    expect(estimateOfTotal('ces', 5.2, 80).low).toBeNull();
  });
});
