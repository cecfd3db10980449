import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { msg } from '../../i18n/index.ts';

/** The keys of suggested evidence, for the sheet of keys. */
export function evidenceKeyGroups(): readonly KeyGroup[] {
  return [
    {
      title: msg('findEvidence.keysTitle'),
      keys: [
        { label: msg('direction.supports'), keys: '+' },
        { label: msg('direction.contradicts'), keys: '-' },
        { label: msg('direction.neutral'), keys: '0' },
        { label: msg('findEvidence.keyAsProposed'), keys: 'y' },
        { label: msg('findEvidence.noEvidence'), keys: 'n' },
        { label: msg('evidence.leadingQuestion'), keys: 'l' },
        { label: msg('suggestions.takeBack'), keys: 'u' },
        { label: msg('suggestions.keyNext'), keys: 'j' },
        { label: msg('suggestions.keyPrevious'), keys: 'k' },
      ],
    },
  ];
}

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
