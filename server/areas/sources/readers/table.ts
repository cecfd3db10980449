import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../../../../core/kernel/errors.ts';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { normaliseText } from '../../../../core/sources/normalise.ts';
import { readParts } from './archive-parts.ts';
import { DocumentWriter } from './document-writer.ts';
import { unreadable } from './refusals.ts';
import { storedZip } from './stored-zip.ts';
import { decodeText } from './text.ts';

/** Formats that are tables. */
export type TableFormat = 'csv' | 'xlsx';

/** One sheet: rows of cells as text, empty ones as ''. Rows may differ in length. */
export interface Sheet {
  /** Empty for a file that has one sheet without a name. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a spreadsheet as plain rows, for those who map its columns.
 *
 * @throws InvalidError `upload.unreadable`, `upload.not_text`
 * @throws LimitError `upload.expands_too_far`
 */
export async function readTable(
  bytes: Uint8Array,
  format: TableFormat,
): Promise<{ readonly sheets: readonly Sheet[] }> {
  return { sheets: format === 'csv' ? [readCsv(bytes)] : await readXlsx(bytes) };
}

/** Reads a spreadsheet as a document: a cell is a block; of several sheets, each begins with its name. */
export async function readTableDocument(
  bytes: Uint8Array,
  format: TableFormat,
): Promise<TextDocument> {
  const { sheets } = await readTable(bytes, format);
  const writer = new DocumentWriter();
  const filled = sheets.filter(({ rows }) => rows.some((cells) => cells.some(Boolean)));
  for (const { name, rows } of filled) {
    if (filled.length > 1) writer.write({ layout: 'heading', level: 1 }, [{ text: name }]);
    writer.startTable();
    rows.forEach((cells, row) => {
      cells.forEach((text, column) => writer.write({ layout: 'cell', row, column }, [{ text }]));
    });
  }
  return writer.finish();
}

/** What separates the cells is found out; quoted line breaks stay in their cell. */
function readCsv(bytes: Uint8Array): Sheet {
  const text = normaliseText(decodeText(bytes));
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    newline: '\n',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return { name: '', rows: data };
}

async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    // Unpacked here, where sizes are checked: the library would unpack anything.
    const archive = storedZip(await readParts(Buffer.from(bytes)));
    const copy = archive.buffer.slice(
      archive.byteOffset,
      archive.byteOffset + archive.length,
    ) as ArrayBuffer;
    // Numbers stay as the file has them: 007 and 0.10 are words here.
    const sheets = await readWorkbook(copy, { trim: false, parseNumber: (digits) => digits });
    return sheets.map(({ sheet, data }) => ({
      name: normaliseText(sheet),
      rows: data.map((cells) => cells.map(cellText)),
    }));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable(
      'This is not a whole Excel file (.xlsx). Open it in Excel, save it again, and upload that.',
      cause,
    );
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return normaliseText(typeof value === 'string' ? value : JSON.stringify(value));
}

/** `2026-03-04`, with the time where it is not midnight. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString().replace('T', ' ').slice(0, 16);
  return text.endsWith(' 00:00') ? text.slice(0, 10) : text;
}
