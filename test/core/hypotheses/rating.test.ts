import { describe, expect, it } from 'vitest';
import { usualRole, usualTier } from '../../../core/hypotheses/rating.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { SegmentKind } from '../../../core/sources/kinds.ts';

describe('usualTier', () => {
  it.each<[Method, SegmentKind | null, Outcome | null, number]>([
    ['interview', null, null, 3],
    ['focus group', null, null, 3],
    ['diary', null, null, 3],
    ['survey', null, null, 3],
    ['usability test', null, null, 4],
    ['eye-tracking', null, null, 4],
    ['analytics', null, null, 5],
    ['A/B test', null, null, 5],
    ['CRM data', null, null, 5],
    ['support tickets', null, null, 5],
    ['workshop', null, null, 1],
    ['other', null, null, 2],
    ['interview', null, 'failure', 4],
    ['usability test', null, 'success', 4],
    ['analytics', null, 'partly', 5],
    ['interview', 'answer', null, 3],
    ['interview', 'observation', null, 3],
    ['usability test', 'observation', null, 4],
    ['usability test', 'answer', null, 3],
    ['usability test', 'answer', 'failure', 4],
    ['eye-tracking', 'answer', null, 3],
    ['support tickets', 'answer', null, 5],
    ['workshop', 'answer', null, 1],
  ])('%s, a segment of kind %s, outcome %s: of tier %i', (method, kind, outcome, tier) => {
    expect(usualTier(method, kind, outcome)).toBe(tier);
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
