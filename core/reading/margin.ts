/** A vertical extent in CSS pixels, or any other unit. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How many stripes stand beside each other; more become a count. */
export const LANES_MAX = 6;

/**
 * Gives each stripe a lane, 0 nearest the text, so that no two in a lane touch. The longest come first and
 * so stand nearest the text. Quadratic in the stripes; they are those of a few screens.
 *
 * @param gap - Free length between two stripes of a lane.
 * @returns Lanes in the order of the extents; `LANES_MAX` where there is no room left.
 */
export function lanesOf(extents: readonly Extent[], gap: number): readonly number[] {
  const lanes = extents.map(() => LANES_MAX);
  const order = extents.map((_, index) => index);
  order.sort((a, b) => lengthAt(extents, b) - lengthAt(extents, a) || a - b);
  const taken: Extent[][] = Array.from({ length: LANES_MAX }, () => []);
  for (const index of order) {
    const extent = extents[index];
    if (!extent) continue;
    const lane = taken.findIndex((others) => others.every((other) => isApart(extent, other, gap)));
    if (lane < 0) continue;
    taken[lane]?.push(extent);
    lanes[index] = lane;
  }
  return lanes;
}

/** A card of the rail: where it would stand if it were alone, and how high it is. */
export interface RailCard {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Puts cards below each other: each at the line of its highlight, pushed down by the card before. The
 * active one stands exactly at its line, and those before it move up to make room.
 *
 * @param active - Index of the active card, −1 for none.
 * @returns The top of each card.
 */
export function placeCards(
  cards: readonly RailCard[],
  gap: number,
  active = -1,
): readonly number[] {
  const tops: number[] = [];
  let free = -Infinity;
  for (const [index, card] of cards.entries()) {
    const top = index === active ? card.wanted : Math.max(card.wanted, free);
    tops.push(top);
    free = top + card.height + gap;
  }
  let ceiling = tops[active] ?? Infinity;
  for (let index = active - 1; index >= 0; index -= 1) {
    const height = cards[index]?.height ?? 0;
    const top = Math.min(tops[index] ?? 0, ceiling - gap - height);
    tops[index] = top;
    ceiling = top;
  }
  return tops;
}

function lengthAt(extents: readonly Extent[], index: number): number {
  const extent = extents[index];
  return extent ? extent.bottom - extent.top : 0;
}

function isApart(a: Extent, b: Extent, gap: number): boolean {
  return a.top >= b.bottom + gap || b.top >= a.bottom + gap;
}
