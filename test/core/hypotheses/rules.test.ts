import { describe, expect, it } from 'vitest';
import { likelihoodBand } from '../../../core/hypotheses/likelihood.ts';
import {
  canonicalRule,
  presetRule,
  RULE_LIMITS,
  ruleProblems,
} from '../../../core/hypotheses/rules.ts';
import type { Rule } from '../../../core/hypotheses/types.ts';
import { presetNames } from './some-evidence.ts';

const OWN: Rule = { ...presetRule('standard'), preset: 'own' };

describe('ruleProblems', () => {
  it.each(presetNames)('the preset %s can be saved', (name) => {
    expect(ruleProblems(presetRule(name))).toEqual([]);
  });

  it('level, staleness limit and plan of a preset are free', () => {
    const rule = presetRule('strict');
    expect(
      ruleProblems({ ...rule, level: 'organisation', stalenessDays: 365, plannedUnits: 12 }),
    ).toEqual([]);
  });

  it('a preset keeps its own numbers', () => {
    expect(ruleProblems({ ...presetRule('strict'), certainty: 0.9 })).toEqual([
      { kind: 'preset', field: 'certainty', need: 0.95 },
    ]);
  });

  it.each(Object.entries(RULE_LIMITS))('%s keeps its range', (field, { min, max }) => {
    const step = field === 'share' || field === 'certainty' ? 0.001 : 1;
    const problems = (value: number): unknown => ruleProblems({ ...OWN, [field]: value });
    expect(problems(min)).toEqual([]);
    expect(problems(max)).toEqual([]);
    const refused = [{ kind: 'range', field, min, max }];
    expect(problems(min - step)).toEqual(refused);
    expect(problems(max + step)).toEqual(refused);
    expect(problems(Number.NaN)).toEqual(refused);
  });

  it.each(['fewestUnits', 'fewestMethods', 'fewestStudies', 'tier', 'stalenessDays'])(
    '%s is a whole number',
    (field) => {
      expect(ruleProblems({ ...OWN, [field]: 3.5 })).toEqual([{ kind: 'whole', field }]);
    },
  );

  it('only the staleness limit and the plan may be missing', () => {
    expect(ruleProblems({ ...OWN, stalenessDays: null, plannedUnits: null })).toEqual([]);
    const missing = { ...OWN, share: null as unknown as number };
    expect(ruleProblems(missing)).toMatchObject([{ kind: 'range', field: 'share' }]);
  });

  it('an unknown preset or level is refused', () => {
    const rule = { ...OWN, preset: 'hasty', level: 'household' } as unknown as Rule;
    expect(ruleProblems(rule)).toEqual([
      { kind: 'unknown', field: 'preset' },
      { kind: 'unknown', field: 'level' },
    ]);
  });
});

describe('canonicalRule', () => {
  it('is one text for one rule, whatever the order of its fields', () => {
    const reversed = Object.fromEntries(Object.entries(OWN).reverse()) as unknown as Rule;
    expect(canonicalRule(reversed)).toBe(canonicalRule(OWN));
    expect(canonicalRule({ ...OWN, version: 3 } as Rule)).toBe(canonicalRule(OWN));
  });

  it('is this text, for ever: hashes of saved rules rest on it', () => {
    expect(canonicalRule(presetRule('standard'))).toBe(
      '{"certainty":0.9,"fewestMethods":1,"fewestStudies":1,"fewestUnits":5,"level":"participant",' +
        '"plannedUnits":null,"preset":"standard","share":0.6,"stalenessDays":null,"tier":3}',
    );
  });

  it.each(Object.keys(OWN) as (keyof Rule)[])('differs when %s differs', (field) => {
    const changed = { ...OWN, [field]: 4 };
    expect(canonicalRule(changed)).not.toBe(canonicalRule(OWN));
  });
});

describe('likelihoodBand', () => {
  it.each([
    [0, 'almost_no_chance'],
    [0.0499, 'almost_no_chance'],
    [0.05, 'very_unlikely'],
    [0.2, 'unlikely'],
    [0.45, 'roughly_even'],
    [0.5499, 'roughly_even'],
    [0.55, 'likely'],
    [0.8, 'very_likely'],
    [0.9499, 'very_likely'],
    [0.95, 'almost_certain'],
    [1, 'almost_certain'],
  ])('%d is %s', (probability, band) => {
    expect(likelihoodBand(probability)).toBe(band);
  });
});
