import { createHash } from 'node:crypto';
import { headerOf, type Row, shapeWords, standUpright } from '../../../../core/tables/mapping.ts';
import { findFormat } from './formats.ts';
import type { FileToRead } from './read-file.ts';
import { readTable, type Sheet, type TableFormat } from './table.ts';

/** Which of the formats that are tables a file is; null for others. */
export async function tableFormat({ fileName, bytes }: FileToRead): Promise<TableFormat | null> {
  const format = await findFormat(fileName, bytes);
  return format === 'csv' || format === 'xlsx' ? format : null;
}

/** Rows that say something: blank ones at the end are no people. */
export function hasRows({ rows }: Sheet): boolean {
  return rows.filter((row) => row.some((cell) => cell.trim() !== '')).length > 1;
}

/** SHA-256 of a header's words, hex. */
export function shapeOf(header: readonly string[]): string {
  return createHash('sha256').update(shapeWords(header)).digest('hex');
}

/**
 * The shapes of a spreadsheet: of its first filled sheet by rows, then by columns. Null for what is no table with
 * a header and something below it.
 */
export async function findShapes(file: FileToRead): Promise<readonly string[] | null> {
  const format = await tableFormat(file);
  if (!format) return null;
  const { sheets } = await readTable(file.bytes, format);
  const sheet = sheets.find(hasRows);
  if (!sheet) return null;
  const upright = (rows: readonly Row[]): string => shapeOf(headerOf(rows));
  return [upright(sheet.rows), upright(standUpright(sheet.rows, 'column_per_person'))];
}
