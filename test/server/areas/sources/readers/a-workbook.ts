import { storedZip } from '../../../../../server/areas/sources/readers/stored-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * An Excel file with these sheets; empty strings are cells that are not there.
 *
 * @param prolog - Stands before the root element of each sheet.
 * @param address - Where every cell says it stands, instead of where it does.
 */
export function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  prolog = '',
  address = '',
): Buffer {
  const names = Object.keys(sheets);
  const parts = new Map<string, string>([
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${names
        .map(
          (_, at) =>
            `<Relationship Id="r${at}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    ...Object.values(sheets).map(
      (rows, at) => [`xl/worksheets/sheet${at}.xml`, sheetXml(rows, prolog, address)] as const,
    ),
  ]);
  return storedZip(new Map([...parts].map(([name, text]) => [name, Buffer.from(text)])));
}

function sheetXml(rows: readonly (readonly string[])[], prolog: string, address: string): string {
  const cell = (text: string, row: number, column: number) =>
    text === ''
      ? ''
      : `<c r="${address || `${String.fromCharCode(65 + column)}${row + 1}`}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
    )
    .join('');
  return `${prolog}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
}
