import { describe, expect, it } from 'vitest';
import { betaTail } from '../../../core/hypotheses/beta.ts';

/** Reference values: mpmath 1.3 with 30 digits, the density integrated after x = sin² u; small shapes also by its `betainc`. */
const REFERENCE = [
  [0.6, 5.5, 0.5, 0.9796369266234586],
  [0.6, 0.5, 5.5, 0.001876741998199609],
  [0.6, 0.5, 0.5, 0.4359057831510251],
  [0.6, 4.5, 1.5, 0.8153926815910115],
  [0.6, 1.5, 4.5, 0.0343200496589299],
  [0.6, 7.5, 2.5, 0.8629633280459478],
  [0.6, 10.5, 10.5, 0.18010387286365917],
  [0.5, 3.5, 3.5, 0.5],
  [0.95, 40.5, 0.5, 0.9578532050398456],
  [0.95, 20.5, 3.5, 0.05388101074287707],
  [0.75, 100.5, 30.5, 0.6891459225841242],
  [0.6, 600.5, 400.5, 0.4991412105877644],
  [0.6, 620.5, 380.5, 0.9019115696279112],
  [0.6, 3000.5, 2000.5, 0.4996160816098159],
  [0.6, 3050.5, 2000.5, 0.7169609361358216],
  [0.6, 5000.5, 0.5, 1.0],
  [0.6, 0.5, 300.5, 1.1010197400815982e-121],
  [0.95, 9500.5, 500.5, 0.4972536343492687],
  [0.5, 7000.5, 7000.5, 0.5000000000000183],
  [0.5, 7000.5, 7100.5, 0.19985186603502933],
  [0.9, 2000.5, 300.5, 1.4377256049211173e-6],
] as const;

describe('betaTail', () => {
  it.each(REFERENCE)('P(X > %s) for Beta(%s, %s) is %s', (x, a, b, expected) => {
    expect(Math.abs(betaTail(x, a, b) - expected)).toBeLessThan(1e-11);
  });

  it.each(REFERENCE.filter(([, , , expected]) => expected > 1e-200))(
    'has small tails right in their leading digits: %s, Beta(%s, %s)',
    (x, a, b, expected) => {
      expect(betaTail(x, a, b) / expected).toBeCloseTo(1, 8);
    },
  );

  it('is the arcsine law for two halves', () => {
    for (const x of [0.01, 0.25, 0.5, 0.6, 0.99]) {
      expect(betaTail(x, 0.5, 0.5)).toBeCloseTo(1 - (2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
    }
  });

  it('is uniform for two ones and a power for one of them', () => {
    expect(betaTail(0.3, 1, 1)).toBeCloseTo(0.7, 14);
    expect(betaTail(0.3, 4, 1)).toBeCloseTo(1 - 0.3 ** 4, 14);
  });

  it('is one at the lower end and none at the upper', () => {
    expect(betaTail(0, 2.5, 3.5)).toBe(1);
    expect(betaTail(1, 2.5, 3.5)).toBe(0);
  });

  it('mirrors: what lies above x lies, turned round, below 1 − x', () => {
    for (const [x, a, b] of [
      [0.6, 5.5, 0.5],
      [0.6, 700.5, 401.5],
      [0.35, 2.5, 9.5],
    ] as const) {
      expect(betaTail(x, a, b) + betaTail(1 - x, b, a)).toBeCloseTo(1, 12);
    }
  });
});
