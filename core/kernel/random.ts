/** A stream of numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32 by Tommy Ettinger, public domain): good enough to shuffle and to
 * start iterations from, not for secrets.
 *
 * @param seed - Any integer; only its low 32 bits count.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
