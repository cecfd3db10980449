import type { Span } from '../anchoring/passage.ts';

/** What personal data is found and replaced. */
export const PERSONAL_DATA_KINDS = [
  'name',
  'email',
  'phone',
  'address',
  'national_id',
  'iban',
  'card',
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Where in a source something was found: its text, its title, its file's name, or who is said to speak. */
export const PERSONAL_DATA_PLACES = ['text', 'title', 'file_name', 'speaker'] as const;
export type PersonalDataPlace = (typeof PERSONAL_DATA_PLACES)[number];

/** Why something was taken for personal data; the screen says each in words. */
export const FINDING_REASONS = [
  'email_form',
  'phone_international',
  'phone_national',
  'phone_named',
  'street_and_number',
  'post_box',
  'personnummer',
  'samordningsnummer',
  'cpr',
  'fodselsnummer',
  'henkilotunnus',
  'iban_check',
  'card_check',
  'introduced',
  'title',
  'relation',
  'speaker_label',
  'greeting',
  'signature',
  'first_and_last_name',
  'first_name',
  'name_beside_verb',
  'same_as_elsewhere',
  'by_hand',
] as const;
export type FindingReason = (typeof FINDING_REASONS)[number];

/** How sure the finder is: a check digit proves it, its form or words around it say so, or it may be. */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A passage that holds personal data, for a person to accept or refuse. */
export interface Finding extends Span {
  readonly kind: PersonalDataKind;
  readonly reason: FindingReason;
  readonly certainty: Certainty;
}

/** Every match of a global pattern with where it stands. */
export function* matchesOf(
  text: string,
  pattern: RegExp,
): Generator<Span & { readonly match: RegExpExecArray }> {
  for (const match of text.matchAll(pattern)) {
    yield { start: match.index, end: match.index + match[0].length, match };
  }
}

/** The part of a text's line that stands before an offset, at most `length` code units of it. */
export function lineBefore(text: string, offset: number, length: number): string {
  const before = text.slice(Math.max(0, offset - length), offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}
