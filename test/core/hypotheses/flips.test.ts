import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterLinks } from '../../../core/hypotheses/filter.ts';
import { furtherUnits, withFurther } from '../../../core/hypotheses/further.ts';
import { judge } from '../../../core/hypotheses/judge.ts';
import type { Further, VerdictResult } from '../../../core/hypotheses/result.ts';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import { type Tally, tallyOf } from '../../../core/hypotheses/tally.ts';
import type { Rule, Side, VerdictInput } from '../../../core/hypotheses/types.ts';
import { unitsOf } from '../../../core/hypotheses/units.ts';
import { decideVerdict, outcomeOf } from '../../../core/hypotheses/verdict.ts';
import { people, verdictInput } from '../../support/evidence.ts';
import { someInput, someRule } from './some-evidence.ts';

/** Flips as `side: units → verdict`, the units as `all` where they are their whole side. */
function flips(given: string, rule: Partial<Rule> = {}): readonly string[] {
  return decideVerdict(verdictInput(given, { rule })).flips.map(
    ({ side, to, wholeSide, units }) =>
      `${side}: ${wholeSide ? 'all' : units.map(({ label }) => label).join(' ')} → ${to}`,
  );
}

function tally(given: string, rule: Rule): Tally {
  return tallyOf(unitsOf(filterLinks(verdictInput(given)).voting, rule.level), rule);
}

describe('flips', () => {
  it.each([
    ['', [], 'nobody to leave out'],
    [people(5, 0, 0), ['supports: all → insufficient'], 'five are the fewest'],
    [people(6, 0, 0), [], 'six can spare one'],
    [people(7, 1, 1), ['contradicts: all → validated'], 'the one against stands in the way'],
    [people(0, 6, 1), ['contradicts: all → insufficient'], 'on the other side too'],
    ['p1+', ['supports: all → untested'], 'the only one'],
    [
      'p1+ p2+ p3+ p4+2 p5+2 p6+2',
      ['supports: P1 P2 P3 → insufficient'],
      'those who carry the tier are named',
    ],
    [
      'p1+2 p2+2 p3+2 p4+2 p5+2 p6-4 p7-4 p8-4 p9+4 p10+4 p11+4',
      ['supports: P10 P11 P9 → contested'],
      'those who keep it from being contested are named',
    ],
  ])('%j: %j (%s)', (given, expected) => {
    expect(flips(given)).toEqual(expected);
  });

  it('names the one person of the second method', () => {
    const given = people(12, 0, 0).replace('p3+', 'p3+@survey');
    const rule = { ...presetRule('strict'), fewestStudies: 1 };
    expect(flips(given, rule)).toEqual(['supports: P3 → insufficient']);
    const two = given.replace('p4+', 'p4+@survey');
    expect(flips(two, rule)).toEqual([]);
  });

  it('uses the shares of the plain rule', () => {
    expect(flips(people(4, 1, 0), presetRule('plain'))).toEqual([
      'supports: all → insufficient',
      'contradicts: all → insufficient',
    ]);
    expect(flips(people(8, 2, 0), presetRule('plain'))).toEqual(['supports: all → insufficient']);
  });

  it('are those of leaving out one unit after the other', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const result = decideVerdict(input);
        const found = result.flips.flatMap(({ side, to, units }) =>
          units.map(({ kind, key }) => `${side} ${kind} ${key} ${to}`),
        );
        expect(found.sort()).toEqual([...slowFlips(input, result)].sort());
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

/** Leaves out all links of each unit in turn and decides again. */
function slowFlips(input: VerdictInput, { verdict, units }: VerdictResult): readonly string[] {
  return units
    .filter(({ stance }) => stance === 'supports' || stance === 'contradicts')
    .flatMap(({ stance, kind, key, linkIds }) => {
      const links = input.links.filter(({ id }) => !linkIds.includes(id));
      const to = outcomeOf({ ...input, links }).verdict;
      return to === verdict ? [] : [`${stance} ${kind} ${key} ${to}`];
    });
}

describe('further people', () => {
  it.each<[string, Further | null, Further | null, string]>([
    ['', { units: 1, to: 'insufficient' }, { units: 1, to: 'insufficient' }, 'the first'],
    [people(5, 0, 0), { units: 1, to: 'insufficient' }, null, 'one against undoes five'],
    [people(0, 5, 0), null, { units: 1, to: 'insufficient' }, 'one for undoes five against'],
    [people(7, 1, 1), { units: 3, to: 'mixed' }, { units: 1, to: 'validated' }, 'leaning'],
    [people(3, 3, 0), { units: 1, to: 'insufficient' }, { units: 1, to: 'insufficient' }, 'even'],
    [people(4, 0, 0), { units: 4, to: 'mixed' }, { units: 1, to: 'validated' }, 'one too few'],
    [
      'p1+2 p2+2 p3+2 p4+2 p5+2 p6+2',
      { units: 5, to: 'mixed' },
      { units: 6, to: 'validated' },
      'six more who remember doing it make half',
    ],
    [
      'p1++ p1--4 p2++ p2--4 p3++ p3--4 p4++ p4--4 p5++ p5--4',
      { units: 5, to: 'mixed' },
      null,
      'contested until as many say no as say yes',
    ],
  ])('%j: against %j, for %j (%s)', (given, against, supporting) => {
    expect(decideVerdict(verdictInput(given)).further).toEqual({ against, for: supporting });
  });

  it('may come from any method and study that is there, whichever side it spoke for', () => {
    const rule = presetRule('strict');
    const given = people(12, 1, 0).replace('p13-', 'p13-@survey#s2');
    expect(decideVerdict(verdictInput(given, { rule })).further.for).toEqual({
      units: 1,
      to: 'validated',
    });
  });

  it('decide for a side that nobody has taken yet', () => {
    const { further } = decideVerdict(verdictInput(people(1, 0, 0)));
    expect(further).toEqual({
      against: { units: 6, to: 'disproved' },
      for: { units: 4, to: 'validated' },
    });
  });

  it('may make it contested for a moment, when three can lean, and then mixed', () => {
    const rule = {
      ...presetRule('standard'),
      share: 0.61,
      certainty: 0.6,
      fewestUnits: 7,
      tier: 5,
    } as const;
    const given = 'p1+4 p2+2 p3++4 p4--3 p5--3';
    expect(decideVerdict(verdictInput(given, { rule })).further.against).toEqual({
      units: 2,
      to: 'mixed',
    });
  });

  it('of one study never make a rule of two studies decide', () => {
    const rule = presetRule('strict');
    expect(decideVerdict(verdictInput(people(6, 1, 1), { rule })).further.for).toBeNull();
  });

  it('never make an exploratory rule decide', () => {
    const rule = presetRule('exploratory');
    const { further } = decideVerdict(verdictInput(people(4, 0, 0), { rule }));
    expect(further).toEqual({ against: { units: 4, to: 'mixed' }, for: null });
  });

  it('are as few as counting one by one finds', () => {
    const counts = fc.nat({ max: 14 });
    const side = fc.constantFrom<Side>('supports', 'contradicts');
    fc.assert(
      fc.property(counts, counts, counts, side, someRule, (yes, no, mixed, growing, rule) => {
        const given = tally(people(yes, no, mixed), rule);
        expect(furtherUnits(given, growing, rule, null)).toEqual(slowFurther(given, growing, rule));
      }),
      { numRuns: 300 },
    );
  });

  it('are as few as counting one by one finds, where words and deeds differ', () => {
    const side = fc.constantFrom<Side>('supports', 'contradicts');
    fc.assert(
      fc.property(someInput, side, ({ links, rule }, growing) => {
        const { voting } = filterLinks(verdictInput(links));
        const given = tallyOf(unitsOf(voting, rule.level), rule);
        expect(furtherUnits(given, growing, rule, null)).toEqual(slowFurther(given, growing, rule));
      }),
      { numRuns: 150 },
    );
  });
});

/** More than the growing side of at most 42 others needs to be .99 sure of a share of .9. */
const SLOW_MAX = 1000;

function slowFurther(given: Tally, side: Side, rule: Rule): Further | null {
  const { verdict } = judge(given, rule, null);
  for (let units = 1; units <= SLOW_MAX; units += 1) {
    const to = judge(withFurther(given, side, units, rule), rule, null).verdict;
    if (to !== verdict) return { units, to };
  }
  return null;
}
