import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterLinks } from '../../../core/hypotheses/filter.ts';
import { turningDays } from '../../../core/hypotheses/turning-days.ts';
import { type Day, daysAfter } from '../../../core/kernel/time.ts';
import { aLink, aParticipant, verdictInput } from '../../support/evidence.ts';
import { someInput } from './some-evidence.ts';

const FROM = '2026-05-20' as Day;
const DAYS = 60;
const TO = daysAfter(FROM, DAYS);

describe('turningDays', () => {
  it('are the days after a limit, of a change, of a consent that ends, and after a waiver', () => {
    const links = [
      aLink({ sourceDay: '2026-05-01' as Day }),
      aLink({
        sourceDay: '2026-05-01' as Day,
        productChanges: [
          { id: 'pc1', on: '2026-05-10' as Day },
          { id: 'pc2', on: '2026-06-03' as Day },
        ],
      }),
      aLink({
        sourceDay: '2026-05-01' as Day,
        participant: aParticipant({ consentExpiresOn: '2026-06-05' as Day }),
      }),
    ];
    const waiver = { givenOn: FROM, until: '2026-06-07' as Day };
    const input = verdictInput(links, { rule: { stalenessDays: 30 }, waiver });
    expect(turningDays(input, FROM, TO)).toEqual([
      '2026-06-01',
      '2026-06-03',
      '2026-06-05',
      '2026-06-08',
    ]);
  });

  it('leave nothing between them: what votes, and why the rest does not, stays the same', () => {
    fc.assert(
      fc.property(someInput, fc.option(fc.nat(DAYS)), (input, waivedFor) => {
        const waiver =
          waivedFor === null ? null : { givenOn: FROM, until: daysAfter(FROM, waivedFor) };
        const given = { ...input, waiver };
        const turning = new Set(turningDays(given, FROM, TO));
        let before = filterLinks({ ...given, asOf: FROM });
        for (let step = 1; step <= DAYS; step += 1) {
          const day = daysAfter(FROM, step);
          const now = filterLinks({ ...given, asOf: day });
          if (!turning.has(day)) expect(now).toEqual(before);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });
});
