import type { PersonalDataKind } from './finding.ts';

/** Words that were found, with what they are. */
export interface FoundWords {
  readonly kind: PersonalDataKind;
  readonly words: string;
}

/** Kinds that are one number however its digits are set apart. */
const NUMBERS: ReadonlySet<PersonalDataKind> = new Set(['phone', 'national_id', 'card']);

/**
 * What is the same for two words that mean the same: letters without case, digits without blanks. A name does
 * not lose its parts here; see `personKeys`.
 */
export function sameWordsKey({ kind, words }: FoundWords): string {
  const folded = words.normalize('NFC').toLowerCase();
  if (NUMBERS.has(kind)) return `${kind}:${folded.replaceAll(/[^\p{L}\p{N}]/gu, '')}`;
  return `${kind}:${folded.replaceAll(kind === 'iban' ? /[\s-]/g : /\s+/g, kind === 'iban' ? '' : ' ').trim()}`;
}

/**
 * Tells which of the found words mean the same person or number. "Karin" and "Lindqvist" are Karin Lindqvist
 * when only one full name among all has that part; a part of two full names is nobody's.
 *
 * @returns For each, in order, a key that is equal for the same.
 */
export function personKeys(found: readonly FoundWords[]): string[] {
  const keys = found.map(sameWordsKey);
  const fullNames = new Set(
    keys.filter((key, index) => found[index]?.kind === 'name' && key.includes(' ')),
  );
  const owners = new Map<string, string | null>();
  for (const key of fullNames) {
    for (const part of key.slice('name:'.length).split(' ')) {
      const partKey = `name:${part}`;
      owners.set(partKey, owners.has(partKey) ? null : key);
    }
  }
  return keys.map((key) => owners.get(key) ?? key);
}
