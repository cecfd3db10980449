import type { CellDto } from '../../api/types.ts';

/** As many touchpoints, and as many hypotheses, a cell of the map lists; its panel has them all. */
export const LISTED = 6;

/** The first of a list, and how many there are beside; all of it where only one would be left out. */
export function firstOf<Item>(
  list: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly more: number } {
  const shown = list.length <= most + 1 ? list : list.slice(0, most);
  return { shown, more: list.length - shown.length };
}

/** The touchpoints of a cell. Who looks after them begins with those that nobody does. */
export function listedTouchpoints({ lane, touchpoints }: CellDto): CellDto['touchpoints'] {
  if (lane !== 'responsible') return touchpoints;
  return [...touchpoints].sort((one, other) => Number(!!one.owner) - Number(!!other.owner));
}

/** The hypotheses of a cell: those that something is known of come first. */
export function listedHypotheses({ hypotheses }: CellDto): CellDto['hypotheses'] {
  return [...hypotheses].sort((one, other) => Number(isOpen(one)) - Number(isOpen(other)));
}

function isOpen({ override, computed }: CellDto['hypotheses'][number]): boolean {
  const verdict = override ?? computed.verdict;
  return verdict === 'untested' || verdict === 'insufficient';
}
