import { type AttributeKind, type AttributeShape, readAttribute } from './attributes.ts';

/** From so many values on, and so few different ones, a list of choices is likelier than free text. */
const CHOICES_VALUES_MIN = 6;
const CHOICES_GUESS_MAX = 8;
const CHOICE_LENGTH_MAX = 40;
const REPEATED = 2;
/** Postal codes, customer numbers: digits that are no number. */
const LEADING_ZERO = /^0\d/;

/**
 * What an attribute with these values is likeliest to be: a kind that takes every one of them, else text.
 *
 * @param values - Of different people; none of them empty.
 */
export function guessAttribute(values: readonly string[]): Omit<AttributeShape, 'name'> {
  const plain = (kind: AttributeKind) => ({ kind, choices: [] });
  if (values.length === 0) return plain('text');
  const fits = (kind: AttributeKind): boolean =>
    values.every((value) => readAttribute(plain(kind), value).kind === 'value');
  if (fits('yes_no')) return plain('yes_no');
  if (fits('date')) return plain('date');
  if (fits('number') && !values.some((value) => LEADING_ZERO.test(value.trim())))
    return plain('number');
  const choices = choicesIn(values);
  return choices ? { kind: 'one_of', choices } : plain('text');
}

/** The few values that people share, most of them said more than once; null where they are not few. */
function choicesIn(values: readonly string[]): readonly string[] | null {
  const different = new Map<string, string>();
  for (const value of values) {
    const text = value.trim().normalize('NFC');
    if (!different.has(text.toLowerCase())) different.set(text.toLowerCase(), text);
  }
  const choices = [...different.values()];
  const isFew =
    values.length >= CHOICES_VALUES_MIN &&
    choices.length <= CHOICES_GUESS_MAX &&
    choices.length * REPEATED <= values.length &&
    choices.every((choice) => choice.length <= CHOICE_LENGTH_MAX);
  return isFew
    ? choices.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    : null;
}
