import { type Token, tokensOf } from './tokens.ts';
import type { Edit } from './replace-spans.ts';

/** Tokens that are looked at together to find a place that both texts have just once, longest first. */
const LINE_RUNS = [3, 1] as const;
const WORD_RUNS = [8, 3, 1] as const;

/** What is left to compare: `[from, to)` in tokens of both texts. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

interface Pair {
  readonly at: number;
  readonly newAt: number;
}

interface Side {
  readonly tokens: readonly Token[];
  /** The same number for the same words, on both sides. */
  readonly numbers: Uint32Array;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * What became of a text, as edits of whole words: patience diff, by lines and then by words in the lines that
 * differ. It takes runs that both texts hold exactly once for the same, in the largest number that keeps their
 * order, and grows them. It needs no limit on time: every round is near-linear in what is left.
 *
 * @returns Edits in order, apart from each other. Applied to `before` they give `after`.
 */
export function diffTexts(before: string, after: string): Edit[] {
  const lines = diffTokens(linesOf(before), linesOf(after), LINE_RUNS);
  const edits = lines.flatMap((line) => {
    const [old, fresh] = [
      before.slice(line.start, line.end),
      after.slice(line.newStart, line.newEnd),
    ];
    const words = diffTokens(tokensOf(old), tokensOf(fresh), WORD_RUNS);
    return words.map(({ start, end, newStart, newEnd }) => ({
      start: line.start + start,
      end: line.start + end,
      length: newEnd - newStart,
    }));
  });
  return edits;
}

function linesOf(text: string): Token[] {
  return Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
}

interface Difference {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

function diffTokens(
  before: readonly Token[],
  after: readonly Token[],
  runLengths: readonly number[],
): Difference[] {
  const sides = numbered(before, after);
  let open = [trim(sides, { from: 0, to: before.length, newFrom: 0, newTo: after.length })];
  for (const length of runLengths) {
    open = open.flatMap((stretch) => splitAtUnique(sides, stretch, length));
  }
  return merge(open).map(({ from, to, newFrom, newTo }) => ({
    start: offsetOf(before, from),
    end: offsetOf(before, to),
    newStart: offsetOf(after, newFrom),
    newEnd: offsetOf(after, newTo),
  }));
}

function offsetOf(tokens: readonly Token[], index: number): number {
  return tokens[index]?.start ?? tokens.at(-1)?.end ?? 0;
}

function numbered(before: readonly Token[], after: readonly Token[]): Sides {
  const known = new Map<string, number>();
  const side = (tokens: readonly Token[]): Side => {
    const numbers = new Uint32Array(tokens.length);
    for (const [index, { words }] of tokens.entries()) {
      const number = known.get(words) ?? known.size + 1;
      known.set(words, number);
      numbers[index] = number;
    }
    return { tokens, numbers };
  };
  return { before: side(before), after: side(after) };
}

/** Takes what both sides share off the ends of a stretch. */
function trim({ before, after }: Sides, { from, to, newFrom, newTo }: Stretch): Stretch {
  while (from < to && newFrom < newTo && before.numbers[from] === after.numbers[newFrom]) {
    from += 1;
    newFrom += 1;
  }
  while (from < to && newFrom < newTo && before.numbers[to - 1] === after.numbers[newTo - 1]) {
    to -= 1;
    newTo -= 1;
  }
  return { from, to, newFrom, newTo };
}

const isDone = ({ from, to, newFrom, newTo }: Stretch): boolean => from === to && newFrom === newTo;

/** Splits a stretch at the runs that stand once on both sides; what is left differs. */
function splitAtUnique(sides: Sides, stretch: Stretch, length: number): Stretch[] {
  const parts: Stretch[] = [];
  const add = (part: Stretch) => {
    const trimmed = trim(sides, part);
    if (!isDone(trimmed)) parts.push(trimmed);
  };
  let { from, newFrom } = stretch;
  for (const { at, newAt } of longestRising(pairsIn(sides, stretch, length))) {
    if (at < from || newAt < newFrom) continue;
    add({ from, to: at, newFrom, newTo: newAt });
    from = at + length;
    newFrom = newAt + length;
  }
  add({ from, to: stretch.to, newFrom, newTo: stretch.newTo });
  return parts;
}

/** The runs that both sides of a stretch hold once. */
function pairsIn(sides: Sides, { from, to, newFrom, newTo }: Stretch, length: number): Pair[] {
  const fresh = uniqueRuns(sides.after, newFrom, newTo, length);
  const pairs: Pair[] = [];
  for (const [run, at] of uniqueRuns(sides.before, from, to, length)) {
    const newAt = fresh.get(run) ?? null;
    if (at !== null && newAt !== null && isSameRun(sides, at, newAt, length)) {
      pairs.push({ at, newAt });
    }
  }
  return pairs;
}

/** Where each run of tokens begins, by its hash; null when it stands more than once. None begins with a space. */
function uniqueRuns(
  { tokens, numbers }: Side,
  from: number,
  to: number,
  length: number,
): Map<number, number | null> {
  const runs = new Map<number, number | null>();
  for (let at = from; at + length <= to; at += 1) {
    if (tokens[at]?.words.trim() === '') continue;
    const run = hashOf(numbers, at, length);
    runs.set(run, runs.has(run) ? null : at);
  }
  return runs;
}

/** 53 bits, so that two runs hardly ever share one; whoever uses it looks at the runs themselves. */
function hashOf(numbers: Uint32Array, at: number, length: number): number {
  let [low, high] = [0, 0];
  for (let index = at; index < at + length; index += 1) {
    const number = numbers[index] ?? 0;
    low = Math.imul(low, 0x01000193) ^ number;
    high = Math.imul(high + number, 0x9e3779b1);
  }
  return (low >>> 0) * 0x200000 + (high >>> 11);
}

function isSameRun({ before, after }: Sides, at: number, newAt: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) {
    if (before.numbers[at + index] !== after.numbers[newAt + index]) return false;
  }
  return true;
}

/** The largest number of pairs that stand in the same order on both sides. Patience sorting, O(n log n). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  /** The pair on top of each pile, with the one before it: the tops rise from pile to pile. */
  const piles: Chain[] = [];
  for (const pair of pairs) {
    const pile = pileFor(piles, pair);
    piles[pile] = { pair, before: piles[pile - 1] };
  }
  const rising: Pair[] = [];
  for (let chain = piles.at(-1); chain; chain = chain.before) rising.push(chain.pair);
  return rising.toReversed();
}

interface Chain {
  readonly pair: Pair;
  readonly before: Chain | undefined;
}

/** The first pile whose top does not stand before a pair in the new text. Binary search. */
function pileFor(piles: readonly Chain[], { newAt }: Pair): number {
  let low = 0;
  let high = piles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.pair.newAt ?? Infinity) < newAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stretches that touch become one, so that edits lie apart. */
function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last?.to === stretch.from && last.newTo === stretch.newFrom) {
      merged[merged.length - 1] = { ...last, to: stretch.to, newTo: stretch.newTo };
    } else merged.push(stretch);
  }
  return merged;
}
