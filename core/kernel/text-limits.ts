/** The longest name of a thing, in characters. */
export const NAME_LENGTH_MAX = 120;
/** The longest prose in one field, in characters. */
export const TEXT_LENGTH_MAX = 4_000;
/** Control characters, line breaks and the separators that break a line: never part of a name. */
export const NOT_IN_NAMES = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
