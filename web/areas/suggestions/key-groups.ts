import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { choosingKeys } from '../../app/choosing-keys.ts';
import { msg } from '../../i18n/index.ts';

/** The keys of suggested evidence, for the sheet of keys. */
export function evidenceKeyGroups(): readonly KeyGroup[] {
  return [
    {
      title: msg('findEvidence.keysChoose'),
      keys: [
        ...choosingKeys(),
        { label: msg('findEvidence.keyChooseAll'), keys: 'a' },
        { label: msg('highlights.chooseNone'), keys: 'Esc' },
      ],
    },
    {
      title: msg('findEvidence.keysTitle'),
      keys: [
        { label: msg('direction.supports'), keys: '+' },
        { label: msg('direction.contradicts'), keys: '-' },
        { label: msg('direction.neutral'), keys: '0' },
        { label: msg('findEvidence.keyAsProposed'), keys: 'y' },
        { label: msg('findEvidence.noEvidence'), keys: 'n' },
        { label: msg('rule.tier'), keys: '1…5' },
        { label: msg('findEvidence.keyRole'), keys: 'g' },
        { label: msg('evidence.leadingQuestion'), keys: 'l' },
        { label: msg('findEvidence.keyLeadsNot'), keys: 'd' },
        { label: msg('evidence.secondHandLong'), keys: 'h' },
        { label: msg('findEvidence.strongly'), keys: 's' },
        { label: msg('suggestions.takeBack'), keys: 'u' },
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
