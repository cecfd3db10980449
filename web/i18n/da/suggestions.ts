import type { Translation } from '../catalogue.ts';
import type { suggestions as source } from '../en/suggestions.ts';

/** Foreslåede tags. */
export const suggestions: Translation<typeof source> = {
  'suggestions.title': 'Foreslåede tags',
  'suggestions.failed': 'Forslagene kunne ikke hentes',
  'suggestions.explain': 'Et forslag tæller ingen steder, før du godkender det.',
  'suggestions.learnedFrom': {
    one: 'Bygger på, hvordan {count} markering i projektet er tagget.',
    other: 'Bygger på, hvordan {count} markeringer i projektet er tagget.',
  },
  'suggestions.learnAgain': 'Led igen',
  'suggestions.learning': 'Leder efter tekststeder…',
  'suggestions.learnFailed':
    'Det lykkedes ikke at lede efter tekststeder. Tidligere forslag er her stadig.',
  'suggestions.none': 'Intet venter',
  'suggestions.noneText':
    'Intet tekststed er sandsynligt nok til et af dine tags. Tag mere, og led så igen.',
  'suggestions.notLearned': 'Endnu intet at lære af',
  'suggestions.notLearnedText':
    'Sæt nogle tags på mindst tre markeringer hver, så foreslås lignende tekststeder her.',
  'suggestions.allTags': 'Alle tags',
  'suggestions.allSources': 'Alle kilder',
  'suggestions.tag': 'Tag',
  'suggestions.source': 'Kilde',
  'suggestions.withCount': '{name} ({count})',
  'suggestions.accept': 'Godkend',
  'suggestions.reject': 'Afvis',
  'suggestions.change': 'Andet tag',
  'suggestions.takeBack': 'Fortryd',
  'suggestions.because': 'Har {words} til fælles med',
  'suggestions.alike': 'Ligner',
  'suggestions.learned': 'Ligner det, der har tagget',
  'suggestions.suggestedWords': 'Foreslået: {words}',
  'suggestions.wasAccepted': '{name} blev sat',
  'suggestions.wasRejected': '{name} blev afvist',
  'suggestions.wasTakenBack': 'Fortrudt',
  'suggestions.inSource': 'Åbn i kilden',
  'suggestions.keysTitle': 'Foreslåede tags',
  'suggestions.keyNext': 'Næste forslag',
  'suggestions.keyPrevious': 'Forrige forslag',
};
