import type { Language } from '../kernel/language.ts';
import { featuresOf } from '../themes/features.ts';
import { quantise } from '../themes/quantised.ts';
import type { TextVectors } from '../themes/types.ts';

/** Names the places; those of different ids are never compared. */
export const PASSAGE_VECTORS_ID = 'passage-2';

/** Wording is folded into so many numbers by hashing, so that no passage needs to know of any other. */
const WORDING_DIMS = 256;
/** A feature goes into several of them: where two meet by chance, the others still tell them apart. */
const HASHES = 4;
/** A word has about ten pieces; together they weigh like it. */
const PIECE_WEIGHT = 0.3;
/** Beside a sentence encoder (weight 1); the weights of docs/decisions/0016. */
const MEANING_WEIGHT = 0.6;
const WORDING_WEIGHT = 0.5;

/** What a passage is placed by. */
export interface PassagePlacing {
  readonly language: Language;
  readonly meaning: TextVectors;
  /** The passage as a sentence encoder sees it; null where there is none. */
  readonly encoded: ArrayLike<number> | null;
}

/**
 * Where a passage lies by what it means and how it is worded, a byte for each dimension. It depends on the passage
 * alone, so it is worked out once and kept. With and without an encoder are two spaces that are never compared.
 *
 * @see Weinberger et al. (2009): Feature hashing for large scale multitask learning.
 */
export function placePassage(
  text: string,
  { language, meaning, encoded }: PassagePlacing,
): Int8Array {
  const usual = meaning.usualMean(language.code);
  const byMeaning = meaning
    .embed(text, language.code)
    .map((value, dim) => value - (usual[dim] ?? 0));
  return quantise([
    ...(encoded ? unitOf(encoded, 1) : []),
    ...unitOf(byMeaning, MEANING_WEIGHT),
    ...unitOf(wordingOf(text, language), WORDING_WEIGHT),
  ]);
}

function wordingOf(text: string, language: Language): Float64Array {
  const { words, pieces } = featuresOf(text, language);
  const folded = new Float64Array(WORDING_DIMS);
  for (const word of new Set(words)) fold(folded, `w${word}`, 1);
  for (const piece of new Set(pieces)) fold(folded, piece, PIECE_WEIGHT);
  return folded;
}

function fold(into: Float64Array, feature: string, weight: number): void {
  for (let round = 0; round < HASHES; round += 1) {
    const hash = hashOf(`${round}${feature}`);
    const at = hash % WORDING_DIMS;
    into[at] = (into[at] ?? 0) + (hash & 0x80000000 ? weight : -weight);
  }
}

/** FNV-1a with the finaliser of MurmurHash3, which spreads short texts evenly. Unsigned, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function unitOf(vector: ArrayLike<number>, length: number): number[] {
  const values = Array.from(vector);
  const norm = Math.hypot(...values);
  return norm > 0 ? values.map((value) => (value / norm) * length) : values;
}
