import { describe, expect, it } from 'vitest';
import {
  fewestThatValidate,
  ruleErrors,
  unitsLookedAt,
} from '../../../core/hypotheses/rule-errors.ts';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import type { Rule } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { verdictInput } from '../../support/evidence.ts';

const STANDARD = presetRule('standard');

/** The verdict of people who agree (1) or contradict (0), one after the other. */
function isValidated(people: readonly number[], rule: Rule): boolean {
  const given = people.map((agrees, index) => `p${index}${agrees ? '+' : '-'}`).join(' ');
  return decideVerdict(verdictInput(given, { rule })).verdict === 'validated';
}

/** Every order in which so many people can agree or contradict, with the engine asked after each person. */
function slowErrors(rule: Rule, units: number, share: number): { once: number; every: number } {
  let once = 0;
  let every = 0;
  for (let code = 0; code < 2 ** units; code += 1) {
    const people = Array.from({ length: units }, (_, index) => (code >> index) & 1);
    const chance = people.reduce((all, agrees) => all * (agrees ? share : 1 - share), 1);
    if (isValidated(people, rule)) once += chance;
    if (people.some((_, heard) => isValidated(people.slice(0, heard + 1), rule))) every += chance;
  }
  return { once, every };
}

describe('what a rule means', () => {
  it.each([
    [5, 5],
    [6, 6],
    [7, 6],
    [10, 8],
    [11, 9],
  ])('Standard: of %d people %d must agree', (units, expected) => {
    expect(fewestThatValidate(STANDARD, units)).toBe(expected);
  });

  it('nothing validates with fewer people than the rule asks for, or when it never decides', () => {
    expect(fewestThatValidate(STANDARD, 4)).toBeNull();
    expect(fewestThatValidate(presetRule('exploratory'), 20)).toBeNull();
    expect(ruleErrors(presetRule('exploratory')).map(({ everyUnit }) => everyUnit)).toEqual([0, 0]);
  });

  it('takes methods, studies and tier to be there', () => {
    expect(fewestThatValidate(presetRule('strict'), 8)).toBe(7);
  });

  it('Plain asks for four of five', () => {
    expect([5, 10, 12].map((units) => fewestThatValidate(presetRule('plain'), units))).toEqual([
      4, 8, 10,
    ]);
  });

  it.each([
    [null, 5, 20],
    [null, 30, 30],
    [9, 5, 9],
    [100_000, 5, 200],
  ])('planned %j, fewest %d: looked at after %d', (plannedUnits, fewestUnits, expected) => {
    expect(unitsLookedAt({ ...STANDARD, plannedUnits, fewestUnits })).toBe(expected);
  });
});

describe('how often a rule wrongly validates', () => {
  it.each(['standard', 'plain'] as const)(
    '%s: as every order of nine people says',
    (preset) => {
      const rule = { ...presetRule(preset), plannedUnits: 9 };
      for (const { trueShare, once, everyUnit } of ruleErrors(rule)) {
        const slow = slowErrors(rule, 9, trueShare);
        expect(once).toBeCloseTo(slow.once, 12);
        expect(everyUnit).toBeCloseTo(slow.every, 12);
      }
    },
    30_000,
  );

  it('grows with looking, and with the true share', () => {
    const [half, share] = ruleErrors(STANDARD);
    expect([half?.trueShare, share?.trueShare]).toEqual([0.5, 0.6]);
    expect(half!.everyUnit).toBeGreaterThan(half!.once);
    expect(share!.once).toBeGreaterThan(half!.once);
    expect(share!.everyUnit).toBeLessThan(1);
  });

  it('says it once where most begins at one half', () => {
    expect(ruleErrors({ ...STANDARD, preset: 'own', share: 0.5 })).toHaveLength(1);
  });
});
