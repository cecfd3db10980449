import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { msg } from '../../i18n/index.ts';

/** The keys of the text, for the sheet of keys. */
export function readingKeyGroups(): readonly KeyGroup[] {
  return [
    {
      title: msg('reading.keysTag'),
      keys: [
        { label: msg('reading.keyTagSelection'), keys: 't' },
        { label: msg('reading.keyFavourite'), keys: '1 … 9' },
        { label: msg('reading.keyRepeatTag'), keys: 'q' },
        { label: msg('reading.keyWordsTag'), keys: 'v' },
        { label: msg('reading.keyRemoveTag'), keys: 'u' },
        { label: msg('reading.removeHighlight'), keys: 'Delete' },
        { label: msg('reading.keyHighlight'), keys: 'h' },
        { label: msg('reading.keyWriteNote'), keys: 'm' },
        { label: msg('reading.keyKeyQuote'), keys: 'i' },
        { label: msg('reading.keySegment'), keys: 'c' },
        { label: msg('correction.key'), keys: 'w' },
      ],
    },
    {
      title: msg('reading.keysMove'),
      keys: [
        { label: msg('reading.keyNext'), keys: 'j' },
        { label: msg('reading.keyPrevious'), keys: 'k' },
        { label: msg('reading.keyOverlap'), keys: 'o' },
        { label: msg('reading.keyResize'), keys: 'e' },
        { label: msg('reading.keySentence'), keys: 's' },
        { label: msg('reading.keyBySentence'), keys: '↓' },
        { label: msg('reading.keyByWord'), keys: 'Ctrl+→' },
        { label: msg('reading.keySelectSentence'), keys: 'Shift+↓' },
        { label: msg('reading.keyFind'), keys: '/' },
      ],
    },
    {
      title: msg('reading.keysLink'),
      keys: [
        { label: msg('direction.supports'), keys: '+' },
        { label: msg('direction.contradicts'), keys: '−' },
        { label: msg('direction.neutral'), keys: '0' },
        { label: msg('direction.stronglySupports'), keys: '+ +' },
        { label: msg('direction.stronglyContradicts'), keys: '− −' },
      ],
    },
  ];
}
