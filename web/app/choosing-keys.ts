import { msg } from '../i18n/index.ts';
import type { KeyGroup } from './bv-keys-sheet.ts';

/** The keys by which one goes through a list and chooses from it, for the sheet of keys. */
export function choosingKeys(): KeyGroup['keys'] {
  return [
    { label: msg('suggestions.keyNext'), keys: 'j' },
    { label: msg('suggestions.keyPrevious'), keys: 'k' },
    { label: msg('findEvidence.keyChoose'), keys: 'x' },
    { label: msg('findEvidence.keyChooseNext'), keys: 'Shift+J' },
    { label: msg('findEvidence.keyChooseTo'), keys: 'Shift+X' },
  ];
}
