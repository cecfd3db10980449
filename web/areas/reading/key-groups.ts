import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import { type KeyAction, type KeyMap, readKeys } from './key-map.ts';

/** What actions with a key of their own are called. */
export const ACTION_WORDS: Readonly<Record<KeyAction, PlainMessageKey>> = {
  tag: 'reading.keyTagSelection',
  repeat: 'reading.keyRepeatTag',
  words: 'reading.keyWordsTag',
  remove: 'reading.keyRemoveTag',
  highlight: 'reading.keyHighlight',
  note: 'reading.keyWriteNote',
  keyQuote: 'reading.keyKeyQuote',
  morePositive: 'reading.keyMorePositive',
  moreNegative: 'reading.keyMoreNegative',
  segment: 'reading.keySegment',
  correct: 'correction.key',
  next: 'reading.keyNext',
  previous: 'reading.keyPrevious',
  overlap: 'reading.keyOverlap',
  resize: 'reading.keyResize',
  split: 'reading.keySplit',
  join: 'reading.keyJoin',
  sentence: 'reading.keySentence',
  find: 'reading.keyFind',
  filter: 'readingFilter.open',
  backlight: 'readingFilter.backlight',
  sourceNotes: 'notes.ofSource',
  supports: 'direction.supports',
  contradicts: 'direction.contradicts',
  neutral: 'direction.neutral',
  leads: 'leading.keyLeads',
  leadsNot: 'leading.keyLeadsNot',
};

/** Actions that belong together, in the order of the sheet. */
export const ACTION_GROUPS: readonly {
  readonly word: PlainMessageKey;
  readonly actions: readonly KeyAction[];
}[] = [
  {
    word: 'reading.keysTag',
    actions: [
      ...(['tag', 'repeat', 'words', 'remove', 'highlight', 'note', 'keyQuote'] as const),
      ...(['morePositive', 'moreNegative'] as const),
      ...(['resize', 'split', 'join', 'segment', 'correct'] as const),
    ],
  },
  {
    word: 'reading.keysMove',
    actions: [
      'next',
      'previous',
      'overlap',
      'sentence',
      'find',
      'filter',
      'backlight',
      'sourceNotes',
    ],
  },
  {
    word: 'reading.keysLink',
    actions: ['supports', 'contradicts', 'neutral', 'leads', 'leadsNot'],
  },
];

/** The keys of the text as whoever reads chose them, for the sheet of keys. */
export function readingKeyGroups(): readonly KeyGroup[] {
  const keys = readKeys();
  return ACTION_GROUPS.map(({ word, actions }) => ({
    title: msg(word),
    keys: [
      ...actions
        .filter((action) => keys[action] !== '')
        .map((action) => ({ label: msg(ACTION_WORDS[action]), keys: shownKey(keys[action]) })),
      ...(FIXED[word]?.(keys) ?? []),
    ],
  }));
}

/** A key as it is shown: the sign of a minus is a minus. */
export function shownKey(key: string): string {
  return key === '-' ? '−' : key;
}

/** Keys that stand, beside those that can be chosen. */
const FIXED: Readonly<Record<string, (keys: KeyMap) => KeyGroup['keys']>> = {
  'reading.keysTag': () => [
    { label: msg('reading.keyFavourite'), keys: '1 … 9' },
    { label: msg('reading.removeHighlight'), keys: 'Delete' },
  ],
  'reading.keysMove': () => [
    { label: msg('reading.keyBySentence'), keys: '↓' },
    { label: msg('reading.keyByParagraph'), keys: 'Ctrl+↓' },
    { label: msg('reading.keyByWord'), keys: 'Ctrl+→' },
    { label: msg('reading.keySelectSentence'), keys: 'Shift+↓' },
  ],
  'reading.keysLink': ({ supports, contradicts }) =>
    [
      { label: msg('direction.stronglySupports'), key: supports, again: '+' },
      { label: msg('direction.stronglyContradicts'), key: contradicts, again: '−' },
    ]
      .filter(({ key }) => key !== '')
      // The picker that the first one opens knows the signs only: letters are typed into its field.
      .map(({ label, key, again }) => ({ label, keys: `${shownKey(key)} ${again}` })),
};
