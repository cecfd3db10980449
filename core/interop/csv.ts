import type { Cell, ColumnType, Table } from './table.ts';

/** Excel takes a file for UTF-8 only when it starts with this. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would run such a cell, or part of it, as a formula. */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n]/;
/**
 * Where lists are separated by semicolons, as in Swedish and Danish Excel, our quotes stand in the middle of a
 * cell and hold nothing together: what follows a semicolon or a line break is a cell of its own, and a quotation mark at
 * its start, which we write twice, stands for no sign of it.
 */
const FORMULA_INSIDE = /(?<=[;\t\r\n]"*)(?=[=+\-@＝＋－＠])/g;
/** A number that was kept as words: nothing that could run. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
/** Pieces of about this many UTF-16 code units: few enough to hold, many enough to be worth sending. */
const PIECE_LENGTH = 64 * 1024;

/**
 * Writes a table as CSV (RFC 4180, lines end in CR LF, UTF-8 with byte order mark), piece by piece. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it; numbers, also negative ones, stay as they are.
 *
 * papaparse can write CSV too, but its guard passes over a formula that is followed by a line break.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export async function* writeCsv({ columns, rows }: Table): AsyncGenerator<string> {
  const types = columns.map(({ type }) => type);
  let piece = BYTE_ORDER_MARK + lineOf(columns.map(({ name }) => name));
  for await (const row of rows) {
    piece += lineOf(row, types);
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

function lineOf(cells: readonly Cell[], types: readonly ColumnType[] = []): string {
  return `${cells.map((cell, at) => writeCell(cell, types[at] ?? 'text')).join(',')}\r\n`;
}

function writeCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell !== 'string' || (type === 'number' && NUMBER.test(cell))) return String(cell);
  const text = (FORMULA_START.test(cell) ? `'${cell}` : cell).replaceAll(FORMULA_INSIDE, "'");
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
