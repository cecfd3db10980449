import type { Span } from '../anchoring/passage.ts';

/** A highlight, as far as finding and painting it goes. */
export interface Mark extends Span {
  readonly id: string;
}

/** How many overlapping highlights are told apart by the depth of their line. */
export const DEPTH_MAX = 2;

/** The highlights at an offset, the shortest first: that is the one meant by a click. Linear. */
export function marksAt<T extends Mark>(marks: readonly T[], offset: number): readonly T[] {
  return marks
    .filter((mark) => mark.start <= offset && offset < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || compareMarks(a, b));
}

/** The next of the highlights that overlap this one, round the end; the same when it is alone. */
export function nextOverlap<T extends Mark>(marks: readonly T[], current: Mark): T | undefined {
  const over = marks
    .filter((mark) => mark.start < current.end && current.start < mark.end)
    .sort(compareMarks);
  const index = over.findIndex((mark) => mark.id === current.id);
  return over[(index + 1) % Math.max(over.length, 1)];
}

/**
 * The next or previous highlight in reading order: after the current one, else after an offset.
 *
 * @returns undefined at either end.
 */
export function stepMark<T extends Mark>(
  marks: readonly T[],
  from: { readonly id?: string | undefined; readonly offset: number },
  step: -1 | 1,
): T | undefined {
  const ordered = [...marks].sort(compareMarks);
  const index = ordered.findIndex((mark) => mark.id === from.id);
  if (index >= 0) return ordered[index + step];
  return step === 1
    ? ordered.find((mark) => mark.start >= from.offset)
    : ordered.findLast((mark) => mark.start < from.offset);
}

/**
 * How many longer highlights each lies upon, 0 … `DEPTH_MAX`: the inner fill wins and its line is lower.
 * `n log n` for neighbours; quadratic only among those that overlap.
 */
export function depthsOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let open: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    open = open.filter((other) => other.end > mark.start);
    const used = new Set(open.map((other) => depths.get(other.id)));
    let depth = 0;
    while (used.has(depth) && depth < DEPTH_MAX) depth += 1;
    depths.set(mark.id, depth);
    open.push(mark);
  }
  return depths;
}

/**
 * What is seen of highlights that are painted at one depth: at each place the one that began last, the shorter of two
 * that began together. The pieces do not overlap and stand in the order of the text. `n log n`.
 */
export function seenPieces<T extends Mark>(
  marks: readonly T[],
): readonly { readonly mark: T; readonly start: number; readonly end: number }[] {
  const pieces: { mark: T; start: number; end: number }[] = [];
  /** Those that have begun, the last one on top. */
  const open: T[] = [];
  let at = 0;
  const seeUntil = (until: number): void => {
    for (let top = open.at(-1); top && at < until; top = open.at(-1)) {
      const end = Math.min(top.end, until);
      if (end > at) pieces.push({ mark: top, start: at, end });
      at = Math.max(at, end);
      if (top.end <= at) open.pop();
    }
    at = until;
  };
  for (const mark of [...marks].sort(compareMarks)) {
    seeUntil(mark.start);
    open.push(mark);
  }
  seeUntil(Infinity);
  return pieces;
}

/** Ticks of the density bar: which highlight colours each of `count` equal parts of the text. */
export function densityOf<T extends Mark>(
  marks: readonly T[],
  length: number,
  count: number,
): readonly (T | undefined)[] {
  const ticks = Array.from({ length: count }, (): T | undefined => undefined);
  for (const mark of marks) {
    const at = Math.min(Math.floor((mark.start / Math.max(length, 1)) * count), count - 1);
    ticks[at] ??= mark;
  }
  return ticks;
}

/** Where what was typed stands in the text, without regard to case; at most `limit` places. */
export function findWords(text: string, typed: string, limit: number): readonly Span[] {
  const query = fold(typed.trim());
  const folded = fold(text);
  const found: Span[] = [];
  if (query === '') return found;
  let at = folded.indexOf(query);
  while (at >= 0 && found.length < limit) {
    found.push({ start: at, end: at + query.length });
    at = folded.indexOf(query, at + query.length);
  }
  return found;
}

/** Reading order: by start, the longer first, then by id. */
export function compareMarks(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Lower case with the same length; a letter whose lower case is longer stays. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
