import fc from 'fast-check';
import { PRESETS, presetRule } from '../../../core/hypotheses/rules.ts';
import {
  type Direction,
  type EvidenceLink,
  LEVELS,
  type MeasuredEvidence,
  type Rule,
  type Tier,
  type VerdictInput,
} from '../../../core/hypotheses/types.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { CONSENT_STATES } from '../../../core/participants/consent.ts';
import { aParticipant } from '../../support/evidence.ts';

// Few values each, so that they meet: the same people, studies and days come up again and again.
const day = fc.constantFrom(
  ...['2026-05-01', '2026-05-30', '2026-05-31', '2026-06-01'].map((text) => text as Day),
);
const tags = fc.subarray(['a', 'b', 'c']);
const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

/** Any rule that may be saved, with shares and certainties in their whole range. */
export const someRule: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .constantFrom(...(['standard', 'strict', 'plain', 'exploratory'] as const))
    .map((name) => presetRule(name)),
  fc.record({
    preset: fc.constant('own' as const),
    level: fc.constantFrom(...LEVELS),
    share: fc.integer({ min: 50, max: 90 }).map((percent) => percent / 100),
    certainty: fc.integer({ min: 60, max: 99 }).map((percent) => percent / 100),
    fewestUnits: fc.integer({ min: 3, max: 8 }),
    fewestMethods: fc.integer({ min: 1, max: 3 }),
    fewestStudies: fc.integer({ min: 1, max: 3 }),
    tier: fc.constantFrom<Tier>(1, 2, 3, 4, 5),
    stalenessDays: fc.constantFrom(null, 1, 20, 40),
    plannedUnits: fc.constantFrom(null, 3, 12),
    metric: fc.constant(null),
  }),
);

/** A rule that waits for a metric. */
export const someMetricRule: fc.Arbitrary<Rule> = fc
  .record({
    rule: someRule,
    metric: fc.record({
      metric: fc.constantFrom('nps' as const, 'sus'),
      side: fc.constantFrom('above' as const, 'below'),
      threshold: fc.integer({ min: 20, max: 40 }),
      fewestSample: fc.constantFrom(5, 50, 200),
    }),
  })
  .map(({ rule, metric }) => ({ ...rule, metric }));

const someMeasurement = fc
  .record({
    metric: fc.constantFrom('nps' as const, 'nps', 'sus', 'csat'),
    direction: fc.constantFrom<MeasuredEvidence['direction']>('supports', 'contradicts', null),
    role: mostly<EvidenceLink['role']>('testing', 'generating'),
    low: fc.integer({ min: 0, max: 60 }),
    width: fc.nat({ max: 30 }),
    hasInterval: mostly(true, false),
    sampleSize: fc.constantFrom(4, 60, 300),
    measuredOn: day,
    studyId: fc.constantFrom('s1', 's2', 's4'),
    method: fc.constantFrom('survey' as const, 'analytics', 'workshop'),
    productChanges: productChanges(),
  })
  .map(({ low, width, hasInterval, ...rest }) => ({
    ...rest,
    low: hasInterval ? low : null,
    high: hasInterval ? low + width : null,
  }));

const participant = fc.record({ person: fc.nat({ max: 11 }), rest: fc.nat() }).chain(({ person }) =>
  fc
    .record({
      kind: mostly<'customer' | 'staff'>('customer', 'staff'),
      consent: mostly(...CONSENT_STATES),
      consentExpiresOn: mostly<Day | null>(null, '2026-05-31' as Day, '2026-06-02' as Day),
      personaIds: fc.constant(person % 3 === 0 ? ['a', 'b'] : ['c']),
    })
    .map((rest) =>
      aParticipant({
        ...rest,
        id: `p${person}`,
        pseudonym: `P${person}`,
        organisation: person < 6 ? `org${person % 3}` : null,
      }),
    ),
);

function productChanges(): fc.Arbitrary<EvidenceLink['productChanges']> {
  return mostly<EvidenceLink['productChanges']>(
    [],
    [{ id: 'pc1', on: '2026-06-01' as Day }],
    [{ id: 'pc2', on: '2026-07-01' as Day }],
  );
}

const someLink = fc.record({
  state: mostly<EvidenceLink['state']>('accepted', 'suggested', 'rejected'),
  role: mostly<EvidenceLink['role']>('testing', 'generating'),
  direction: fc.constantFrom<Direction>(-2, -1, 0, 1, 2, 1, 2),
  tier: fc.constantFrom<Tier>(1, 2, 3, 3, 4, 5),
  leadingQuestion: mostly(false, true),
  secondHand: mostly(false, true),
  participant: fc.option(participant, { freq: 8 }),
  highlightPersonaIds: mostly<string[]>([], ['a'], ['c']),
  phaseIds: tags,
  sourceId: fc.constantFrom('src1', 'src2', 'src3'),
  sourceDay: day,
  studyId: fc.constantFrom('s1', 's2', 's3'),
  method: fc.constantFrom('interview' as const, 'survey', 'focus group', 'focus group', 'workshop'),
  groupBarred: mostly(false, true),
  productChanges: productChanges(),
  coderId: fc.constantFrom('us1', 'us2'),
});

const inputFields = {
  scope: fc.record({
    personaIds: mostly<string[]>([], ['a'], ['b', 'c']),
    phaseIds: mostly<string[]>([], ['a', 'b']),
  }),
  links: fc
    .array(someLink, { maxLength: 40 })
    .map((links) =>
      links.map((link, index) => ({ ...link, id: `ev${index}`, highlightId: `hl${index}` })),
    ),
  asOf: day,
};

/** Evidence of every kind but measurements, voting or not, under any rule. */
export const someInput: fc.Arbitrary<VerdictInput> = fc.record({ rule: someRule, ...inputFields });

/** The same with measurements, under a rule that waits for a metric. */
export const someMeasuredInput: fc.Arbitrary<VerdictInput> = fc.record({
  rule: someMetricRule,
  ...inputFields,
  measurements: fc
    .array(someMeasurement, { maxLength: 6 })
    .map((links) =>
      links.map((link, index) => ({ ...link, id: `mv${index}`, measurementId: `me${index}` })),
    ),
});

/** Names of the presets. */
export const presetNames = Object.keys(PRESETS) as (keyof typeof PRESETS)[]; // The keys of a constant.
