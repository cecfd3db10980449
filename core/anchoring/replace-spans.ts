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

/** One replacement with where it stands in the new text. */
interface Step extends Replacement {
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
  const steps = stepsOf(text, replacements);
  const parts: string[] = [];
  let from = 0;
  for (const step of steps) {
    parts.push(text.slice(from, step.start), step.words);
    from = step.end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), move: (span) => moveSpan(steps, span) };
}

function stepsOf(text: string, replacements: readonly Replacement[]): Step[] {
  const steps: Step[] = [];
  let shift = 0;
  let from = 0;
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start)) {
    const { start, end, words } = replacement;
    assert(
      start >= from && end > start && end <= text.length,
      'replacements lie apart in the text',
    );
    assert(words.length > 0, 'a replacement has words');
    const newStart = start + shift;
    steps.push({ start, end, words, newStart, newEnd: newStart + words.length });
    shift += words.length - (end - start);
    from = end;
  }
  return steps;
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
  if (offset === step.start) return step.newStart;
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
