import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { msg } from '../../i18n/index.ts';

/** The keys of the review, for the sheet of keys. */
export function privacyKeyGroups(): readonly KeyGroup[] {
  return [
    {
      title: msg('privacy.keysTitle'),
      keys: [
        { label: msg('privacy.accept', { count: 1 }), keys: 'y' },
        { label: msg('privacy.refuse', { count: 1 }), keys: 'n' },
        { label: msg('privacy.takeBack'), keys: 'u' },
        { label: msg('privacy.change'), keys: 'e' },
        { label: msg('privacy.keyNext'), keys: 'j' },
        { label: msg('privacy.keyPrevious'), keys: 'k' },
      ],
    },
  ];
}
