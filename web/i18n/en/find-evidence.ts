import type { Catalogue } from '../catalogue.ts';

/** Evidence that is suggested, why, and the log of searches. */
export const findEvidence = {
  'findEvidence.title': 'Find evidence',
  'findEvidence.search': 'Search all sources',
  'findEvidence.again': 'Search again',
  'findEvidence.explain':
    'Passages from all sources that may bear on this hypothesis, what may speak against it among the first. Nothing counts until you say which way it goes. A direction with a question mark is a guess from the words: read before you agree.',
  'findEvidence.searching': 'Searching all sources…',
  'findEvidence.searchFailed': 'The search failed. What was suggested before is still here.',
  'findEvidence.none': 'Nothing waits',
  'findEvidence.noneText':
    'Everything that was found is decided. Search again when there are new sources.',
  'findEvidence.notSearched': 'Nobody has searched yet',
  'findEvidence.notSearchedText':
    'The search goes through what participants said in every source, tagged or not, and looks on purpose for what contradicts the hypothesis. It is noted who searched, when, and what came of it.',
  'findEvidence.open': 'Which way?',
  'findEvidence.noEvidence': 'No evidence',
  'findEvidence.sayWhich': 'The words do not tell which way this goes. Choose +, − or 0.',
  'findEvidence.wasLinked': 'Linked: {direction}',
  'findEvidence.wasRejected': 'Will not be suggested again',
  'findEvidence.keysTitle': 'Find evidence',
  'findEvidence.keyAsProposed': 'Accept as proposed',
  'direction.negatedHere': '“{word}” is negated here',
  'direction.negatedThere': '“{word}” is negated in the hypothesis only',
  'direction.negatorHere': '“{word}” only here',
  'direction.negatorThere': '“{word}” only in the hypothesis',
  'direction.opposites': 'opposite words: {word} / {other}',
  'direction.otherNumber': 'numbers differ: {word} / {other}',
  'direction.sameNumber': 'same number: {word}',
  'direction.commonWords': 'in common: {words}',
  'direction.speaksWell': 'speaks well of it',
  'direction.speaksIll': 'speaks ill of it',
  'direction.sameFeeling': 'same tone as the hypothesis',
  'direction.otherFeeling': 'opposite tone to the hypothesis',
  'searchLog.title': 'Searches for disproof',
  'searchLog.never': 'Nobody has searched for what contradicts this.',
  'searchLog.by': '{date}, {name}',
  'searchLog.found': '{looked} passages compared, {found} suggested.',
  'searchLog.nothingAgainst': 'Nothing seemed to contradict it.',
  'searchLog.against': {
    one: '{count} seemed to contradict it:',
    other: '{count} seemed to contradict it:',
  },
  'searchLog.place': 'Passage {number} in its source',
} as const satisfies Catalogue;
