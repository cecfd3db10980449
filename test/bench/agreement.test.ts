import { describe, expect, it } from 'vitest';
import { adjustedRand, bCubedF1, normalisedMutualInformation } from '../../bench/agreement.ts';
import { percentile } from '../../bench/measure.ts';

const given = (text: string) => text.split('');

describe('agreement of a grouping with labels', () => {
  // Worked by hand: of 6 pairs, 2 are together in the labels of the third case and 1 in its clusters.
  it.each([
    ['aabb', 'xxyy', 1, 1, 1],
    ['aabb', 'xyxy', 0, -0.5, 0.5],
    ['aabb', 'xxyz', 0.8, 0.571429, 0.857143],
    ['aaaa', 'xxxx', 1, 1, 1],
  ])('%s against %s', (labels, clusters, nmi, ari, f1) => {
    expect(normalisedMutualInformation(given(labels), given(clusters))).toBeCloseTo(nmi, 5);
    expect(adjustedRand(given(labels), given(clusters))).toBeCloseTo(ari, 5);
    expect(bCubedF1(given(labels), given(clusters))).toBeCloseTo(f1, 5);
  });
});

describe('a percentile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.95, 4],
    [[], 0.5, 0],
  ])('of %j at %f is %f', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});
