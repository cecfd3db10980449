import type { Edit } from '../../../core/anchoring/replace-spans.ts';
import { assert } from '../../../core/kernel/assert.ts';

/** An edit as it is kept: `start-end-length`. */
export const rangeOf = ({ start, end, length }: Edit): string => [start, end, length].join('-');

/** What became of a text, as the change `source.text_replaced` tells it: each `start-end-length`. */
export function editsOf(replaced: unknown): Edit[] {
  assert(Array.isArray(replaced), 'a change of a text tells its ranges');
  return replaced.map((range) => {
    const [start = 0, end = 0, length = 0] = String(range).split('-').map(Number);
    return { start, end, length };
  });
}
