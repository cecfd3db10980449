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

/** What the rail shows: the card of a highlight, or that there are more highlights than cards have room for. */
export type RailEntry =
  | { readonly kind: 'card'; readonly index: number }
  | { readonly kind: 'more'; readonly count: number; readonly band: number };

/**
 * Chooses the cards that have room near their line. The rail is cut into bands; of the highlights that begin in
 * one, the first have a card and the rest become a count below them, so that cards never drift far from their words.
 *
 * @param tops - Where each highlight begins, in reading order.
 * @param band - Height of a band, in the unit of the tops.
 * @param most - Cards in a band.
 * @param active - Index of the highlight that has a card in any case, −1 for none.
 */
export function railEntries(
  tops: readonly number[],
  { band, most, active = -1 }: { readonly band: number; readonly most: number; active?: number },
): readonly RailEntry[] {
  const bands = new Map<number, number[]>();
  for (const [index, top] of tops.entries()) {
    const number = Math.floor(top / band);
    const others = bands.get(number);
    if (others) others.push(index);
    else bands.set(number, [index]);
  }
  return [...bands]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, indexes]): RailEntry[] => {
      const shown = indexes.filter((index, place) => place < most || index === active);
      const count = indexes.length - shown.length;
      const card = (index: number): RailEntry => ({ kind: 'card', index });
      // The number of a single one would take as much room as its card.
      return count > 1
        ? [...shown.map(card), { kind: 'more', count, band: number }]
        : indexes.map(card);
    });
}

function lengthAt(extents: readonly Extent[], index: number): number {
  const extent = extents[index];
  return extent ? extent.bottom - extent.top : 0;
}

function isApart(a: Extent, b: Extent, gap: number): boolean {
  return a.top >= b.bottom + gap || b.top >= a.bottom + gap;
}
