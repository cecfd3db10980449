import type { Translation } from '../catalogue.ts';
import type { suggestions as source } from '../en/suggestions.ts';

/** Föreslagna taggar. */
export const suggestions: Translation<typeof source> = {
  'suggestions.title': 'Föreslagna taggar',
  'suggestions.failed': 'Förslagen gick inte att hämta',
  'suggestions.explain': 'Ett förslag räknas ingenstans förrän du godkänner det.',
  'suggestions.learnedFrom': {
    one: 'Bygger på hur {count} markering i projektet är taggad.',
    other: 'Bygger på hur {count} markeringar i projektet är taggade.',
  },
  'suggestions.learnAgain': 'Leta igen',
  'suggestions.learning': 'Letar efter textställen…',
  'suggestions.learnFailed':
    'Det gick inte att leta efter textställen. Tidigare förslag finns kvar.',
  'suggestions.none': 'Inget väntar',
  'suggestions.noneText':
    'Inget textställe är tillräckligt troligt för någon av dina taggar. Tagga mer och leta igen.',
  'suggestions.notLearned': 'Ännu inget att lära av',
  'suggestions.notLearnedText':
    'Sätt några taggar på minst tre markeringar var, så föreslås liknande textställen här.',
  'suggestions.allTags': 'Alla taggar',
  'suggestions.allSources': 'Alla källor',
  'suggestions.tag': 'Tagg',
  'suggestions.source': 'Källa',
  'suggestions.withCount': '{name} ({count})',
  'suggestions.accept': 'Godkänn',
  'suggestions.reject': 'Avvisa',
  'suggestions.change': 'Annan tagg',
  'suggestions.takeBack': 'Ångra',
  'suggestions.because': 'Har {words} gemensamt med',
  'suggestions.alike': 'Liknar',
  'suggestions.learned': 'Liknar det som har taggen',
  'suggestions.suggestedWords': 'Föreslagen: {words}',
  'suggestions.wasAccepted': '{name} sattes',
  'suggestions.wasRejected': '{name} avvisades',
  'suggestions.wasTakenBack': 'Ångrat',
  'suggestions.inSource': 'Öppna i källan',
  'suggestions.keysTitle': 'Föreslagna taggar',
  'suggestions.keyNext': 'Nästa förslag',
  'suggestions.keyPrevious': 'Föregående förslag',
};
