import type { Span } from '../anchoring/passage.ts';

/**
 * The moderator's turn right before a place of a text: the last that ends there or before. None where the place lies
 * in such a turn, as those words are the moderator's own.
 *
 * @param turns - Those of the moderator, in any order, none within another.
 * @param start - UTF-16 code units, like the turns.
 */
export function questionBefore<Turn extends Span>(
  turns: readonly Turn[],
  start: number,
): Turn | null {
  if (turns.some((turn) => turn.start <= start && start < turn.end)) return null;
  return turns
    .filter(({ end }) => end <= start)
    .reduce<Turn | null>((last, turn) => (last && last.start >= turn.start ? last : turn), null);
}
