import { assert } from '../kernel/assert.ts';
import type { Span } from './passage.ts';

/** Words that take the place of a span. */
export interface Replacement extends Span {
  /** At least one character, so that no highlight is left with nothing. */
  readonly words: string;
}

/** Where a span of the old text is in the new one. */
export interface MovedSpan extends Span {
  /** Some of its words were replaced; otherwise they are the same, only elsewhere. */
  readonly touched: boolean;
}

/** A text after a known edit, and where everything in it went. */
export interface ReplacedText {
  readonly text: string;
  /** O(log n) of the replacements. A span that cuts into a replacement takes in all of its new words. */
  readonly move: (span: Span) => MovedSpan;
}

/**
 * That a span got other words, and how many code units they are; the words themselves are not told. An empty span
 * tells that words were put in, a length of 0 that words were taken out.
 */
export interface Edit extends Span {
  readonly length: number;
}

/** One edit with where its words stand in the new text. */
interface Step extends Span {
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * Replaces spans of a text by other words. As the edit is known, every span outside moves exactly and none is
 * ever lost: no searching, no score.
 *
 * @param replacements - In any order; none empty, none overlapping another, all within the text.
 */
export function replaceSpans(text: string, replacements: readonly Replacement[]): ReplacedText {
  const sorted = replacements.toSorted((a, b) => a.start - b.start);
  const edits = sorted.map(({ start, end, words }) => ({ start, end, length: words.length }));
  const move = moveAfter(edits);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, words } of sorted) {
    assert(end <= text.length, 'replacements lie in the text');
    assert(end > start && words.length > 0, 'a replacement has words, and takes the place of some');
    parts.push(text.slice(from, start), words);
    from = end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), move };
}

/** Where the spans of a text went after edits that are known, for those who need not see the words; a span may come out empty. */
export function moveAfter(edits: readonly Edit[]): (span: Span) => MovedSpan {
  const steps: Step[] = [];
  let shift = 0;
  let from = 0;
  for (const { start, end, length } of edits.toSorted((a, b) => a.start - b.start)) {
    assert(start >= from && end >= start, 'edits lie apart');
    const newStart = start + shift;
    steps.push({ start, end, newStart, newEnd: newStart + length });
    shift += length - (end - start);
    from = end;
  }
  return (span) => moveSpan(steps, span);
}

function moveSpan(steps: readonly Step[], { start, end }: Span): MovedSpan {
  const first = stepAt(steps, start);
  const last = stepAt(steps, end - 1);
  const cutsStart = first !== undefined && start < first.end;
  const cutsEnd = last !== undefined && end - 1 < last.end;
  return {
    start: cutsStart && start > first.start ? first.newStart : shifted(first, start),
    end: cutsEnd && end < last.end ? last.newEnd : shifted(last, end),
    touched: cutsStart || cutsEnd || first !== last,
  };
}

/** An offset that no replacement holds, moved by all that end at or before it. */
function shifted(step: Step | undefined, offset: number): number {
  if (!step) return offset;
  if (offset === step.start && step.end > step.start) return step.newStart;
  return offset + step.newEnd - step.end;
}

/** The last step that starts at or before an offset. Binary search. */
function stepAt(steps: readonly Step[], offset: number): Step | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}
