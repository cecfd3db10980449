import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseVerdict } from '../../../core/hypotheses/summary.ts';
import { decideVerdict, outcomeOf } from '../../../core/hypotheses/verdict.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { aLink, aParticipant, verdictInput } from '../../support/evidence.ts';
import { someInput } from './some-evidence.ts';

it('says the same of a verdict in short as of one with all that explains it', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      expect(summariseVerdict(outcomeOf(input))).toEqual(summariseVerdict(decideVerdict(input)));
    }),
    { numRuns: 200 },
  );
});

describe('summariseVerdict', () => {
  it('gives the numbers of the verdict', () => {
    const input = verdictInput('p1+ p2+ p3- p4+ p4- p5+ p6+ p7+ p8+ p9+ p10+ p11+ p12+');
    expect(summariseVerdict(decideVerdict(input))).toMatchObject({
      verdict: 'validated',
      leaning: null,
      supports: 10,
      contradicts: 1,
      mixed: 1,
      neutral: 0,
      needed: null,
    });
  });

  it('the newest evidence is the newest that votes', () => {
    const said = (id: string, sourceDay: string, changes = {}) =>
      aLink({ id, sourceDay: sourceDay as Day, participant: aParticipant({ id }), ...changes });
    const input = verdictInput([
      said('a', '2026-01-10'),
      said('b', '2026-02-10'),
      said('c', '2026-03-10', { state: 'rejected' }),
    ]);
    expect(summariseVerdict(decideVerdict(input)).newestEvidenceOn).toBe('2026-02-10');
  });

  it('nothing votes, nothing is newest', () => {
    const input = verdictInput('p1+!generating');
    expect(summariseVerdict(decideVerdict(input))).toMatchObject({
      verdict: 'untested',
      newestEvidenceOn: null,
      warnings: ['generating_only'],
    });
  });
});
