import type { Translation } from '../catalogue.ts';
import type { evidence as en } from '../en/evidence.ts';

export const evidence: Translation<typeof en> = {
  'evidence.failed': 'Belæggene kunne ikke indlæses',
  'evidence.search': 'Søg i belæggene',
  'evidence.searchHint': 'Søg i hvad folk sagde og gjorde',
  'evidence.filters': 'Filtre',
  'evidence.showFound': { one: 'Vis {count} citat', other: 'Vis {count} citater' },
  'evidence.quotes': { one: '{count} citat', other: '{count} citater' },
  'evidence.fromPeople': { one: 'fra {count} person', other: 'fra {count} personer' },
  'evidence.inSources': { one: 'i {count} kilde', other: 'i {count} kilder' },
  'evidence.people': 'personer',
  'evidence.mentions': 'gange',
  'evidence.who': 'Persona',
  'evidence.phase': 'Fase',
  'evidence.hypothesis': 'Hypotese',
  'evidence.direction': 'Retning',
  'evidence.tag': 'Tag',
  'evidence.study': 'Studie',
  'evidence.participant': 'Deltager',
  'evidence.openSource': 'Åbn i kilden',
  'evidence.untagged': 'I kilder, endnu ikke markeret',
  'evidence.untaggedText':
    'Disse tekststeder indeholder dine ord, men ingen har markeret dem. De tæller ikke, før nogen gør det.',
  'evidence.noMatch': 'Intet citat passer',
  'evidence.noMatchText':
    'Fjern et ord eller et filter. Ord findes i alle former; anførselstegn beder om præcis dem.',
  'evidence.showAll': 'Vis alle',
  'evidence.empty': 'Ingen belæg endnu',
  'evidence.emptyText':
    'Åbn en kilde og markér, hvad folk sagde eller gjorde. Hver markering kan findes her.',
  'evidence.emptyShared': 'Intet er markeret endnu. Kom tilbage senere.',
  'evidence.toSources': 'Åbn kilderne',
};
