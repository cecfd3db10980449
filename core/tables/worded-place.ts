import type { CellsOfRow } from './cells-of-row.ts';
import type { PlaceKind } from './places.ts';

/** A phase or touchpoint as a spreadsheet calls it, with its cell. What it means is looked up later. */
export interface WordedPlace {
  readonly words: string;
  /** In the file, from 1. */
  readonly row: number;
  readonly column: number;
}

/** Where a row says that its numbers stand; null where it does not. @param index - Of the row; the header is 0. */
export function placeIn(cells: CellsOfRow, kind: PlaceKind, index: number): WordedPlace | null {
  const cell = cells.filled(kind)[0];
  return cell ? { words: cell.text.trim(), row: index + 1, column: cell.column + 1 } : null;
}
