import { describe, expect, it } from 'vitest';
import { consentHolds, type ConsentState } from '../../../core/participants/consent.ts';
import type { Day } from '../../../core/kernel/time.ts';

describe('consentHolds', () => {
  it.each<[ConsentState, string | null, boolean]>([
    ['given', null, true],
    ['not_recorded', null, true],
    ['refused', null, false],
    ['withdrawn', null, false],
    ['given', '2026-06-02', true],
    ['given', '2026-06-01', false],
    ['given', '2026-05-31', false],
    ['refused', '2027-01-01', false],
  ])('%s until %s holds on 1 June: %s', (consent, expiresOn, holds) => {
    expect(consentHolds(consent, expiresOn as Day | null, '2026-06-01' as Day)).toBe(holds);
  });
});
