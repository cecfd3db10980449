import { describe, expect, it } from 'vitest';
import { usualRole, usualTier } from '../../../core/hypotheses/rating.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';

describe('usualTier', () => {
  it.each<[Method, Outcome | null, number]>([
    ['interview', null, 3],
    ['focus group', null, 3],
    ['diary', null, 3],
    ['survey', null, 3],
    ['usability test', null, 4],
    ['eye-tracking', null, 4],
    ['analytics', null, 5],
    ['A/B test', null, 5],
    ['CRM data', null, 5],
    ['support tickets', null, 5],
    ['workshop', null, 1],
    ['other', null, 2],
    ['interview', 'failure', 4],
    ['usability test', 'success', 4],
    ['analytics', 'partly', 5],
  ])('%s with outcome %s is of tier %i', (method, outcome, tier) => {
    expect(usualTier(method, outcome)).toBe(tier);
  });
});

describe('usualRole', () => {
  it.each([
    ['2026-03-01', '2026-03-02', 'generating'],
    ['2026-03-02', '2026-03-02', 'testing'],
    ['2026-03-03', '2026-03-02', 'testing'],
  ])('said on %s of a hypothesis formed on %s: %s', (said, formed, role) => {
    expect(usualRole(said as Day, formed as Day)).toBe(role);
  });
});
