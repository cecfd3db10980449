import type { Catalogue } from '../catalogue.ts';

/** Correcting the text of a source. */
export const correction = {
  'correction.menu': 'Correct the text',
  'correction.edit': 'Correct a paragraph',
  'correction.upload': 'Upload a corrected file…',
  'correction.key': 'Correct the words',
  'correction.paragraph': 'Correct the words',
  'correction.words': 'Words',
  'correction.wordsHint': 'The highlights in it move along. Speakers and kinds are read anew.',
  'correction.done': 'The text was corrected.',
  'correction.nothingChanged': 'The text is the same as before.',
  'correction.nothingLeft': 'There is no correction to take back any more.',
  'correction.wordsChanged':
    'Somebody corrected this paragraph meanwhile. What you wrote is still here: compare it with the text, then try again.',
  'correction.refused': 'was not taken.',
  'correction.show': 'Show',
  'correction.kept': {
    one: '{count} highlight kept its words.',
    other: '{count} highlights kept their words.',
  },
  'correction.found': {
    one: '{count} found its words again.',
    other: '{count} found their words again.',
  },
  'correction.lost': {
    one: '{count} lost its words and waits for a place below.',
    other: '{count} lost their words and wait for a place below.',
  },
  'correction.reworded': {
    one: '{count} has other words now; have a look:',
    other: '{count} have other words now; have a look:',
  },
} as const satisfies Catalogue;
