import { refusalText } from '../../app/refusals.ts';

/** Why something could not be done in a text, in words. */
export function readingRefusal(error: unknown): string {
  return refusalText(error, {
    'source.version_changed': 'reading.textChanged',
    'source.words_changed': 'reading.wordsOther',
    'highlight.join_disagrees': 'reading.joinDisagrees',
    'highlight.join_invalid': 'reading.cannotJoin',
    'highlight.split_invalid': 'reading.nowhereToSplit',
  });
}
