/** What a cell may hold; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** Excel takes a file for UTF-8 only when it starts with this. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would run such a cell, or part of it, as a formula. */
const FORMULA_START = /^[=+\-@\t\r\n]/;
/**
 * Where lists are separated by semicolons, as in Swedish and Danish Excel, our quotes stand in the middle of a
 * cell and hold nothing together: what follows a semicolon or a line break is a cell of its own.
 */
const FORMULA_INSIDE = /(?<=[;\t\r\n])(?=[=+\-@])/g;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * Writes a table as CSV (RFC 4180, lines end in CR LF, UTF-8 with byte order mark). Text that a spreadsheet
 * would take for a formula gets an apostrophe before it; numbers, also negative ones, stay as they are.
 *
 * papaparse can write CSV too, but its guard passes over a formula that is followed by a line break.
 *
 * @param rows - Each as long as the header.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = (FORMULA_START.test(cell) ? `'${cell}` : cell).replaceAll(FORMULA_INSIDE, "'");
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
