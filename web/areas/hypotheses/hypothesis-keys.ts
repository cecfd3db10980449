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

/** The keys of one hypothesis, for the sheet of keys. */
export function detailKeyGroups(editable: boolean): readonly KeyGroup[] {
  return [
    {
      title: msg('hypotheses.keysDetail'),
      keys: [
        { label: msg('hypotheses.keyNextQuote'), keys: 'j' },
        { label: msg('hypotheses.keyPreviousQuote'), keys: 'k' },
        { label: msg('hypotheses.keyOpenQuote'), keys: 'Enter' },
        { label: msg('evidence.copy'), keys: 'c' },
        { label: msg('hypotheses.next'), keys: 'Shift+J' },
        { label: msg('hypotheses.previous'), keys: 'Shift+K' },
        { label: msg('receipt.title'), keys: 'v' },
        ...(editable ? ratingKeys() : []),
      ],
    },
  ];
}

function ratingKeys(): KeyGroup['keys'] {
  return [
    { label: msg('evidence.keyFor'), keys: '+' },
    { label: msg('evidence.keyAgainst'), keys: '-' },
    { label: msg('direction.neutral'), keys: '0' },
    { label: msg('evidence.rate'), keys: 'r' },
    { label: msg('leading.keyLeads'), keys: 'l' },
    { label: msg('leading.keyLeadsNot'), keys: 'd' },
    { label: msg('leading.keyAllLead'), keys: 'Shift+L' },
    { label: msg('leading.keyNoneLeads'), keys: 'Shift+D' },
    { label: msg('evidence.remove'), keys: 'Delete' },
  ];
}
