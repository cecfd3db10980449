import type { LanguageCode } from '../kernel/languages.ts';

/** Ready-made phases for a new journey. */
export const JOURNEY_TEMPLATES = [
  'six-phases',
  'five-phases',
  'before-during-after',
  'blank',
] as const;
export type JourneyTemplate = (typeof JOURNEY_TEMPLATES)[number];

/** A phase of a template: a stable key and its name in each language. */
export interface TemplatePhase {
  readonly key: string;
  readonly name: Readonly<Record<LanguageCode, string>>;
}

const phase = (key: string, en: string, sv: string, da: string): TemplatePhase => ({
  key,
  name: { en, sv, da },
});

const PHASES: Readonly<Record<JourneyTemplate, readonly TemplatePhase[]>> = {
  'six-phases': [
    phase('awareness', 'Awareness', 'Medvetenhet', 'Opmærksomhed'),
    phase('interest', 'Interest', 'Intresse', 'Interesse'),
    phase('desire', 'Desire', 'Önskan', 'Ønske'),
    phase('evaluation', 'Evaluation', 'Utvärdering', 'Vurdering'),
    phase('conversion', 'Conversion', 'Köp', 'Køb'),
    phase('retention', 'Retention', 'Återköp', 'Genkøb'),
  ],
  'five-phases': [
    phase('awareness', 'Awareness', 'Medvetenhet', 'Opmærksomhed'),
    phase('consideration', 'Consideration', 'Övervägande', 'Overvejelse'),
    phase('purchase', 'Purchase', 'Köp', 'Køb'),
    phase('service', 'Service', 'Service', 'Service'),
    phase('loyalty', 'Loyalty', 'Lojalitet', 'Loyalitet'),
  ],
  'before-during-after': [
    phase('before', 'Before', 'Före', 'Før'),
    phase('during', 'During', 'Under', 'Under'),
    phase('after', 'After', 'Efter', 'Efter'),
  ],
  blank: [],
};

/** The phases of a template in order; none for `blank`. */
export function templatePhases(template: JourneyTemplate): readonly TemplatePhase[] {
  return PHASES[template];
}

/** Names of the lanes a new project starts with. */
export const LANE_NAMES: Readonly<Record<string, Readonly<Record<LanguageCode, string>>>> = {
  step: { en: 'Step', sv: 'Steg', da: 'Trin' },
  behaviour: { en: 'Behaviour', sv: 'Beteende', da: 'Adfærd' },
  need: { en: 'Need', sv: 'Behov', da: 'Behov' },
  expectation: { en: 'Expectation', sv: 'Förväntning', da: 'Forventning' },
  driver: { en: 'Driver', sv: 'Drivkraft', da: 'Drivkraft' },
  pain: { en: 'Pain', sv: 'Smärtpunkt', da: 'Smertepunkt' },
  gain: { en: 'Gain', sv: 'Glädjeämne', da: 'Gevinst' },
};
