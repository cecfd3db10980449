import { type ConfidenceWords, formatsOf, type Terms, type WarningWords } from './words.ts';

const { count, day } = formatsOf('en-GB');

const methods: Terms['methods'] = {
  interview: 'interviews',
  'usability test': 'usability tests',
  survey: 'surveys',
  diary: 'diaries',
  'focus group': 'focus groups',
  'eye-tracking': 'eye-tracking',
  'support tickets': 'support tickets',
  'CRM data': 'CRM data',
  analytics: 'analytics',
  'A/B test': 'A/B tests',
  workshop: 'workshops',
  other: 'studies of another kind',
  measurement: 'measurements',
};

const warnings: WarningWords = {
  generating_only: () =>
    'All accepted evidence gave birth to the hypothesis; nothing tests it yet.',
  one_study: () => 'All evidence that counts is from one study.',
  one_method: ({ method }) => `All evidence that counts is from ${methods[method]}.`,
  only_confirming: () => 'Only confirming evidence: nothing that counts speaks against it.',
  near_limit: ({ links }) =>
    links === 1
      ? '1 quote will soon be older than the limit of the rule.'
      : `${count(links)} quotes will soon be older than the limit of the rule.`,
  waived: ({ links, until }) =>
    links === 1
      ? `1 quote has gone stale and counts only by a waiver, until ${day(until)}.`
      : `${count(links)} quotes have gone stale and count only by a waiver, until ${day(until)}.`,
  one_person: ({ pseudonym, quotes, of }) =>
    of === 1
      ? `${pseudonym} gives the only quote.`
      : `${pseudonym} gives ${count(quotes)} of the ${count(of)} quotes.`,
  one_coder: () => 'One coder only.',
  leading_questions: ({ links }) =>
    links === 1
      ? '1 quote followed a leading question and is counted one tier lower.'
      : `${count(links)} quotes followed leading questions and are counted one tier lower.`,
  consent_not_recorded: ({ people }) =>
    people === 1
      ? 'The consent of 1 person is not recorded.'
      : `The consent of ${count(people)} people is not recorded.`,
};

const confidence: ConfidenceWords = {
  flagged: ({ links, of }) =>
    `${count(links)} of ${count(of)} quotes followed a leading question or are second-hand.`,
  one_coder: () => 'One coder only.',
  other_side: ({ units, of }) => `${count(units)} of ${count(of)} do not take the side shown.`,
  few_units: ({ units }) =>
    units === 1 ? 'Only 1 is counted.' : `Only ${count(units)} are counted.`,
  ageing: ({ links, of }) =>
    `${count(links)} of ${count(of)} quotes are older than half the limit of the rule.`,
  one_study: () => 'One study only.',
  one_method: () => 'One method only.',
};

/** English words that stand alone. */
export const terms: Terms = {
  verdicts: {
    untested: 'untested',
    insufficient: 'insufficient',
    validated: 'validated',
    disproved: 'disproved',
    mixed: 'mixed',
    contested: 'contested',
  },
  likelihoods: {
    almost_no_chance: 'almost no chance',
    very_unlikely: 'very unlikely',
    unlikely: 'unlikely',
    roughly_even: 'roughly even',
    likely: 'likely',
    very_likely: 'very likely',
    almost_certain: 'almost certain',
  },
  reasons: {
    suggested: 'only suggested so far',
    rejected: 'rejected',
    generating: 'gave birth to the hypothesis, so cannot test it',
    workshop: 'from a workshop, so an assumption',
    staff: 'from staff, so an assumption',
    no_participant: 'nobody is named as having said it',
    group_barred: 'somebody in the group session refused or withdrew consent',
    consent_refused: 'consent refused',
    consent_withdrawn: 'consent withdrawn',
    consent_expired: 'consent expired',
    too_old: 'older than the limit of the rule',
    product_changed: 'the product has changed since',
    outside_persona: 'outside the personas of the hypothesis',
    outside_phase: 'outside the phases of the hypothesis',
    weak_tier: 'only an opinion about others, or weaker',
  },
  tiers: {
    1: 'opinion about others',
    2: 'stated intent or preference',
    3: 'recalled own behaviour',
    4: 'behaviour observed in a test',
    5: 'behaviour observed in real use, or a costly action',
  },
  methods,
  groupSession: 'the group session',
  warnings,
  confidence,
};
