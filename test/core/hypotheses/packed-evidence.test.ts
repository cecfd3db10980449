import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  packEvidence,
  unpackEvidence,
} from '../../../core/hypotheses/packed-evidence.ts';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { aLink, aParticipant, evidence } from '../../support/evidence.ts';

const SCOPE = { personaIds: [], phaseIds: [] };
const WITHDRAWN = { id: 'p90', pseudonym: 'P90', consent: 'withdrawn' } as const;
const EVERYTHING =
  'p1+ p1-4 p2++5@usability-test#s2 p3-!leading p4+2!second-hand p5+@survey p6+!generating ' +
  'p7+!suggested p8-!rejected p9+!staff acme/p10+ acme/p11- g1+ p12--';

function someEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    ...{ scope: SCOPE, disproofSought: false, waiver: null, measurements: [] },
    links: evidence(EVERYTHING),
    ...changes,
  };
}

/** As it is kept: through JSON. */
function kept(from: Evidence): Evidence {
  const packed = JSON.parse(JSON.stringify(packEvidence(from))) as ReturnType<typeof packEvidence>;
  return unpackEvidence(packed, (id) => id.toUpperCase());
}

describe('packed evidence', () => {
  it('gives back every link as it was', () => {
    const from = someEvidence({
      disproofSought: true,
      waiver: { givenOn: '2026-04-01' as Day, until: '2026-05-01' as Day },
      links: [
        ...evidence(EVERYTHING),
        aLink({
          id: 'ev9000',
          groupBarred: true,
          productChanges: [{ id: 'pc1', on: '2026-05-06' as Day }],
          participant: aParticipant({ ...WITHDRAWN, personaIds: ['tg1', 'tg2'] }),
          sourceId: 'src-other',
        }),
      ],
    });
    const back = kept({ ...from, links: [...from.links].reverse() });
    expect(back).toEqual(from);
  });

  it('gives the same verdict with everything that explains it', () => {
    const from = someEvidence();
    for (const level of ['participant', 'organisation'] as const) {
      const rule = { ...presetRule('standard'), level };
      const ask = (input: Evidence) =>
        decideVerdict({ ...input, rule, asOf: '2026-06-01' as Day }, ['diary']);
      expect(ask(kept(from))).toEqual(ask(from));
    }
  });

  it('is the same text whatever the order of links and tags, and whoever loaded more tags', () => {
    const tagged = (personas: string[], phases: string[]) => [
      aLink({ id: 'ev1', highlightPersonaIds: personas, phaseIds: phases }),
      aLink({ id: 'ev2' }),
    ];
    const text = (links: Evidence['links'], scope: Evidence['scope']) =>
      JSON.stringify(packEvidence(someEvidence({ links, scope })));
    const scope = { personaIds: ['tg1', 'tg2'], phaseIds: ['tg5'] };
    expect(text(tagged(['tg1', 'tg3'], ['tg5']), scope)).toBe(
      text(tagged(['tg3', 'tg1'], ['tg6', 'tg5']).reverse(), {
        ...scope,
        personaIds: ['tg2', 'tg1'],
      }),
    );
    expect(text(tagged(['tg1'], ['tg5']), SCOPE)).toBe(text(tagged([], []), SCOPE));
    expect(text(tagged(['tg1'], []), scope)).not.toBe(text(tagged(['tg3'], []), scope));
  });

  it('holds no pseudonyms', () => {
    const links = [aLink({ participant: aParticipant({ pseudonym: 'Nurse Jackie' }) })];
    expect(JSON.stringify(packEvidence(someEvidence({ links })))).not.toContain('Jackie');
  });
});
