/**
 * A compound is written as one word or as two, sometimes by the same person: "quicklinks" and "quick links",
 * "kundresa" and "kund resa". Shorter parts meet by chance: "form at" is no format.
 */
export const COMPOUND_PART_MIN = 4;

/** The two words that a word may be written as, every place where it could be cut. */
export function partsOf(word: string): (readonly [string, string])[] {
  const cuts = Math.max(0, word.length - 2 * COMPOUND_PART_MIN + 1);
  return Array.from({ length: cuts }, (_, cut) => {
    const at = COMPOUND_PART_MIN + cut;
    return [word.slice(0, at), word.slice(at)];
  });
}
