import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { msg } from '../../i18n/index.ts';

/** The keys of the queue, for the sheet of keys. */
export function suggestionKeyGroups(): readonly KeyGroup[] {
  return [
    {
      title: msg('suggestions.keysTitle'),
      keys: [
        { label: msg('suggestions.accept'), keys: 'y' },
        { label: msg('suggestions.reject'), keys: 'n' },
        { label: msg('suggestions.change'), keys: 'e' },
        { label: msg('suggestions.takeBack'), keys: 'u' },
        { label: msg('suggestions.keyNext'), keys: 'j' },
        { label: msg('suggestions.keyPrevious'), keys: 'k' },
      ],
    },
  ];
}
