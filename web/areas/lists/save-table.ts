import type { Table, TableFormat } from '../../../core/interop/table.ts';
import { saveFile } from '../../ui/save-file.ts';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Saves a table that the page made.
 *
 * @param title - Names the file, and the sheet of a workbook.
 */
export async function saveTable(table: Table, format: TableFormat, title: string): Promise<void> {
  saveFile(`${title}.${format}`, await tableFile(table, format, title));
}

/** A table as a file. */
export async function tableFile(table: Table, format: TableFormat, title: string): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for await (const piece of await written(table, format, title)) pieces.push(piece);
  return new Blob(pieces, { type: TYPES[format] });
}

/** Few people save a list: what writes it is fetched when somebody does. */
async function written(
  table: Table,
  format: TableFormat,
  title: string,
): Promise<AsyncIterable<BlobPart>> {
  if (format === 'xlsx') {
    const { writeXlsx } = await import('../../../core/interop/xlsx.ts');
    return writeXlsx(table, title);
  }
  const { writeCsv } = await import('../../../core/interop/csv.ts');
  return writeCsv(table);
}
