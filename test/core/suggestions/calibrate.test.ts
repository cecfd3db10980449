import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { calibrate, logOddsOf } from '../../../core/suggestions/calibrate.ts';
import {
  choleskyOf,
  diagonalOfInverse,
  solve,
} from '../../../core/suggestions/positive-definite.ts';

describe('calibrated odds', () => {
  it('hold: of what gets 80 % about 80 % holds', () => {
    const random = seededRandom(5);
    const outcomes = Array.from({ length: 4000 }, () => {
      const score = random();
      return { score, held: random() < 1 / (1 + Math.exp(-(6 * score - 3))) };
    });
    const fitted = calibrate(outcomes);
    expect(fitted.slope).toBeCloseTo(6, 0);
    const near = outcomes.filter(({ score }) => {
      const likely = 1 / (1 + Math.exp(-logOddsOf(score, fitted)));
      return likely > 0.7 && likely < 0.9;
    });
    const held = near.filter((outcome) => outcome.held).length / near.length;
    expect(held).toBeGreaterThan(0.75);
    expect(held).toBeLessThan(0.85);
  });

  it('are finite where a score parts everything', () => {
    const { slope, offset } = calibrate([
      { score: 0, held: false },
      { score: 0.1, held: false },
      { score: 0.9, held: true },
      { score: 1, held: true },
    ]);
    expect(slope).toBeGreaterThan(0);
    expect(Number.isFinite(slope + offset)).toBe(true);
    expect(logOddsOf(1, { slope, offset })).toBeGreaterThan(0);
    expect(logOddsOf(0, { slope, offset })).toBeLessThan(0);
  });

  it('say no to everything without outcomes of both kinds, and when scores speak against', () => {
    expect(logOddsOf(1, calibrate([{ score: 1, held: true }]))).toBeLessThan(0);
    const against = [
      { score: 1, held: false },
      { score: 0.9, held: false },
      { score: 0, held: true },
      { score: 0.1, held: true },
    ];
    expect(logOddsOf(1, calibrate(against))).toBeLessThan(0);
  });
});

describe('a positive definite matrix', () => {
  const matrix = [
    [4, 2, 0.6],
    [2, 5, 1],
    [0.6, 1, 3],
  ];
  const factor = choleskyOf(3, (row, column) => matrix[row]?.[column] ?? 0);

  it('is solved', () => {
    const x = solve(factor, Float64Array.from([1, 2, 3]));
    const product = matrix.map((row) => row.reduce((sum, value, at) => sum + value * x[at]!, 0));
    product.forEach((value, at) => expect(value).toBeCloseTo(at + 1, 10));
  });

  it('has the diagonal of its inverse', () => {
    const diagonal = diagonalOfInverse(factor);
    [0, 1, 2].forEach((at) => {
      const unit = new Float64Array(3);
      unit[at] = 1;
      expect(diagonal[at]).toBeCloseTo(solve(factor, unit)[at]!, 10);
    });
  });
});
