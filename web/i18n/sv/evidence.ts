import type { Translation } from '../catalogue.ts';
import type { evidence as en } from '../en/evidence.ts';

export const evidence: Translation<typeof en> = {
  'evidence.failed': 'Beläggen kunde inte läsas in',
  'evidence.search': 'Sök i beläggen',
  'evidence.searchHint': 'Sök i vad folk sade och gjorde',
  'evidence.filters': 'Filter',
  'evidence.showFound': { one: 'Visa {count} citat', other: 'Visa {count} citat' },
  'evidence.quotes': { one: '{count} citat', other: '{count} citat' },
  'evidence.fromPeople': { one: 'från {count} person', other: 'från {count} personer' },
  'evidence.inSources': { one: 'i {count} källa', other: 'i {count} källor' },
  'evidence.people': 'personer',
  'evidence.mentions': 'gånger',
  'evidence.who': 'Persona',
  'evidence.phase': 'Fas',
  'evidence.hypothesis': 'Hypotes',
  'evidence.direction': 'Riktning',
  'evidence.tag': 'Tagg',
  'evidence.study': 'Studie',
  'evidence.participant': 'Deltagare',
  'evidence.openSource': 'Öppna i källan',
  'evidence.untagged': 'I källor, ännu inte markerat',
  'evidence.untaggedText':
    'De här textställena innehåller dina ord, men ingen har markerat dem. De räknas inte förrän någon gör det.',
  'evidence.noMatch': 'Inget citat passar',
  'evidence.noMatchText':
    'Ta bort ett ord eller ett filter. Ord hittas i alla former; citattecken ber om exakt dem.',
  'evidence.showAll': 'Visa alla',
  'evidence.empty': 'Inga belägg än',
  'evidence.emptyText':
    'Öppna en källa och markera vad folk sade eller gjorde. Varje markering går att hitta här.',
  'evidence.emptyShared': 'Inget har markerats än. Kom tillbaka senare.',
  'evidence.toSources': 'Öppna källorna',
};
