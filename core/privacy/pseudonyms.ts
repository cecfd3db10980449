import type { LanguageCode } from '../kernel/languages.ts';
import type { PersonalDataKind } from './finding.ts';

/** What stands in a text instead, in the language of the text. */
const LABELS: Readonly<Record<LanguageCode, Readonly<Record<PersonalDataKind, string>>>> = {
  sv: {
    name: 'Namn',
    email: 'E-post',
    phone: 'Telefon',
    address: 'Adress',
    national_id: 'Personnummer',
    iban: 'Konto',
    card: 'Kort',
  },
  da: {
    name: 'Navn',
    email: 'E-mail',
    phone: 'Telefon',
    address: 'Adresse',
    national_id: 'CPR-nummer',
    iban: 'Konto',
    card: 'Kort',
  },
  en: {
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    address: 'Address',
    national_id: 'Identity number',
    iban: 'Account',
    card: 'Card',
  },
};

/** A pseudonym is at most so long. */
export const PSEUDONYM_LENGTH_MAX = 60;

/** A pseudonym such as `[Name 3]`. */
export function numberedPseudonym(
  kind: PersonalDataKind,
  number: number,
  language: LanguageCode,
): string {
  return `[${LABELS[language][kind]} ${number}]`;
}

/** What gives a group its pseudonym. */
export interface PseudonymGroup {
  readonly key: string;
  readonly kind: PersonalDataKind;
  /** What a person chose, or what the project uses for these words already, or the participant's; else null. */
  readonly given: string | null;
}

/**
 * Gives every group a pseudonym: the given one, else the next number of its kind that nobody uses.
 *
 * @param taken - Pseudonyms in use in the project.
 */
export function givePseudonyms(
  groups: readonly PseudonymGroup[],
  taken: ReadonlySet<string>,
  language: LanguageCode,
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...groups.flatMap(({ given }) => given ?? [])]);
  const next = new Map<PersonalDataKind, number>();
  const result = new Map<string, string>();
  for (const { key, kind, given } of groups) {
    let pseudonym = given;
    for (let number = next.get(kind) ?? 1; pseudonym === null; number += 1) {
      const candidate = numberedPseudonym(kind, number, language);
      if (used.has(candidate)) continue;
      pseudonym = candidate;
      next.set(kind, number + 1);
    }
    used.add(pseudonym);
    result.set(key, pseudonym);
  }
  return result;
}
