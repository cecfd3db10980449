import { describe, expect, it } from 'vitest';
import { describeCondition, explainChange } from '../../../core/hypotheses/explain-change.ts';
import { explainVerdict } from '../../../core/hypotheses/explain.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import type { Rule } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { termsOf } from '../../../core/hypotheses/wording/index.ts';
import { LANGUAGES, type LanguageCode } from '../../../core/kernel/languages.ts';
import { people, verdictInput } from '../../support/evidence.ts';
import { EXPLANATIONS } from './explanations.ts';

const STRICT = presetRule('strict');
const PLAIN = presetRule('plain');
const EXPLORATORY = presetRule('exploratory');
const DIFFER = 'p1++ p1--4 p2++ p2--4 p3++ p3--4 p4++ p4--4 p5++ p5--4';

const CASES: readonly [
  name: keyof (typeof EXPLANATIONS)['en'],
  given: string,
  rule?: Partial<Rule>,
][] = [
  ['the example of the specification', people(7, 1, 1)],
  ['no evidence', ''],
  ['all left out', 'p1+!suggested p2+!staff p3+!suggested'],
  ['one person', 'p1+'],
  ['one person against', 'p1-'],
  ['one person, mixed', 'p1+ p1-'],
  ['one too few', 'p1+ p2+ p3+ p4-'],
  ['two', 'p1+ p2+'],
  ['only neutral', 'p10'],
  ['one neutral among five', people(5, 0, 0) + ' p90'],
  ['two neutral', 'p1- p2- p3- p4- p5- p80 p90'],
  ['nobody takes a side', people(0, 0, 5)],
  ['as many for as against', people(3, 3, 1)],
  ['many mixed', people(10, 0, 10)],
  ['against, leaning', people(1, 6, 1)],
  ['say and do', DIFFER],
  ['tier missing', 'p1+2 p2+2 p3+2 p4+2 p5+2 p6+'],
  ['tier at risk', 'p1+ p2+ p3+2 p4+2 p5-'],
  ['strict, one method', people(7, 1, 1), STRICT],
  ['plain, validated', people(4, 1, 0), PLAIN],
  ['plain, leaning', people(3, 1, 0) + ' p9-', PLAIN],
  ['plain, mixed', people(2, 1, 2), PLAIN],
  ['exploratory', people(4, 0, 0), EXPLORATORY],
  ['exploratory, too little', people(3, 1, 0), EXPLORATORY],
  [
    'organisations',
    'a/p1+ a/p2- a/p3+ b/p4+@survey c/p5+ d/p6+ e/p7+ f/p8+',
    { level: 'organisation', plannedUnits: 12 },
  ],
  [
    'organisations and people',
    'a/p1+ b/p4+@survey c/p5+ d/p6+ e/p7+ p8+',
    { level: 'organisation' },
  ],
  ['a group session', 'g1- p2+ p3+ p4+ p5+ p6+'],
  ['more than four fifths', people(9, 0, 0), { share: 0.8, certainty: 0.975 }],
  ['some left out', people(5, 0, 0) + ' p9+@survey!suggested'],
];

function decide(given: string, rule: Partial<Rule> = {}): VerdictResult {
  return decideVerdict(verdictInput(given, { rule }));
}

function spaced(sentences: readonly string[]): string {
  return sentences.join(' ').replaceAll('\u00a0', ' ');
}

describe.each(LANGUAGES)('explainVerdict in %s', (language) => {
  it.each(CASES)('%s: %s', (name, given, rule) => {
    expect(spaced(explainVerdict(decide(given, rule), language))).toBe(
      EXPLANATIONS[language][name],
    );
  });
});

describe('explainVerdict', () => {
  it('writes numbers as the language does', () => {
    const many = decide(people(1200, 0, 0), { certainty: 0.975 });
    const said = (language: LanguageCode): string => explainVerdict(many, language).join(' ');
    expect(said('en')).toContain(
      'All 1,200 people support it. That is enough to be at least 97.5%',
    );
    expect(said('sv')).toContain('Alla 1\u00a0200 personer stöder hypotesen.');
    expect(said('sv')).toContain('97,5\u00a0%');
    expect(said('da')).toContain('Alle 1.200 personer støtter hypotesen.');
    expect(said('da')).toContain('97,5\u00a0%');
  });
});

describe('explainVerdict, of group sessions alone', () => {
  it.each([
    ['en', 'Both voices support it. 2 voices are too few'],
    ['sv', 'Båda rösterna stöder hypotesen. 2 röster är för få'],
    ['da', 'Begge stemmer støtter hypotesen. 2 stemmer er for få'],
  ] as const)('does not call a session a person: %s', (language, expected) => {
    expect(spaced(explainVerdict(decide('g1+ g2+'), language))).toContain(expected);
  });
});

describe('explainChange', () => {
  const NOTHING =
    'Leaving out any one who supports or contradicts it would not change the verdict.';

  it.each([
    ['', ''],
    [
      people(5, 0, 0),
      'Leaving out any one of the 5 who support it would make it insufficient. ' +
        'One more person who contradicts it would be enough to make it insufficient.',
    ],
    [
      people(7, 1, 1),
      'Leaving out the one who contradicts it would make it validated. ' +
        '3 more people who contradict it would be enough to make it mixed. ' +
        'One more person who supports it would be enough to make it validated.',
    ],
    [
      'p1+ p2+ p3+2 p4+2',
      `${NOTHING} 4 more people who contradict it would be enough to make it mixed. ` +
        'One more person who supports it would be enough to make it validated.',
    ],
    [
      'p1+ p2+ p3+ p4+2 p5+2 p6+2',
      'Leaving out P1, P2 or P3 would make it insufficient. ' +
        '2 more people who contradict it would be enough to make it insufficient.',
    ],
    [
      `${people(6, 0, 0)} p7+2 p8+2 p9+2 p10+2 p11+2 p12+2`,
      'Leaving out any one of 6 of the 12 who support it would make it insufficient. ' +
        '4 more people who contradict it would be enough to make it insufficient.',
    ],
    [
      'g1+ p2+2 p3+2',
      `${NOTHING} 3 more voices who contradict it would be enough to make it mixed. ` +
        '2 more voices who support it would be enough to make it validated.',
    ],
  ])('%j: %s', (given, expected) => {
    expect(explainChange(decide(given), 'en').join(' ')).toBe(expected);
  });

  it('says the same in Swedish and Danish', () => {
    const named = decide('p1+ p2+ p3+ p4+2 p5+2 p6+2');
    expect(explainChange(named, 'sv')).toEqual([
      'Om P1, P2 eller P3 utelämnas blir hypotesen otillräcklig.',
      '2 personer till som motsäger den räcker för att den ska bli otillräcklig.',
    ]);
    expect(explainChange(named, 'da')).toEqual([
      'Hvis P1, P2 eller P3 udelades, bliver hypotesen utilstrækkelig.',
      '2 personer mere, der modsiger den, er nok til, at den bliver utilstrækkelig.',
    ]);
    const all = decide(people(5, 0, 0));
    expect(explainChange(all, 'sv')[0]).toBe(
      'Om vem som helst av de 5 som stöder den utelämnas blir hypotesen otillräcklig.',
    );
    expect(explainChange(all, 'da')[0]).toBe(
      'Hvis en hvilken som helst af de 5, der støtter den, udelades, bliver hypotesen utilstrækkelig.',
    );
  });
});

describe('describeCondition', () => {
  function checklist(result: VerdictResult, language: LanguageCode): readonly string[] {
    return result.conditions.map((condition) => {
      const { text, have } = describeCondition(condition, result, language);
      return spaced([`${text}: ${have}`]);
    });
  }

  it.each([
    [
      'en',
      [
        'At least 8 people: 6',
        'At least 95% sure that most people do: 88.1%',
        'At least 2 methods: 1',
        'At least 2 studies: 1',
        'At least half with recalled own behaviour or stronger: 4 of 5',
      ],
    ],
    [
      'sv',
      [
        'Minst 8 personer: 6',
        'Minst 95 % säker på att de flesta stöder den: 88,1 %',
        'Minst 2 metoder: 1',
        'Minst 2 studier: 1',
        'Minst hälften med eget beteende ur minnet eller starkare: 4 av 5',
      ],
    ],
    [
      'da',
      [
        'Mindst 8 personer: 6',
        'Mindst 95 % sikker på, at de fleste støtter den: 88,1 %',
        'Mindst 2 metoder: 1',
        'Mindst 2 studier: 1',
        'Mindst halvdelen med egen adfærd efter hukommelsen eller stærkere: 4 ud af 5',
      ],
    ],
  ] as const)('%s', (language, expected) => {
    const result = decide('p1+2 p2+ p3+ p4+ p5+ p6-', STRICT);
    expect(checklist(result, language)).toEqual(expected);
  });

  it('of the plain rule is its share', () => {
    expect(checklist(decide(people(2, 3, 0), PLAIN), 'en')).toEqual([
      'At least 5 people: 5',
      'At least four fifths contradict it: 3 of 5',
    ]);
  });

  it('never rounds a missed certainty up to a met one', () => {
    const result = decide(people(7, 1, 1), { certainty: 0.863 });
    expect(result.pSupport).toBeLessThan(0.863);
    expect(checklist(result, 'en')[1]).toBe('At least 86.3% sure that most people do: 86.2%');
  });
});

describe('termsOf', () => {
  it.each(LANGUAGES)('says each thing in its own words in %s', (language) => {
    const { verdicts, likelihoods, reasons, tiers, methods } = termsOf(language);
    for (const words of [verdicts, likelihoods, reasons, tiers, methods]) {
      const said = Object.values(words);
      expect(new Set(said).size).toBe(said.length);
      expect(said).not.toContain('');
    }
  });
});
