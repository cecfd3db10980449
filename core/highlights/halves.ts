import type { Span } from '../anchoring/passage.ts';
import { trimmed } from '../reading/blocks.ts';

/**
 * The two parts of a passage that is cut at an offset, each without the white space at its ends.
 *
 * @returns undefined when one of them would hold no words.
 */
export function halvesOf(
  text: string,
  { start, end }: Span,
  at: number,
): readonly [Span, Span] | undefined {
  if (at <= start || at >= end) return undefined;
  const first = trimmed(text, { start, end: at });
  const second = trimmed(text, { start: at, end });
  return first && second && [first, second];
}
