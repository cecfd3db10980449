import type { Catalogue } from '../catalogue.ts';

/** Searching the evidence. */
export const evidence = {
  'evidence.failed': 'The evidence could not be loaded',
  'evidence.search': 'Search the evidence',
  'evidence.searchHint': 'Search what people said and did',
  'evidence.filters': 'Filters',
  'evidence.showFound': { one: 'Show {count} quote', other: 'Show {count} quotes' },
  'evidence.quotes': { one: '{count} quote', other: '{count} quotes' },
  'evidence.fromPeople': { one: 'from {count} person', other: 'from {count} people' },
  'evidence.inSources': { one: 'in {count} source', other: 'in {count} sources' },
  'evidence.people': 'people',
  'evidence.mentions': 'mentions',
  'evidence.who': 'Persona',
  'evidence.phase': 'Phase',
  'evidence.hypothesis': 'Hypothesis',
  'evidence.direction': 'Direction',
  'evidence.tag': 'Tag',
  'evidence.study': 'Study',
  'evidence.participant': 'Participant',
  'evidence.openSource': 'Open in its source',
  'evidence.untagged': 'In sources, not marked yet',
  'evidence.untaggedText':
    'These passages hold your words, but nobody has marked them. They count for nothing until somebody does.',
  'evidence.noMatch': 'No quote matches',
  'evidence.noMatchText':
    'Take away a word or a filter. Words are found in every form; quotation marks ask for exactly these.',
  'evidence.showAll': 'Show all',
  'evidence.empty': 'No evidence yet',
  'evidence.emptyText':
    'Open a source and mark what people said or did. Every highlight can be found here.',
  'evidence.emptyShared': 'Nothing has been marked yet. Come back later.',
  'evidence.toSources': 'Open the sources',
} as const satisfies Catalogue;
