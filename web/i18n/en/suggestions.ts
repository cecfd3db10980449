import type { Catalogue } from '../catalogue.ts';

/** Tags that are suggested. */
export const suggestions = {
  'suggestions.title': 'Suggested tags',
  'suggestions.failed': 'The suggestions did not load',
  'suggestions.explain': 'A suggestion counts nowhere until you accept it.',
  'suggestions.learnedFrom': {
    one: 'Learned from how {count} highlight of this project is tagged.',
    other: 'Learned from how {count} highlights of this project are tagged.',
  },
  'suggestions.learnAgain': 'Look again',
  'suggestions.learning': 'Looking for passages…',
  'suggestions.learnFailed':
    'Looking for passages failed. What was suggested before is still here.',
  'suggestions.none': 'Nothing waits',
  'suggestions.noneText':
    'No passage is likely enough to deserve one of your tags. Tag more, then look again.',
  'suggestions.notLearned': 'Nothing to learn from yet',
  'suggestions.notLearnedText':
    'Give some tags to at least three highlights each; passages like them are then suggested here.',
  'suggestions.allTags': 'All tags',
  'suggestions.allSources': 'All sources',
  'suggestions.tag': 'Tag',
  'suggestions.source': 'Source',
  'suggestions.withCount': '{name} ({count})',
  'suggestions.accept': 'Accept',
  'suggestions.reject': 'Reject',
  'suggestions.change': 'Another tag',
  'suggestions.takeBack': 'Take back',
  'suggestions.because': 'Shares {words} with',
  'suggestions.alike': 'Much like',
  'suggestions.learned': 'Like what has this tag',
  'suggestions.suggestedWords': 'Suggested: {words}',
  'suggestions.wasAccepted': '{name} was given',
  'suggestions.wasRejected': '{name} was rejected',
  'suggestions.wasTakenBack': 'Taken back',
  'suggestions.inSource': 'Open in its source',
  'suggestions.keysTitle': 'Suggested tags',
  'suggestions.keyNext': 'Next suggestion',
  'suggestions.keyPrevious': 'Previous suggestion',
} as const satisfies Catalogue;
