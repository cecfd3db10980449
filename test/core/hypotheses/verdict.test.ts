import { describe, expect, it } from 'vitest';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import type { Rule } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { people, verdictInput } from '../../support/evidence.ts';

const STANDARD = presetRule('standard');
const STRICT = presetRule('strict');
const PLAIN = presetRule('plain');
const EXPLORATORY = presetRule('exploratory');

/** Verdict, and after a slash where it leans. */
function verdictOf(given: string, rule: Partial<Rule> = STANDARD): string {
  const { verdict, leaning } = decideVerdict(verdictInput(given, { rule }));
  return leaning === null ? verdict : `${verdict}/${leaning}`;
}

const SAY_YES_DO_NO = Array.from({ length: 8 }, (_, i) => `p${i}++3 p${i}--4`).join(' ');

describe('decideVerdict, golden values of the specification (θ 0.6)', () => {
  it.each([
    [5, 0, 0, 0.98, 0.002, 'validated'],
    [4, 1, 0, 0.815, 0.034, 'insufficient/validated'],
    [5, 1, 0, 0.881, 0.015, 'insufficient/validated'],
    [6, 1, 0, 0.924, 0.006, 'validated'],
    [9, 1, 0, 0.981, null, 'validated'],
    [8, 2, 0, 0.906, null, 'validated'],
    [7, 1, 1, 0.863, 0.001, 'insufficient/validated'],
    [9, 1, 1, 0.936, null, 'validated'],
    [8, 0, 2, 0.906, null, 'validated'],
    [10, 0, 10, 0.18, 0, 'mixed'],
    [3, 3, 0, 0.303, 0.303, 'mixed'],
    [4, 4, 2, 0.1, 0.1, 'mixed'],
    [1, 6, 1, 0.003, 0.804, 'insufficient/disproved'],
    [0, 5, 0, 0.002, 0.98, 'disproved'],
  ])(
    '%d for, %d against, %d mixed',
    (supports, contradicts, mixed, pSupport, pOppose, expected) => {
      const given = people(supports, contradicts, mixed);
      const result = decideVerdict(verdictInput(given));
      expect(result.counts).toMatchObject({ supports, contradicts, mixed });
      expect(Number(result.pSupport.toFixed(3))).toBe(pSupport);
      if (pOppose !== null) expect(Number(result.pOppose.toFixed(3))).toBe(pOppose);
      expect(verdictOf(given)).toBe(expected);
    },
  );
});

describe('decideVerdict, Standard rule', () => {
  it.each([
    ['', 'untested', 'nothing votes'],
    ['p1+!suggested p2+!generating', 'untested', 'nothing that is there votes'],
    ['p10', 'insufficient', 'a neutral voice is a vote that counts for nobody'],
    ['p1+ p2+', 'insufficient', 'two people are too few'],
    ['p1+ p1+ p1+ p1+ p1+', 'insufficient', 'one person counts once'],
    ['p1+ p2+ p3+ p4+', 'insufficient', 'four are one too few'],
    ['p1+ p2+ p3+ p4+ p50', 'insufficient', 'a neutral person fills no place'],
    ['p1+ p2+ p3+ p4+ p5+', 'validated', 'five of five'],
    ['p1- p2- p3- p4- p5-', 'disproved', 'none of five'],
    ['p1+ p2+ p3- p4- p5+ p6-', 'mixed', 'three against three'],
    ['p1+2 p2+2 p3+2 p4+2 p5+2', 'insufficient/validated', 'wishes alone do not meet the tier'],
    ['p1+ p2+ p3+ p4+2 p5+2', 'validated', 'three of five remember doing it'],
    ['p1+ p2+ p3+2 p4+2 p5+2 p6+2', 'insufficient/validated', 'two of six are under half'],
    ['p1+ p2+ p3+ p4+2 p5+2 p6+2', 'validated', 'three of six are half'],
    [
      'p1++2 p10 p2++2 p20 p3++2 p30 p4++2 p5++2',
      'validated',
      'any voting link reaches the tier, a 0 too',
    ],
    [
      'p1+3!leading p2+3!leading p3+3!leading p4+ p5+',
      'insufficient/validated',
      'a flag costs a tier',
    ],
    [SAY_YES_DO_NO, 'contested', 'eight say yes and do no'],
  ])('%j is %s: %s', (given, expected) => {
    expect(verdictOf(given)).toBe(expected);
  });

  it('needs three on both sides to be contested, and more than half of each', () => {
    const said = 'p1++ p2++ p3++ p4++ p5++';
    expect(verdictOf(`${said} p6--4 p7--4`)).not.toBe('contested');
    expect(verdictOf(`${said} p6--4 p7--4 p8--4`)).toBe('contested');
    expect(verdictOf(`${said} p6--4 p7--4 p8++4 p9++4`)).not.toBe('contested');
    expect(verdictOf(`${said} p6--4 p7--4 p8--4 p9++4 p10++4 p11++4`)).not.toBe('contested');
    expect(verdictOf(`${said} p6--4 p7--4 p8--4 p90 p100 p110 p120 p130`)).toBe('contested');
  });

  it('looks at what was said and done after flags are taken off', () => {
    const said = 'p1++ p2++ p3++ p4++ p5++';
    expect(verdictOf(`${said} p6--4 p7--4 p8--4!second-hand`)).not.toBe('contested');
  });

  it('asks for enough people before it calls anything contested', () => {
    expect(verdictOf('p1++ p1--5 p2++ p2--5 p3++ p3--5')).toBe('insufficient');
  });

  it('has a floor of three people, whatever the rule says', () => {
    expect(verdictOf('p1+ p2+', { ...STANDARD, fewestUnits: 1 })).toBe('insufficient');
    expect(verdictOf('p1+ p2+ p3+', { ...STANDARD, fewestUnits: 1 })).toBe('validated');
  });
});

describe('decideVerdict, Strict rule', () => {
  const wide = people(12, 1, 0);
  it.each([
    [wide.replace('p1+', 'p1+@survey#s2'), 'validated', 'a second method and study'],
    [wide, 'insufficient/validated', 'one method in one study'],
    [wide.replace('p1+', 'p1+#s2'), 'insufficient/validated', 'two studies, one method'],
    [wide.replace('p1+', 'p1+@survey'), 'insufficient/validated', 'two methods, one study'],
    [
      wide.replace('p13-', 'p13-@survey#s2'),
      'insufficient/validated',
      'the other method is not of the winners',
    ],
    [people(7, 0, 0), 'insufficient', 'seven are one too few'],
    [people(8, 1, 0).replace('p1+', 'p1+@survey#s2'), 'validated', 'eight of nine are 95 % sure'],
    [
      people(8, 2, 0).replace('p1+', 'p1+@survey#s2'),
      'insufficient/validated',
      'eight of ten are enough for Standard only',
    ],
  ])('%j is %s: %s', (given, expected) => {
    expect(verdictOf(given, STRICT)).toBe(expected);
  });
});

describe('decideVerdict, Plain rule', () => {
  it.each([
    [people(4, 0, 0), 'insufficient', 'four are too few'],
    [people(4, 1, 0), 'validated', 'four of five are four fifths'],
    [people(1, 4, 0), 'disproved', 'and so for the other side'],
    [people(7, 2, 0), 'insufficient/validated', 'seven of nine are under four fifths'],
    [people(3, 2, 0), 'insufficient/validated', 'three of five are more than half'],
    [people(2, 3, 0), 'insufficient/disproved', 'and so for the other side'],
    [people(3, 3, 0), 'mixed', 'half is not more than half'],
    [people(3, 1, 2), 'mixed', 'three of six neither'],
    [people(0, 0, 5), 'mixed', 'nobody takes a side'],
    ['p1+2 p2+2 p3+2 p4+2 p5+2', 'validated', 'no tier is asked for'],
    ['', 'untested', 'nothing votes'],
    [SAY_YES_DO_NO, 'contested', 'people say one thing and do another'],
  ])('%j is %s: %s', (given, expected) => {
    expect(verdictOf(given, PLAIN)).toBe(expected);
  });

  it('takes θ 0.6 for the likelihood', () => {
    const { likelihood } = decideVerdict(
      verdictInput(people(4, 1, 0), { rule: { ...PLAIN, share: 0.9 } }),
    );
    expect(likelihood?.probability.toFixed(3)).toBe('0.815');
  });
});

describe('decideVerdict, Exploratory rule', () => {
  it.each([
    ['p1+ p2+', 'insufficient', 'two are too few even here'],
    ['p1+ p2+ p3+', 'insufficient/validated', 'what would be validated only leans'],
    [people(0, 9, 0), 'insufficient/disproved', 'what would be disproved only leans'],
    ['p1+ p2- p3+ p4-', 'mixed', 'mixed stands'],
    [SAY_YES_DO_NO, 'contested', 'contested stands'],
  ])('%j is %s: %s', (given, expected) => {
    expect(verdictOf(given, EXPLORATORY)).toBe(expected);
  });
});

describe('decideVerdict, what the verdict comes with', () => {
  it.each([
    [people(2, 0, 0), 3, 'three more people up to the five', STANDARD],
    [people(7, 1, 1), 1, 'one more who agrees', STANDARD],
    [people(4, 1, 0), 2, 'to six of seven', STANDARD],
    [people(1, 6, 1), 2, 'two more against', STANDARD],
    [people(3, 2, 0), 5, 'to eight of ten', PLAIN],
    [people(5, 0, 0), null, 'decided', STANDARD],
    [people(3, 3, 0), null, 'mixed', STANDARD],
    ['', null, 'untested', STANDARD],
    ['p1+2 p2+2 p3+2 p4+2 p5+2', null, 'a condition is missing, not people', STANDARD],
    [people(5, 0, 0), null, 'the rule never decides', EXPLORATORY],
  ])('%j needs %s more: %s', (given, expected, _, rule) => {
    expect(decideVerdict(verdictInput(given, { rule })).neededMore).toBe(expected);
  });

  it('counts the number needed right: that many decide, one fewer do not', () => {
    for (const [supports, contradicts, mixed] of [
      [7, 1, 1],
      [4, 1, 0],
      [11, 4, 1],
      [30, 15, 2],
    ] as const) {
      const { neededMore } = decideVerdict(verdictInput(people(supports, contradicts, mixed)));
      const more = neededMore ?? 0;
      expect(verdictOf(people(supports + more, contradicts, mixed))).toBe('validated');
      expect(verdictOf(people(supports + more - 1, contradicts, mixed))).not.toBe('validated');
    }
  });

  it('says nothing of more people where they would make it contested', () => {
    // Two say yes, three do no; a third who says yes makes words and deeds differ.
    const given = 'p1-4 p2-4 p3-4 p4+ p5+';
    expect(verdictOf(given)).toBe('insufficient/disproved');
    expect(decideVerdict(verdictInput(given)).further.for).toEqual({ units: 1, to: 'contested' });
  });

  it('is interim while fewer are counted than planned', () => {
    const interim = (given: string, plannedUnits: number | null): boolean =>
      decideVerdict(verdictInput(given, { rule: { plannedUnits } })).interim;
    expect(interim(people(5, 0, 0), 6)).toBe(true);
    expect(interim(`${people(5, 0, 0)} p90`, 6)).toBe(true);
    expect(interim(people(6, 0, 0), 6)).toBe(false);
    expect(interim(people(5, 0, 0), null)).toBe(false);
  });

  it('lists every condition with what is had and needed', () => {
    const { conditions } = decideVerdict(verdictInput('p1+2 p2+2 p3+ p4-', { rule: STRICT }));
    expect(conditions).toMatchObject([
      { code: 'units', met: false, have: 4, need: 8 },
      { code: 'certainty', met: false, need: 0.95 },
      { code: 'methods', met: false, have: 1, need: 2 },
      { code: 'studies', met: false, have: 1, need: 2 },
      { code: 'tier', met: false, have: 1, need: 2 },
    ]);
  });

  it('speaks of the side with more people, of support when equal', () => {
    const leading = (given: string): string => decideVerdict(verdictInput(given)).leading;
    expect(leading(people(2, 3, 0))).toBe('contradicts');
    expect(leading(people(3, 3, 0))).toBe('supports');
  });

  it.each([
    [people(5, 0, 0), 'supports', 'almost_certain'],
    [people(8, 2, 0), 'supports', 'very_likely'],
    [people(0, 5, 0), 'contradicts', 'almost_certain'],
    [people(3, 3, 0), 'supports', 'unlikely'],
    [people(3, 5, 7), 'contradicts', 'almost_no_chance'],
  ])('%j: likelihood of the shown side', (given, side, band) => {
    expect(decideVerdict(verdictInput(given)).likelihood).toMatchObject({ side, band });
  });

  it('has no likelihood for untested and insufficient', () => {
    expect(decideVerdict(verdictInput('')).likelihood).toBeNull();
    expect(decideVerdict(verdictInput(people(4, 1, 0))).likelihood).toBeNull();
  });

  it('counts units and links by method and by study, most units first', () => {
    const result = decideVerdict(
      verdictInput('p1+@survey p1+@survey p2+@diary#s2 p3-@diary p1+@diary'),
    );
    expect(result.methods).toEqual([
      { method: 'diary', units: 3, links: 3 },
      { method: 'survey', units: 1, links: 2 },
    ]);
    expect(result.studies).toEqual([
      { studyId: 's1', units: 2, links: 4 },
      { studyId: 's2', units: 1, links: 1 },
    ]);
  });

  it('can be stored as JSON and sent to a worker', () => {
    const result = decideVerdict(verdictInput(`${people(5, 1, 1)} g1+ p1+!suggested`));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });
});
