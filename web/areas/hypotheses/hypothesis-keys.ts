import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { msg } from '../../i18n/index.ts';

/** The keys of the list, for the sheet of keys. */
export function listKeyGroups(editable: boolean): readonly KeyGroup[] {
  return [
    {
      title: msg('hypotheses.keysList'),
      keys: [
        { label: msg('hypotheses.keyNext'), keys: 'j' },
        { label: msg('hypotheses.keyPrevious'), keys: 'k' },
        { label: msg('hypotheses.keyOpen'), keys: 'Enter' },
        ...(editable ? [{ label: msg('hypotheses.new'), keys: 'n' }] : []),
      ],
    },
  ];
}
