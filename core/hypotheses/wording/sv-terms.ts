import { type ConfidenceWords, formatsOf, type Terms, type WarningWords } from './words.ts';

const { count, day } = formatsOf('sv');

const methods: Terms['methods'] = {
  interview: 'intervjuer',
  'usability test': 'användbarhetstester',
  survey: 'enkäter',
  diary: 'dagböcker',
  'focus group': 'fokusgrupper',
  'eye-tracking': 'ögonrörelsemätning',
  'support tickets': 'supportärenden',
  'CRM data': 'CRM-data',
  analytics: 'användningsdata',
  'A/B test': 'A/B-tester',
  workshop: 'workshoppar',
  other: 'studier av annat slag',
  measurement: 'mätvärden',
};

const warnings: WarningWords = {
  generating_only: () => 'Alla godkända belägg gav upphov till hypotesen; inget prövar den ännu.',
  one_study: () => 'Alla belägg som räknas kommer från en enda studie.',
  one_method: ({ method }) => `Alla belägg som räknas kommer från ${methods[method]}.`,
  only_confirming: () => 'Bara bekräftande belägg: inget som räknas talar emot den.',
  near_limit: ({ links }) => `${count(links)} citat blir snart äldre än regelns gräns.`,
  waived: ({ links, until }) =>
    links === 1
      ? `1 citat är inaktuellt och räknas bara genom ett undantag, till och med ${day(until)}.`
      : `${count(links)} citat är inaktuella och räknas bara genom ett undantag, till och med ${day(until)}.`,
  one_person: ({ pseudonym, quotes, of }) =>
    of === 1
      ? `${pseudonym} står för det enda citatet.`
      : `${pseudonym} står för ${count(quotes)} av ${count(of)} citat.`,
  one_coder: () => 'Bara en kodare.',
  leading_questions: ({ links }) =>
    links === 1
      ? '1 citat följde på en ledande fråga och räknas en nivå lägre.'
      : `${count(links)} citat följde på ledande frågor och räknas en nivå lägre.`,
  consent_not_recorded: ({ people }) =>
    people === 1
      ? 'Samtycket från 1 person är inte registrerat.'
      : `Samtycket från ${count(people)} personer är inte registrerat.`,
};

const confidence: ConfidenceWords = {
  flagged: ({ links, of }) =>
    `${count(links)} av ${count(of)} citat följde på en ledande fråga eller är i andra hand.`,
  one_coder: () => 'Bara en kodare.',
  other_side: ({ units, of }) => `${count(units)} av ${count(of)} står inte på den sida som visas.`,
  few_units: ({ units }) => `Bara ${count(units)} räknas.`,
  ageing: ({ links, of }) =>
    `${count(links)} av ${count(of)} citat är äldre än halva regelns gräns.`,
  one_study: () => 'Bara en studie.',
  one_method: () => 'Bara en metod.',
};

/** Swedish words that stand alone. */
export const terms: Terms = {
  verdicts: {
    untested: 'otestad',
    insufficient: 'otillräcklig',
    validated: 'bekräftad',
    disproved: 'motbevisad',
    mixed: 'blandad',
    contested: 'omstridd',
  },
  likelihoods: {
    almost_no_chance: 'nästan utesluten',
    very_unlikely: 'mycket osannolik',
    unlikely: 'osannolik',
    roughly_even: 'ungefär jämnt',
    likely: 'sannolik',
    very_likely: 'mycket sannolik',
    almost_certain: 'nästan säker',
  },
  reasons: {
    suggested: 'bara föreslaget än så länge',
    rejected: 'avvisat',
    generating: 'gav upphov till hypotesen och kan därför inte pröva den',
    workshop: 'från en workshop och därför ett antagande',
    staff: 'från personalen och därför ett antagande',
    no_participant: 'ingen är angiven som den som sagt det',
    group_barred: 'någon i gruppsamtalet nekade eller återkallade sitt samtycke',
    consent_refused: 'samtycke nekat',
    consent_withdrawn: 'samtycke återkallat',
    consent_expired: 'samtycke har gått ut',
    too_old: 'äldre än regelns gräns',
    product_changed: 'produkten har ändrats sedan dess',
    outside_persona: 'utanför hypotesens personor',
    outside_phase: 'utanför hypotesens faser',
    weak_tier: 'bara en åsikt om andra, eller svagare',
  },
  tiers: {
    1: 'åsikt om andra',
    2: 'uttalad avsikt eller preferens',
    3: 'eget beteende ur minnet',
    4: 'beteende som setts i ett test',
    5: 'beteende i verklig användning eller en handling som kostar',
  },
  methods,
  groupSession: 'gruppsamtalet',
  warnings,
  confidence,
};
