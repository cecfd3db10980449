import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainChange } from '../../../core/hypotheses/explain-change.ts';
import { explainVerdict } from '../../../core/hypotheses/explain.ts';
import type { MetricRule } from '../../../core/hypotheses/metric-rule.ts';
import { canonicalRule, presetRule, ruleProblems } from '../../../core/hypotheses/rules.ts';
import { summariseVerdict } from '../../../core/hypotheses/summary.ts';
import { turningDays } from '../../../core/hypotheses/turning-days.ts';
import type { MeasuredEvidence, Rule, VerdictInput } from '../../../core/hypotheses/types.ts';
import { decideVerdict, outcomeOf } from '../../../core/hypotheses/verdict.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { people, verdictInput } from '../../support/evidence.ts';
import { someMeasuredInput } from './some-evidence.ts';

/** NPS above 30, of at least 100 people. */
const ASKS: MetricRule = { metric: 'nps', side: 'above', threshold: 30, fewestSample: 100 };

function aMeasurement(changes: Partial<MeasuredEvidence> = {}): MeasuredEvidence {
  return {
    id: 'mv1',
    measurementId: 'me1',
    metric: 'nps',
    direction: null,
    role: 'testing',
    low: 32,
    high: 41,
    sampleSize: 212,
    measuredOn: '2026-05-20' as Day,
    studyId: 's9',
    method: 'survey',
    productChanges: [],
    ...changes,
  };
}

function input(
  quotes: string,
  measurements: readonly MeasuredEvidence[],
  { metric = ASKS, ...rule }: Partial<Rule> = {},
): VerdictInput {
  return { ...verdictInput(quotes, { rule: { ...rule, metric } }), measurements };
}

function verdictOf(...given: Parameters<typeof input>): string {
  const { verdict, leaning } = decideVerdict(input(...given));
  return leaning === null ? verdict : `${verdict}, leaning ${leaning}`;
}

describe('a rule that waits for a metric', () => {
  it.each<[Partial<MeasuredEvidence>, string, string]>([
    [{}, 'validated', 'the interval lies wholly above 30'],
    [{ low: 30.1 }, 'validated', 'just'],
    [{ low: 30 }, 'mixed', 'an end on the threshold is not beyond it'],
    [{ low: 25, high: 41 }, 'mixed', 'the threshold lies in it'],
    [{ low: 12, high: 29 }, 'disproved', 'wholly short'],
    [{ low: 12, high: 30 }, 'mixed', 'not wholly short'],
    [{ sampleSize: 99 }, 'untested', 'one person too few: the units decide, and there are none'],
    [{ sampleSize: 100 }, 'validated', 'the smallest sample'],
    [{ low: null, high: null }, 'untested', 'without an interval nothing is decided'],
    [{ metric: 'sus' }, 'untested', 'another metric'],
    [{ role: 'generating' }, 'untested', 'it gave birth to the hypothesis'],
    [{ method: 'workshop' }, 'untested', 'an assumption'],
  ])('measured alone %j: %s (%s)', (changes, expected) => {
    expect(verdictOf('', [aMeasurement(changes)])).toBe(expected);
  });

  it('can ask for less instead of more', () => {
    const metric = { ...ASKS, side: 'below' } as const;
    expect(verdictOf('', [aMeasurement()], { metric })).toBe('disproved');
    expect(verdictOf('', [aMeasurement({ low: 3, high: 9 })], { metric })).toBe('validated');
  });

  it.each<[string, Partial<MeasuredEvidence>, string, string]>([
    [people(5, 0, 0), {}, 'validated', 'both say so'],
    [people(0, 5, 0), {}, 'contested', 'the units alone disprove what the metric validates'],
    [people(5, 0, 0), { low: 1, high: 9 }, 'contested', 'and the other way round'],
    [people(5, 0, 0), { low: 25, high: 41 }, 'mixed', 'the metric decides, though units are sure'],
    [people(1, 4, 0), {}, 'validated', 'leaning units contradict nothing'],
    [people(5, 0, 0), { sampleSize: 40, low: 1, high: 9 }, 'validated', 'too small: units decide'],
    ['p1++ p1--4 p2++ p2--4 p3++ p3--4 p4++ p4--4 p5++ p5--4', {}, 'validated', 'contested units'],
  ])('%j and %j: %s (%s)', (quotes, changes, expected) => {
    expect(verdictOf(quotes, [aMeasurement(changes)])).toBe(expected);
  });

  it('asks the newest measurement that is large enough', () => {
    const old = aMeasurement({ low: 5, high: 15, measuredOn: '2026-01-10' as Day });
    const small = aMeasurement({ id: 'mv2', sampleSize: 12, low: -9, high: 9 });
    const newer = aMeasurement({ id: 'mv3', measuredOn: '2026-05-01' as Day });
    const { metric, verdict } = decideVerdict(input('', [old, small, newer]));
    expect([metric?.asked?.id, verdict]).toEqual(['mv3', 'validated']);
    expect(decideVerdict(input('', [small])).metric).toMatchObject({ says: null });
  });

  it('never decides where it is exploratory, but shows where the number leans', () => {
    const rule = presetRule('exploratory');
    const { metric, ...exploratory } = rule;
    expect(metric).toBeNull();
    expect(verdictOf('', [aMeasurement()], exploratory)).toBe('insufficient, leaning validated');
    expect(verdictOf(people(0, 5, 0), [aMeasurement()], exploratory)).toBe('contested');
  });

  it('lets go of a measurement that is too old, or from before the product changed', () => {
    const measured = aMeasurement({ productChanges: [{ id: 'pc1', on: '2026-05-28' as Day }] });
    const asked = input('', [measured], { stalenessDays: 60 });
    const on = (asOf: string) => decideVerdict({ ...asked, asOf: asOf as Day });
    expect(on('2026-05-27').verdict).toBe('validated');
    expect(on('2026-05-28')).toMatchObject({
      verdict: 'untested',
      measuredLeftOut: [{ linkId: 'mv1', reason: 'product_changed' }],
    });
    const waiver = { givenOn: '2026-05-28' as Day, until: '2026-06-30' as Day };
    expect(outcomeOf({ ...asked, asOf: '2026-06-01' as Day, waiver }).verdict).toBe('validated');
    expect(turningDays(asked, '2026-05-01' as Day, '2026-12-31' as Day)).toEqual([
      '2026-05-28',
      '2026-07-20',
    ]);
  });

  it('says nothing of likelihood and confidence, which speak of people', () => {
    const byMetric = decideVerdict(input(people(5, 0, 0), [aMeasurement()]));
    expect([byMetric.likelihood, byMetric.confidence, byMetric.neededMore]).toEqual([
      null,
      null,
      null,
    ]);
    const contested = decideVerdict(input(people(0, 5, 0), [aMeasurement()]));
    expect(contested.likelihood?.side).toBe('contradicts');
    expect(contested.confidence).not.toBeNull();
  });

  it('is in the summary what lists show of it', () => {
    const of = (measured: MeasuredEvidence) =>
      summariseVerdict(outcomeOf(input(people(5, 0, 0), [measured]))).metric;
    expect(of(aMeasurement())).toEqual({ metric: 'nps', low: 32, high: 41, sampleSize: 212 });
    expect(of(aMeasurement({ sampleSize: 20 }))).toBeNull();
  });

  it('has only what it asks of the metric as conditions once that decides', () => {
    const of = (measured: readonly MeasuredEvidence[]) =>
      decideVerdict(input('', measured)).conditions.map(({ code, met }) => `${code} ${met}`);
    expect(of([aMeasurement()])).toEqual(['sample true', 'interval true']);
    expect(of([aMeasurement({ low: 20 })])).toEqual(['sample true', 'interval false']);
    expect(of([])).toContain('sample false');
    expect(of([])).toContain('units false');
  });
});

describe('measurements beside the quotes', () => {
  const shown = (direction: MeasuredEvidence['direction'], quotes = people(5, 0, 0)) =>
    decideVerdict({
      ...verdictInput(quotes),
      measurements: [aMeasurement({ direction, sampleSize: 20 })],
    });

  it('are never a unit, and decide nothing that no rule lets them decide', () => {
    const without = decideVerdict(verdictInput(people(5, 0, 0)));
    for (const direction of ['supports', 'contradicts', null] as const) {
      const { verdict, counts, units, flips, further, pSupport } = shown(direction);
      expect({ verdict, counts, units, flips, further, pSupport }).toEqual({
        ...{ verdict: without.verdict, counts: without.counts, units: without.units },
        ...{ flips: without.flips, further: without.further, pSupport: without.pSupport },
      });
    }
  });

  it('are one method of their own in the triangulation', () => {
    const row = (direction: MeasuredEvidence['direction']) =>
      shown(direction).triangulation.find(({ method }) => method === 'measurement')?.agreement;
    expect([row('supports'), row('contradicts'), row(null)]).toEqual([
      'agreement',
      'dissonance',
      'silence',
    ]);
    const both = decideVerdict({
      ...verdictInput(people(5, 0, 0)),
      measurements: [
        aMeasurement({ direction: 'supports' }),
        aMeasurement({ id: 'mv2', direction: 'contradicts' }),
      ],
    });
    expect(both.triangulation.at(-1)).toMatchObject({
      method: 'measurement',
      agreement: 'partial',
    });
  });

  it('are another method and study, so that warnings stay true', () => {
    const codes = (direction: MeasuredEvidence['direction']) =>
      shown(direction).warnings.map(({ code }) => code);
    expect(codes(null)).toEqual(expect.arrayContaining(['one_study', 'one_method']));
    expect(codes('supports')).not.toContain('one_method');
    expect(codes('supports')).not.toContain('one_study');
    expect(codes('supports')).toContain('only_confirming');
    expect(codes('contradicts')).not.toContain('only_confirming');
  });
});

describe('what would change a verdict by a metric', () => {
  it('is leaving out the measurements, and what makes the units contradict them', () => {
    const result = decideVerdict(input(people(0, 4, 0), [aMeasurement()]));
    expect(result.flips).toEqual([]);
    expect(result.further).toEqual({ against: { units: 1, to: 'contested' }, for: null });
    expect(result.leaveOuts).toContainEqual({
      kind: 'measurements',
      to: 'insufficient',
      leaning: null,
    });
    expect(explainChange(result, 'en')).toEqual([
      'Leaving out any one who supports or contradicts it would not change the verdict.',
      'Without the measurements it would be insufficient.',
      'One more person who contradicts it would be enough to make it contested.',
    ]);
  });

  it('names those without whom the units would not contradict them', () => {
    const { flips, verdict } = decideVerdict(input(people(0, 5, 0), [aMeasurement()]));
    expect(verdict).toBe('contested');
    expect(flips).toMatchObject([{ side: 'contradicts', to: 'validated', wholeSide: true }]);
  });

  it('is, for any evidence, what leaving out one unit after the other gives', () => {
    fc.assert(
      fc.property(someMeasuredInput, (given) => {
        const { flips, units, verdict } = decideVerdict(given);
        const slow = units
          .filter(({ stance }) => stance === 'supports' || stance === 'contradicts')
          .flatMap(({ kind, key, linkIds }) => {
            const links = given.links.filter(({ id }) => !linkIds.includes(id));
            const to = outcomeOf({ ...given, links }).verdict;
            return to === verdict ? [] : [`${kind} ${key} ${to}`];
          });
        const found = flips.flatMap(({ to, units: own }) =>
          own.map(({ kind, key }) => `${kind} ${key} ${to}`),
        );
        expect(found.sort()).toEqual(slow.sort());
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('needs the smallest sample: with smaller ones everything is as by the units alone', () => {
    fc.assert(
      fc.property(someMeasuredInput, (given) => {
        const small = (given.measurements ?? []).map((link) => ({ ...link, sampleSize: 4 }));
        const { verdict, leaning } = outcomeOf({ ...given, measurements: small });
        const alone = outcomeOf({ ...given, measurements: [] });
        expect({ verdict, leaning }).toEqual({ verdict: alone.verdict, leaning: alone.leaning });
      }),
      { numRuns: 500 },
    );
  });
});

describe('in words', () => {
  const said = (quotes: string, measured: readonly MeasuredEvidence[], rule: Partial<Rule> = {}) =>
    explainVerdict(decideVerdict(input(quotes, measured, rule)), 'en');

  it('tells what decides, and that quotes say otherwise', () => {
    expect(said(people(0, 5, 0), [aMeasurement()])).toEqual([
      'By the rule a measurement decides: NPS is +32 to +41 (95% interval, 212 people), all of it above +30, as the rule asks.',
      'All 5 people contradict it.',
      'By the quotes alone it would be disproved: what people say and what was measured contradict each other.',
      'The evidence is from interviews and measurements.',
    ]);
    expect(said('', [aMeasurement({ low: 12, high: 29 })])[0]).toContain(
      'all of it below +30, and the rule asks for above.',
    );
    expect(said(people(5, 0, 0), [aMeasurement({ low: 25 })])).toContain(
      'By the quotes alone it would be validated.',
    );
  });

  it('tells why the metric does not decide yet', () => {
    expect(said('', [])).toEqual([
      'There is no evidence yet.',
      'The rule lets NPS decide from 100 people on; no such measurement counts yet, so the quotes decide.',
    ]);
    expect(said('', [aMeasurement({ sampleSize: 40 })])).toEqual([
      'No quote counts yet, and the linked measurements do not decide by themselves.',
      'The rule lets NPS decide from 100 people on; 40 are measured, so the quotes decide until then.',
    ]);
  });

  it('writes shares, seconds and points as people read them', () => {
    const of = (metric: MetricRule, low: number, high: number) =>
      said('', [aMeasurement({ metric: metric.metric, low, high })], { metric })[0];
    expect(of({ ...ASKS, metric: 'task_success', threshold: 0.78 }, 0.8, 0.915)).toContain(
      'task success is 80% to 91.5% (95% interval, 212 people), all of it above 78%',
    );
    expect(of({ ...ASKS, metric: 'ab_result', threshold: 0 }, 0.012, 0.04)).toContain(
      '+1.2 points to +4 points',
    );
    expect(of({ ...ASKS, metric: 'time_on_task', threshold: 60, side: 'below' }, 31, 44)).toContain(
      'time on task is 31 s to 44 s (95% interval, 212 people), all of it below 60 s',
    );
  });
});

describe('the rule', () => {
  it('has the text that it had before there were metrics, where it asks for none', () => {
    expect(canonicalRule(presetRule('standard'))).toBe(
      '{"certainty":0.9,"fewestMethods":1,"fewestStudies":1,"fewestUnits":5,"level":"participant",' +
        '"plannedUnits":null,"preset":"standard","share":0.6,"stalenessDays":null,"tier":3}',
    );
  });

  it('has one text, however its metric was written', () => {
    const { threshold, side, metric, fewestSample } = ASKS;
    const rule = presetRule('standard');
    const one = canonicalRule({ ...rule, metric: ASKS });
    expect(one).toContain(
      '"metric":{"fewestSample":100,"metric":"nps","side":"above","threshold":30}',
    );
    expect(canonicalRule({ ...rule, metric: { threshold, side, metric, fewestSample } })).toBe(one);
  });

  it.each<[Partial<MetricRule>, string]>([
    [{ threshold: 101 }, 'range metric/threshold'],
    [{ metric: 'csat', threshold: 80 }, 'range metric/threshold'],
    [{ threshold: Number.NaN }, 'range metric/threshold'],
    [{ fewestSample: 4 }, 'range metric/fewestSample'],
    [{ fewestSample: 40.5 }, 'whole metric/fewestSample'],
  ])('cannot be saved with %j: %s', (changes, problem) => {
    const rule = { ...presetRule('standard'), metric: { ...ASKS, ...changes } };
    expect(ruleProblems(rule).map(({ kind, field }) => `${kind} ${field}`)).toEqual([problem]);
  });
});
