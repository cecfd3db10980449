import type { PdfLine } from './pdf-lines.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  /** From 1. */
  readonly page: number;
}

/** A bullet that stands as a sign of its own before the words. */
export const BULLET = /^[•●▪◦‣⁃○■□]\s*/u;
/** `1.`, `2)`, `a)`: an item of its own. */
const NUMBERED = /^(?:\d{1,3}|\p{L})[.)]\s/u;
const LABEL = /^\p{Lu}[\p{L}\p{N} .'’-]{0,30}:(?:\s|$)/u;
const SENTENCE_END = /[.?!…:;"”’)\]]$/u;
/** In sizes of a letter: lines further apart than this are not of one paragraph; indented by this, one begins. */
const LEADING_MAX = 1.75;
const INDENT_MIN = 0.7;
const SAME_SIZE = 0.1;
/** A word cut at a line's end: at least two letters, a hyphen, and small letters on the next line. */
const CUT_WORD = /(\p{L}{2,})[-\u2010]$/u;
const SMALL_START = /^\p{Ll}+/u;

/**
 * Joins the lines of a page to paragraphs: a line goes on in the next where there was no room for the next
 * word.
 *
 * @param hyphenated - Words that the document writes with a hyphen inside a line; those keep it at a line's end.
 */
export function paragraphsOf(
  lines: readonly PdfLine[],
  page: number,
  hyphenated: ReadonlySet<string>,
): PdfParagraph[] {
  const edge = rightEdges(lines);
  const leading = usualLeading(lines);
  const paragraphs: { text: string; size: number; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    if (before && open && goesOn(before, line, edge(before), leading)) {
      open.text = joinLines(open.text, line.text.trim(), hyphenated);
    } else {
      paragraphs.push({ text: line.text.trim(), size: line.size, page });
    }
  }
  return paragraphs;
}

/** Every hyphenated word that stands inside a line, in small letters. */
export function findHyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = lines.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
}

function goesOn(line: PdfLine, next: PdfLine, edge: number, leading: number): boolean {
  const drop = line.y - next.y;
  if (drop <= 0) return isNextColumn(line, next);
  if (Math.abs(line.size - next.size) > line.size * SAME_SIZE) return false;
  if (drop > Math.min(leading * 1.3, line.size * LEADING_MAX * 1.3)) return false;
  if (startsAnew(line, next)) return false;
  return !hadRoom(line, next, edge);
}

/** The top of the next column goes on where the last line of this one stops in the middle of a sentence. */
function isNextColumn(line: PdfLine, next: PdfLine): boolean {
  const isRight =
    next.left > line.right && Math.abs(line.size - next.size) <= line.size * SAME_SIZE;
  return isRight && !SENTENCE_END.test(line.text.trim()) && /^\p{Ll}/u.test(next.text.trim());
}

function startsAnew(line: PdfLine, next: PdfLine): boolean {
  const text = next.text.trim();
  if (BULLET.test(text) || NUMBERED.test(text) || next.text.includes('\t')) return true;
  if (LABEL.test(text) && SENTENCE_END.test(line.text.trim())) return true;
  const hangs = BULLET.test(line.text.trim()) || NUMBERED.test(line.text.trim());
  return !hangs && next.left > line.left + next.size * INDENT_MIN;
}

/** Whether the first word of the next line would have fitted on this one, so that somebody ended it. */
function hadRoom(line: PdfLine, next: PdfLine, edge: number): boolean {
  const text = next.text.trim();
  const word = (/^\S+/.exec(text)?.[0] ?? '').length + 1;
  const letter = (next.right - next.left) / Math.max(text.length, 1);
  return line.right + word * letter < edge - next.size / 2;
}

/** How far to the right lines reach that begin near a line: what most of their ink reaches, so one wide line does not count. */
function rightEdges(lines: readonly PdfLine[]): (line: PdfLine) => number {
  const edges = new Map<number, number>();
  const columnOf = ({ left }: PdfLine) => Math.round(left / 60);
  for (const column of new Set(lines.map(columnOf))) {
    const near = lines
      .filter((line) => Math.abs(columnOf(line) - column) <= 1)
      .toSorted((a, b) => a.right - b.right);
    const ink = near.reduce((sum, line) => sum + line.right - line.left, 0);
    let seen = 0;
    const edge = near.find((line) => (seen += line.right - line.left) >= ink * 0.8);
    edges.set(column, edge?.right ?? 0);
  }
  return (line) => edges.get(columnOf(line)) ?? 0;
}

function usualLeading(lines: readonly PdfLine[]): number {
  const drops = lines.flatMap((line, index) => {
    const drop = line.y - (lines[index + 1]?.y ?? Infinity);
    return drop > line.size / 2 && drop < line.size * LEADING_MAX ? [drop] : [];
  });
  return drops.toSorted((a, b) => a - b)[drops.length >> 1] ?? Infinity;
}

function joinLines(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const head = CUT_WORD.exec(text)?.[1];
  const tail = SMALL_START.exec(next)?.[0];
  if (!head || !tail)
    return /\p{L}[-\u2010]$/u.test(text) && tail ? text + next : `${text} ${next}`;
  const isWritten = hyphenated.has(`${head}-${tail}`.toLowerCase());
  return (isWritten ? text : text.slice(0, -1)) + next;
}
