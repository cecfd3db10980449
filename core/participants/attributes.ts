import { dayIn } from '../tables/values.ts';

/** What the values of an attribute are. */
export const ATTRIBUTE_KINDS = ['text', 'number', 'date', 'yes_no', 'one_of'] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** As many attributes a project may have, and choices an attribute. */
export const ATTRIBUTES_MAX = 100;
export const CHOICES_MAX = 50;
/** The longest name, value and choice, in UTF-16 code units. */
export const ATTRIBUTE_NAME_MAX = 60;
export const ATTRIBUTE_VALUE_MAX = 200;

/** What an attribute is called and takes. */
export interface AttributeShape {
  readonly name: string;
  readonly kind: AttributeKind;
  /** Of `one_of`, in order; else empty. */
  readonly choices: readonly string[];
}

/** Why an attribute does not take a value. */
export type AttributeFault =
  'too_long' | 'not_a_number' | 'not_a_date' | 'not_yes_or_no' | 'not_a_choice';

/** A value as it is kept, or why it is none. */
export type AttributeReading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'fault'; readonly fault: AttributeFault };

const NUMBER = /^[-+−]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})(?:[.,]\d{1,15})?$/;
const YES = /^(?:yes|y|ja|j|true|sant|sandt)$/i;
const NO = /^(?:no|n|nej|false|falskt?)$/i;

/**
 * Reads a value as an attribute keeps it: numbers with a decimal point, days as `2026-05-04`, `yes` or `no`, choices
 * as they are spelled in the list.
 *
 * @param text - As somebody typed it; not only spaces.
 */
export function readAttribute(
  { kind, choices }: Pick<AttributeShape, 'kind' | 'choices'>,
  text: string,
): AttributeReading {
  return READERS[kind](text.trim().normalize('NFC'), choices);
}

/**
 * A name under which values can be kept. What every object has (`constructor`, `__proto__`) would be found on people
 * of whom nothing of the kind is known, or be lost: it is written with its first letter large, which is the same name.
 */
export function keptName(name: string): string {
  if (!(name in Object.prototype)) return name;
  return name.replace(/[a-z]/, (letter) => letter.toUpperCase());
}

/** The attribute with a name, written the same or else in other case; `undefined` where there is none. */
export function attributeNamed<Shape extends Pick<AttributeShape, 'name'>>(
  attributes: readonly Shape[],
  name: string,
): Shape | undefined {
  const lower = name.toLowerCase();
  return (
    attributes.find((one) => one.name === name) ??
    attributes.find((one) => one.name.toLowerCase() === lower)
  );
}

const READERS: Readonly<
  Record<AttributeKind, (typed: string, choices: readonly string[]) => AttributeReading>
> = {
  text: (typed) => (typed.length <= ATTRIBUTE_VALUE_MAX ? valueOf(typed) : faultOf('too_long')),
  number: (typed) => (NUMBER.test(typed) ? valueOf(plainNumber(typed)) : faultOf('not_a_number')),
  date: (typed) => {
    const day = dayIn(typed);
    return day ? valueOf(day) : faultOf('not_a_date');
  },
  yes_no: (typed) => {
    if (YES.test(typed)) return valueOf('yes');
    return NO.test(typed) ? valueOf('no') : faultOf('not_yes_or_no');
  },
  one_of: (typed, choices) => {
    const choice = choices.find((one) => one.toLowerCase() === typed.toLowerCase());
    return choice === undefined ? faultOf('not_a_choice') : valueOf(choice);
  },
};

const valueOf = (value: string): AttributeReading => ({ kind: 'value', value });
const faultOf = (fault: AttributeFault): AttributeReading => ({ kind: 'fault', fault });

function plainNumber(typed: string): string {
  return typed
    .replaceAll(/[ \u00a0\u202f+]/g, '')
    .replace('−', '-')
    .replace(',', '.');
}
