import { type ConfidenceWords, formatsOf, type Terms, type WarningWords } from './words.ts';

const { count, day } = formatsOf('da');

const methods: Terms['methods'] = {
  interview: 'interviews',
  'usability test': 'brugertests',
  survey: 'spørgeskemaer',
  diary: 'dagbøger',
  'focus group': 'fokusgrupper',
  'eye-tracking': 'eye-tracking',
  'support tickets': 'supportsager',
  'CRM data': 'CRM-data',
  analytics: 'brugsdata',
  'A/B test': 'A/B-tests',
  workshop: 'workshopper',
  other: 'studier af anden slags',
  measurement: 'målinger',
};

const warnings: WarningWords = {
  generating_only: () =>
    'Alle godkendte belæg gav anledning til hypotesen; intet afprøver den endnu.',
  one_study: () => 'Alle belæg, der tæller, kommer fra ét studie.',
  one_method: ({ method }) => `Alle belæg, der tæller, kommer fra ${methods[method]}.`,
  only_confirming: () => 'Kun bekræftende belæg: intet, der tæller, taler imod den.',
  near_limit: ({ links }) =>
    links === 1
      ? '1 citat bliver snart ældre end reglens grænse.'
      : `${count(links)} citater bliver snart ældre end reglens grænse.`,
  waived: ({ links, until }) =>
    links === 1
      ? `1 citat er forældet og tæller kun på grund af en undtagelse, til og med ${day(until)}.`
      : `${count(links)} citater er forældede og tæller kun på grund af en undtagelse, til og med ${day(until)}.`,
  one_person: ({ pseudonym, quotes, of }) =>
    of === 1
      ? `${pseudonym} står for det eneste citat.`
      : `${pseudonym} står for ${count(quotes)} ud af ${count(of)} citater.`,
  one_coder: () => 'Kun én koder.',
  leading_questions: ({ links }) =>
    links === 1
      ? '1 citat fulgte efter et ledende spørgsmål og tæller ét niveau lavere.'
      : `${count(links)} citater fulgte efter ledende spørgsmål og tæller ét niveau lavere.`,
  consent_not_recorded: ({ people }) =>
    people === 1
      ? 'Samtykket fra 1 person er ikke registreret.'
      : `Samtykket fra ${count(people)} personer er ikke registreret.`,
};

const confidence: ConfidenceWords = {
  flagged: ({ links, of }) =>
    `${count(links)} ud af ${count(of)} citater fulgte efter et ledende spørgsmål eller er på anden hånd.`,
  one_coder: () => 'Kun én koder.',
  other_side: ({ units, of }) => `${count(units)} ud af ${count(of)} står ikke på den viste side.`,
  few_units: ({ units }) => `Kun ${count(units)} tæller.`,
  ageing: ({ links, of }) =>
    `${count(links)} ud af ${count(of)} citater er ældre end halvdelen af reglens grænse.`,
  one_study: () => 'Kun ét studie.',
  one_method: () => 'Kun én metode.',
};

/** Danish words that stand alone. */
export const terms: Terms = {
  verdicts: {
    untested: 'utestet',
    insufficient: 'utilstrækkelig',
    validated: 'bekræftet',
    disproved: 'modbevist',
    mixed: 'blandet',
    contested: 'omstridt',
  },
  likelihoods: {
    almost_no_chance: 'næsten udelukket',
    very_unlikely: 'meget usandsynligt',
    unlikely: 'usandsynligt',
    roughly_even: 'omtrent lige',
    likely: 'sandsynligt',
    very_likely: 'meget sandsynligt',
    almost_certain: 'næsten sikkert',
  },
  reasons: {
    suggested: 'kun foreslået indtil videre',
    rejected: 'afvist',
    generating: 'gav anledning til hypotesen og kan derfor ikke afprøve den',
    workshop: 'fra en workshop og derfor en antagelse',
    staff: 'fra personalet og derfor en antagelse',
    no_participant: 'ingen er angivet som den, der sagde det',
    group_barred: 'nogen i gruppesamtalen nægtede eller trak sit samtykke tilbage',
    consent_refused: 'samtykke nægtet',
    consent_withdrawn: 'samtykke trukket tilbage',
    consent_expired: 'samtykke udløbet',
    too_old: 'ældre end reglens grænse',
    product_changed: 'produktet er ændret siden',
    outside_persona: 'uden for hypotesens personaer',
    outside_phase: 'uden for hypotesens faser',
    weak_tier: 'kun en mening om andre, eller svagere',
  },
  tiers: {
    1: 'mening om andre',
    2: 'udtalt hensigt eller præference',
    3: 'egen adfærd efter hukommelsen',
    4: 'adfærd set i en test',
    5: 'adfærd i virkelig brug eller en handling, der koster',
  },
  methods,
  groupSession: 'gruppesamtalen',
  warnings,
  confidence,
};
