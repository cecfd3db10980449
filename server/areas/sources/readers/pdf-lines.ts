/** A piece of text as pdf.js gives it; a page has its origin at the bottom left. */
export interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** Words on one baseline without a wide gap, in points. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, upwards. */
  readonly y: number;
  /** Height of the letters. */
  readonly size: number;
}

/** In heights of a letter: from this gap on a new word begins, from the wider on another cell or column. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.5;
/** How far a superscript may stand from the baseline. */
const BASELINE_TOLERANCE = 0.45;
/** Over this share of jumps upwards the pieces stand in the file in no order that people read. */
const DISORDER_MAX = 0.3;
/** Rows that must break at one place before it counts as the gap between two columns. */
const COLUMN_ROWS_MIN = 8;

interface OpenLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/**
 * Puts the pieces of a page together to lines in reading order. Most files hold their text in that order
 * already, column by column; where a file goes row by row through two columns of running text, the columns are
 * set apart.
 *
 * @param width - Of the page, in points.
 */
export function linesOf(items: readonly PdfItem[], width: number): PdfLine[] {
  const lines = inStreamOrder(items);
  const ordered = isDisordered(lines)
    ? lines.toSorted((a, b) => (isSameRow(a, b) ? a.left - b.left : b.y - a.y))
    : lines;
  return joinCells(columnByColumn(ordered, width));
}

/** Whether two lines stand on one baseline. */
export function isSameRow(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.y - b.y) <= Math.max(a.size, b.size) * BASELINE_TOLERANCE;
}

function inStreamOrder(items: readonly PdfItem[]): PdfLine[] {
  const lines: OpenLine[] = [];
  for (const piece of items.filter(({ str }) => str.trim() !== '').map(toPiece)) {
    const line = lines.at(-1);
    if (line && goesOn(line, piece)) append(line, piece);
    else lines.push(piece);
  }
  return lines;
}

function toPiece({ str, width, transform }: PdfItem): OpenLine {
  const [, , c = 0, d = 0, left = 0, y = 0] = transform;
  return { text: str, left, right: left + width, y, size: Math.hypot(c, d) || 1 };
}

function append(line: OpenLine, piece: OpenLine): void {
  const isGap = piece.left - line.right > piece.size * WORD_GAP;
  const isSpaced = line.text.endsWith(' ') || piece.text.startsWith(' ');
  line.text += (isGap && !isSpaced ? ' ' : '') + piece.text;
  line.right = Math.max(line.right, piece.right);
  line.size = Math.max(line.size, piece.size);
}

function goesOn(line: OpenLine, piece: OpenLine): boolean {
  const gap = piece.left - line.right;
  return isSameRow(line, piece) && gap < piece.size * CELL_GAP && gap > -piece.size;
}

function isDisordered(lines: readonly PdfLine[]): boolean {
  let upwards = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    // To the top of the next column is no disorder.
    if (before && line.y > before.y + line.size && line.left < before.right) upwards += 1;
  }
  return upwards > lines.length * DISORDER_MAX;
}

function columnByColumn(lines: readonly PdfLine[], width: number): readonly PdfLine[] {
  const gutter = findGutter(lines, width);
  if (gutter === null) return lines;
  const ordered: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  for (const line of lines) {
    if (line.left >= gutter) right.push(line);
    else if (line.right <= gutter) left.push(line);
    else {
      ordered.push(...left, ...right, line);
      left = [];
      right = [];
    }
  }
  return [...ordered, ...left, ...right];
}

/** Where two columns of running text part that the file holds row by row; null when it does not. */
function findGutter(lines: readonly PdfLine[], width: number): number | null {
  const rights: PdfLine[] = [];
  const lefts: PdfLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || !isSameRow(before, line) || line.left < before.right) continue;
    lefts.push(before);
    rights.push(line);
  }
  const start = median(rights.map(({ left }) => left));
  const aligned = rights.filter(({ left, size }) => Math.abs(left - start) < size);
  const isRunningText = [lefts, aligned].every(
    (side) => median(side.map((line) => line.right - line.left)) > width / 4,
  );
  const isMostOfPage = aligned.length >= Math.max(COLUMN_ROWS_MIN, lines.length / 4);
  return isMostOfPage && isRunningText ? start - 1 : null;
}

/** Pieces of one row that stand far apart are cells: a tab between them. */
function joinCells(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && isSameRow(before, line) && line.left >= before.right) {
      const text = `${before.text.trimEnd()}\t${line.text.trimStart()}`;
      joined[joined.length - 1] = { ...before, text, right: line.right };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
