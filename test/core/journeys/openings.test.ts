import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsBack, type Opening, wayTo } from '../../../core/journeys/openings.ts';

const opening = (outerId: string, innerId: string): Opening => ({
  phaseId: `${outerId} to ${innerId}`,
  ...{ outerId, innerId },
});
const THREE_DEEP = [opening('pay', 'card'), opening('buy', 'pay'), opening('buy', 'deliver')];

describe('the way to a journey', () => {
  it('starts outermost, and is empty for one that no phase opens into', () => {
    expect(wayTo('card', THREE_DEEP).map(({ outerId }) => outerId)).toEqual(['buy', 'pay']);
    expect(wayTo('deliver', THREE_DEEP).map(({ outerId }) => outerId)).toEqual(['buy']);
    expect(wayTo('buy', THREE_DEEP)).toEqual([]);
  });
});

describe('a phase', () => {
  it('cannot open into its own journey, nor into one that it lies within, however far', () => {
    expect(leadsBack({ outerId: 'buy', innerId: 'buy' }, [])).toBe(true);
    expect(leadsBack({ outerId: 'pay', innerId: 'buy' }, THREE_DEEP)).toBe(true);
    expect(leadsBack({ outerId: 'card', innerId: 'buy' }, THREE_DEEP)).toBe(true);
    expect(leadsBack({ outerId: 'card', innerId: 'deliver' }, THREE_DEEP)).toBe(false);
    expect(leadsBack({ outerId: 'deliver', innerId: 'card' }, THREE_DEEP)).toBe(false);
  });

  it('never comes to lie within itself, whatever is asked for in whichever order', () => {
    const journeys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(journeys, journeys), { maxLength: 30 }), (wishes) => {
        const stored: Opening[] = [];
        for (const [outerId, innerId] of wishes) {
          const isTaken = stored.some((one) => one.innerId === innerId);
          if (isTaken || leadsBack({ outerId, innerId }, stored)) continue;
          stored.push(opening(outerId, innerId));
        }
        for (const { innerId } of stored) {
          const way = wayTo(innerId, stored);
          expect(way.map(({ outerId }) => outerId)).not.toContain(innerId);
          expect(new Set(way).size).toBe(way.length);
        }
      }),
    );
  });
});
