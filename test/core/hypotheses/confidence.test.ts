import { describe, expect, it } from 'vitest';
import { confidenceLevel } from '../../../core/hypotheses/confidence.ts';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import type { Concern, ConfidenceComponentCode } from '../../../core/hypotheses/trust.ts';
import type { EvidenceLink, Rule } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { confidenceReasonText } from '../../../core/hypotheses/wording/index.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { evidence, people, verdictInput } from '../../support/evidence.ts';

/** A component as `concern: its reasons`. */
function componentOf(
  code: ConfidenceComponentCode,
  links: readonly EvidenceLink[] | string,
  rule: Partial<Rule> = {},
): string {
  const { confidence } = decideVerdict(verdictInput(links, { rule }));
  const found = confidence?.find((component) => component.code === code);
  const reasons = found?.reasons.map((reason) => reason.code) ?? [];
  return [`${found?.concern}:`, ...reasons].join(' ');
}

/** The same links, the first so many by another coder, and so many of the last flagged. */
function flagged(given: string, flags: number): readonly EvidenceLink[] {
  return evidence(given).map((link, index, all) => ({
    ...link,
    coderId: index === 0 ? 'us_other' : link.coderId,
    secondHand: index >= all.length - flags,
  }));
}

/** The first so many links are of a day. */
function dated(given: string, number: number, day: string): readonly EvidenceLink[] {
  return evidence(given).map((link, index) => ({
    ...link,
    sourceDay: (index < number ? day : '2026-05-31') as Day,
  }));
}

describe('confidence in the evidence', () => {
  it.each<[Concern[], string]>([
    [['none', 'none', 'none', 'none'], 'high'],
    [['minor', 'none', 'none', 'none'], 'high'],
    [['minor', 'minor', 'none', 'none'], 'moderate'],
    [['minor', 'minor', 'minor', 'minor'], 'moderate'],
    [['moderate', 'none', 'none', 'none'], 'moderate'],
    [['moderate', 'minor', 'none', 'none'], 'moderate'],
    [['moderate', 'minor', 'minor', 'none'], 'low'],
    [['serious', 'none', 'none', 'none'], 'low'],
    [['serious', 'moderate', 'none', 'none'], 'very_low'],
    [['serious', 'serious', 'serious', 'serious'], 'very_low'],
  ])('%j is %s', (concerns, level) => {
    expect(confidenceLevel(concerns)).toBe(level);
  });

  it('there is none where nothing votes', () => {
    expect(decideVerdict(verdictInput('')).confidence).toBeNull();
    expect(decideVerdict(verdictInput('p1+!suggested')).confidence).toBeNull();
  });

  it.each([
    [1, 'none:', 'a tenth is not more than a tenth'],
    [2, 'minor: flagged', 'two of ten'],
    [3, 'minor: flagged', 'three tenths is not more than three tenths'],
    [4, 'moderate: flagged', 'four of ten'],
    [6, 'moderate: flagged', 'six tenths is not more than six tenths'],
    [7, 'serious: flagged', 'seven of ten'],
  ])('methods, %d of ten links flagged: %s (%s)', (flags, expected) => {
    expect(componentOf('methods', flagged(people(10, 0, 0), flags))).toBe(expected);
  });

  it('methods, one coder only is a minor concern, and does not hide a graver one', () => {
    expect(componentOf('methods', people(10, 0, 0))).toBe('minor: one_coder');
    expect(componentOf('methods', 'p1+!leading p2+!leading p3+')).toBe(
      'serious: flagged one_coder',
    );
  });

  it.each([
    [people(9, 1, 0), 'none:'],
    [people(8, 1, 0), 'minor: other_side'],
    [people(9, 2, 1), 'minor: other_side'],
    [people(8, 2, 1), 'moderate: other_side'],
    [people(6, 4, 0), 'moderate: other_side'],
    [people(5, 4, 0), 'serious: other_side'],
    [people(1, 9, 0), 'none:'],
    ['p10 p2+', 'none:'],
    ['p10', 'none:'],
  ])('coherence of %j: %s', (given, expected) => {
    expect(componentOf('coherence', given)).toBe(expected);
  });

  it.each([
    [12, 'none:'],
    [11, 'minor: few_units'],
    [8, 'minor: few_units'],
    [7, 'moderate: few_units'],
    [5, 'moderate: few_units'],
    [4, 'serious: few_units'],
  ])('adequacy of %d units: %s', (units, expected) => {
    expect(componentOf('adequacy', people(units, 0, 0))).toBe(expected);
  });

  it('adequacy counts no neutral unit', () => {
    expect(componentOf('adequacy', people(11, 0, 0) + ' p200')).toBe('minor: few_units');
  });

  const VARIED = 'p1+ p2+@survey#s2 p3+ p4+';
  it.each([
    [1, 'none:'],
    [2, 'minor: ageing'],
    [3, 'moderate: ageing'],
    [4, 'serious: ageing'],
  ])('relevance, %d of four links older than half the limit: %s', (old, expected) => {
    // 1 June less 31 days; half of 60 days is 30.
    const links = dated(VARIED, old, '2026-05-01');
    expect(componentOf('relevance', links, { stalenessDays: 60 })).toBe(expected);
  });

  it('relevance, what is exactly half the limit old is not older', () => {
    const links = dated(VARIED, 4, '2026-05-02');
    expect(componentOf('relevance', links, { stalenessDays: 60 })).toBe('none:');
    expect(componentOf('relevance', links, { stalenessDays: 59 })).toBe('serious: ageing');
    expect(componentOf('relevance', links, { stalenessDays: null })).toBe('none:');
  });

  it('relevance, one study and one method are a minor concern together', () => {
    expect(componentOf('relevance', people(12, 0, 0))).toBe('minor: one_study one_method');
    expect(componentOf('relevance', 'p1+ p2+@survey')).toBe('minor: one_study');
  });

  it('speaks of the side with more units where none has won, of support if equal', () => {
    const rule = presetRule('strict');
    const { verdict, confidence } = decideVerdict(verdictInput(people(4, 4, 0), { rule }));
    expect(verdict).toBe('mixed');
    expect(confidence?.[1]?.reasons).toEqual([{ code: 'other_side', units: 4, of: 8 }]);
  });

  it('says each reason in every language', () => {
    const links = dated('p1+!leading p2+!leading p3-', 3, '2026-05-01');
    const { confidence } = decideVerdict(verdictInput(links, { rule: { stalenessDays: 40 } }));
    const reasons = confidence?.flatMap((component) => component.reasons) ?? [];
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(7);
    for (const language of LANGUAGES) {
      const said = reasons.map((reason) => confidenceReasonText(reason, language));
      expect(new Set(said).size).toBe(7);
      for (const sentence of said) expect(sentence).toMatch(/^[A-ZÅÄÖÆØ0-9].*\.$/);
    }
    expect(reasons.map((reason) => confidenceReasonText(reason, 'en'))).toEqual([
      '2 of 3 quotes followed a leading question or are second-hand.',
      'One coder only.',
      '1 of 3 do not take the side shown.',
      'Only 3 are counted.',
      '3 of 3 quotes are older than half the limit of the rule.',
      'One study only.',
      'One method only.',
    ]);
  });
});
