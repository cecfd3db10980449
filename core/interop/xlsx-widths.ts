import type { Cell, Column, ColumnType } from './table.ts';

/** Widths in letters. Longer text than the widest column holds is wrapped. */
const WIDEST = 60;
const NARROWEST: Readonly<Record<ColumnType, number>> = {
  text: 8,
  number: 8,
  day: 11,
  moment: 19,
  yesNo: 8,
};
/** Beside the name there is the button of the filter. */
const FILTER_BUTTON = 3;
const PADDING = 1;

/**
 * How wide each column should be, in letters, to show its header and these rows.
 *
 * @param rows - Some of the rows.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly number[] {
  return columns.map(({ name, type }, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, lineLength(row[at] ?? null)), 0);
    const wanted = Math.max(NARROWEST[type], name.length + FILTER_BUTTON, longest + PADDING);
    return Math.min(wanted, WIDEST);
  });
}

function lineLength(cell: Cell): number {
  if (cell === null) return 0;
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  );
}
