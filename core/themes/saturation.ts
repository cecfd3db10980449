import { seededRandom } from '../kernel/random.ts';

/** What each further person brought that nobody had said before. */
export interface Saturation {
  /** New themes, ≥ 0. */
  readonly fresh: number;
  /** How many the person at this place brings in nine of ten shuffled orders: from, to. */
  readonly low: number;
  readonly high: number;
}

const SHUFFLES = 200;
/** In nine of ten orders it is between these. */
const LOW = 0.05;
const HIGH = 0.95;
const SEED = 1;

/**
 * New themes with each person, in order, and the band of 200 shuffled orders: what comes early is always new, so only
 * what falls outside of the band says something of the order. Deterministic. Cost 200 · the sum of all their themes.
 *
 * @param people - The themes of each person, each once, in the order of their interviews.
 * @see Guest, Namey, Chen (2020): A simple method to assess and report thematic saturation in qualitative research.
 */
export function saturationOf(people: readonly (readonly string[])[]): readonly Saturation[] {
  const random = seededRandom(SEED);
  const shuffled = Array.from({ length: SHUFFLES }, () => freshOf(inAnyOrder(people, random)));
  return freshOf(people).map((fresh, place) => {
    const others = shuffled.map((counts) => counts[place] ?? 0).sort((one, other) => one - other);
    return { fresh, low: atShare(others, LOW), high: atShare(others, HIGH) };
  });
}

function freshOf(people: readonly (readonly string[])[]): readonly number[] {
  const known = new Set<string>();
  return people.map((themes) => {
    const before = known.size;
    for (const theme of themes) known.add(theme);
    return known.size - before;
  });
}

function inAnyOrder<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** The nearest rank. */
function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
