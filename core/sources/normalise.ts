const BYTE_ORDER_MARK = '\ufeff';
const LINE_ENDS = /\r\n|\r|\u2028|\u2029/g;
// Control characters other than tab and line feed: they show nothing and break searching and databases.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Brings a text to the form in which it is stored, once, at import (docs/decisions/0005): no byte order mark, line ends
 * `\n`, Unicode NFC, control characters as spaces, no lone surrogates. Doing it twice changes nothing.
 */
export function normaliseText(raw: string): string {
  const text = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, ' ').toWellFormed().normalize('NFC');
}

/** Number of words: runs of letters and digits, with what joins them inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
