import { assert } from '../kernel/assert.ts';
import type { Cell, Rows, Table } from './table.ts';
import { columnLetters, rowXml } from './xlsx-cells.ts';
import { columnWidths } from './xlsx-widths.ts';
import { SHEET_PATH, sheetEnd, sheetStart, workbookParts } from './xlsx-parts.ts';
import { writeZip } from './zip.ts';

/** Rows that are looked at to tell how wide the columns should be. */
const ROWS_MEASURED = 200;
/** Pieces of about this many UTF-16 code units are packed at once. */
const PIECE_LENGTH = 64 * 1024;
/** What a sheet can hold, its header among them. */
const ROWS_MAX = 1_048_576;

/**
 * Writes a table as an Excel workbook of one sheet (Office Open XML, ISO/IEC 29500), piece by piece. The header stays
 * in view and filters; numbers are numbers, days and moments (UTC) are dates, and words are words: nothing is ever a
 * formula. Only the rows that are being packed stand in memory.
 *
 * @param sheetName - What the sheet is called, at most 31 letters.
 */
export function writeXlsx(
  table: Table,
  sheetName: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return writeZip([...workbookParts(sheetName), { path: SHEET_PATH, pieces: sheetXml(table) }]);
}

async function* sheetXml({ columns, rows }: Table): AsyncGenerator<string> {
  const rest = oneByOne(rows);
  const first = await take(rest, ROWS_MEASURED);
  const letters = columns.map((_column, at) => columnLetters(at));
  const types = columns.map(({ type }) => type);
  const header = columns.map(({ name }) => name);
  let piece = sheetStart(columnWidths(columns, first)) + rowXml(1, letters, header, 'header');
  let count = 1;
  for await (const row of joined(first, rest)) {
    count += 1;
    assert(count <= ROWS_MAX, 'the table fits in a sheet');
    piece += rowXml(count, letters, row, types);
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece + sheetEnd(`A1:${letters.at(-1) ?? 'A'}${count}`);
}

async function* oneByOne<Row>(rows: Rows<Row>): AsyncGenerator<Row> {
  yield* rows;
}

async function take(
  rows: AsyncGenerator<readonly Cell[]>,
  count: number,
): Promise<readonly (readonly Cell[])[]> {
  const taken: (readonly Cell[])[] = [];
  while (taken.length < count) {
    const next = await rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function* joined<Row>(first: readonly Row[], rest: AsyncIterable<Row>): AsyncGenerator<Row> {
  yield* first;
  yield* rest;
}
