import { guessMapping } from '../../../../core/tables/guess.ts';
import {
  faultOf,
  headerOf,
  type MappingFault,
  type Row,
  standUpright,
  type TableMapping,
  type TableShape,
} from '../../../../core/tables/mapping.ts';
import { PLACE_WORDS_MAX, placeWords } from '../../../../core/tables/places.ts';
import type { MappedTable } from '../../../../core/tables/mapped-table.ts';
import { readMapped } from '../../../../core/tables/read-mapped.ts';
import { isNothing } from '../../../../core/tables/values.ts';
import type { FileToRead } from './read-file.ts';
import { unreadable } from './refusals.ts';
import { readTable, type Sheet } from './table.ts';
import { hasRows, shapeOf, tableFormat } from './table-shapes.ts';

/** What somebody wants to see of a spreadsheet. */
export interface TableToPreview extends FileToRead {
  /** What its columns are; null: guess. */
  readonly mapping: TableMapping | null;
  /** Another sheet or shape than the mapping's; then it is guessed anew. */
  readonly sheet?: number | undefined;
  readonly shape?: TableShape | undefined;
}

/** The beginning of a spreadsheet, or why there is none. */
export type TablePreview =
  | { readonly kind: 'not_a_table' | 'no_such_sheet' }
  | {
      readonly kind: 'table';
      readonly sheets: readonly string[];
      readonly mapping: TableMapping;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** The different words of each column; none of one with more than a few. */
      readonly words: readonly (readonly string[])[];
      readonly rowCount: number;
      /** By which the mapping of this sheet and shape is remembered. */
      readonly shapeHash: string;
      readonly fault: MappingFault | null;
    };

const PREVIEW_ROWS = 12;
/** More than so many are no phases or touchpoints of a map. */
const WORDS_MAX = 60;
const CELL_LENGTH = 160;

/** Shows the first rows of a spreadsheet, with the mapping given or a guess. */
export async function previewTable(input: TableToPreview): Promise<TablePreview> {
  const sheets = await sheetsOf(input);
  if (!sheets?.some(hasRows)) return { kind: 'not_a_table' };
  const wanted = input.sheet ?? input.mapping?.sheet ?? sheets.findIndex(hasRows);
  const sheet = sheets[wanted];
  if (!sheet) return { kind: 'no_such_sheet' };
  const asGiven = input.sheet === undefined && input.shape === undefined;
  const mapping = (asGiven ? input.mapping : null) ?? guessMapping(sheet.rows, wanted, input.shape);
  const upright = standUpright(sheet.rows, mapping.shape);
  const header = headerOf(upright);
  return {
    kind: 'table',
    sheets: sheets.map(({ name }) => name),
    mapping,
    header,
    rows: upright
      .slice(1, PREVIEW_ROWS + 1)
      .map((row) => header.map((_words, column) => (row[column] ?? '').slice(0, CELL_LENGTH))),
    words: header.map((_name, column) => wordsOf(upright, column)),
    rowCount: Math.max(0, upright.length - 1),
    shapeHash: shapeOf(header),
    fault: faultOf(mapping, header),
  };
}

/** The different words of a column, in the order of its rows. */
function wordsOf(upright: readonly Row[], column: number): readonly string[] {
  const words = new Map<string, string>();
  for (const row of upright.slice(1)) {
    const cell = (row[column] ?? '').trim();
    if (isNothing(cell) || words.has(placeWords(cell))) continue;
    words.set(placeWords(cell), cell);
    if (words.size > WORDS_MAX || cell.length > PLACE_WORDS_MAX) return [];
  }
  return [...words.values()];
}

/**
 * Reads a spreadsheet by its mapping.
 *
 * @throws InvalidError `upload.unreadable` when it has no such sheet
 */
export async function readMappedTable(
  input: FileToRead & { readonly mapping: TableMapping },
): Promise<MappedTable> {
  const sheet = (await sheetsOf(input))?.[input.mapping.sheet];
  if (!sheet) throw unreadable('This spreadsheet has no such sheet any more.', null);
  return readMapped(sheet.rows, input.mapping);
}

async function sheetsOf(file: FileToRead): Promise<readonly Sheet[] | null> {
  const format = await tableFormat(file);
  return format ? (await readTable(file.bytes, format)).sheets : null;
}
