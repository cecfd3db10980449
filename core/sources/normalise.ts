const BYTE_ORDER_MARK = '\ufeff';
const LINE_ENDS = /\r\n|\r|\u2028|\u2029/g;
// Control characters other than tab and line feed: they show nothing and break searching and databases.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Nothing in here is ever changed. */
const PLAIN = /^[\t\n -~]*$/;

/**
 * Brings a text to the form in which it is stored, once, at import (docs/decisions/0005): no byte order mark, line ends
 * `\n`, Unicode NFC, control characters as spaces, no lone surrogates. Doing it twice changes nothing.
 */
export function normaliseText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const text = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, ' ').toWellFormed().normalize('NFC');
}

/** Number of words: runs of letters and digits, with what joins them inside. */
export function countWords(text: string): number {
  let words = 0;
  let isIn = false;
  let isJoined = false;
  // A character at a time: a list of all the words of a long text is not needed to count them.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > LAST_OF_ONE_UNIT) at += 1;
    if (isWordCharacter(code)) {
      if (!isIn && !isJoined) words += 1;
      isIn = true;
      isJoined = false;
    } else {
      isJoined = isIn && JOINING.has(code);
      isIn = false;
    }
  }
  return words;
}

const LAST_OF_ONE_UNIT = 0xffff;
const LAST_OF_ASCII = 0x7f;
/** `'`, `’`, `.` and `-`, as code points. */
const JOINING: ReadonlySet<number> = new Set([0x27, 0x20_19, 0x2e, 0x2d]);
const ASCII_WORDS: readonly boolean[] = Array.from({ length: LAST_OF_ASCII + 1 }, (_, code) =>
  /[a-z\d]/i.test(String.fromCodePoint(code)),
);

function isWordCharacter(code: number): boolean {
  if (code <= LAST_OF_ASCII) return ASCII_WORDS[code] ?? false;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}
