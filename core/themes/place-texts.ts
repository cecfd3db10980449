import type { Language } from '../kernel/language.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { seededRandom } from '../kernel/random.ts';
import { centreByLanguage } from './centre.ts';
import { contentStems, piecesOf } from './features.ts';
import { latentSemantics } from './lsa.ts';
import { reduceDimensions } from './reduce.ts';
import { joinColumns, type SparseMatrix, tfidf } from './tfidf.ts';
import {
  CODES_ID,
  ENCODED_SHARE_MIN,
  type EncodedTexts,
  type TextVectors,
  type ThemeText,
  WORDING_ID,
} from './types.ts';
import { joinVectors, normaliseRows, type Vectors } from './vectors.ts';

/** Pieces of words weigh less than whole words, which mean more. */
const PIECES_WEIGHT = 0.7;
const RANK_MAX = 96;
/** Meaning ties the languages together; wording, which differs by language, weighs less. */
const WORDING_WEIGHT = 0.7;
/** Beside a sentence encoder, which knows more than both; the weights of docs/decisions/0016. */
const BESIDE_ENCODER = { meaning: 0.6, wording: 0.5 };
/** Dimensions that are compared: the rest tells few texts apart and costs as much. */
const DIMS_MAX = 128;
/** What texts are compared by. */
export interface ComparingOptions {
  readonly languages: Readonly<Record<LanguageCode, Language>>;
  readonly meaning: TextVectors;
  /** Null where there is no encoder. */
  readonly encoded: EncodedTexts | null;
}

/** What texts are placed by; any seed. */
export interface PlacingOptions extends ComparingOptions {
  readonly seed: number;
}

/** Texts as points. */
export interface PlacedTexts {
  /** n rows of length 1, or 0 where nothing is known of a text. */
  readonly vectors: Vectors;
  /** What they were placed by. */
  readonly ids: readonly string[];
}

/**
 * Places texts by meaning (word vectors), by wording (latent semantics of this very corpus), by the codes that people
 * gave them and, where nearly all of them are in its language, by a sentence encoder, side by side. Meaning and wording
 * are centred on each language's own mean, so that the language itself pulls nothing together.
 *
 * @see docs/decisions/0079-themes-by-codes.md
 */
export function placeTexts(texts: readonly ThemeText[], options: PlacingOptions): PlacedTexts {
  const meant = meaningOf(texts, options);
  const rank = Math.min(RANK_MAX, Math.max(2, Math.floor(texts.length / 2)));
  const wording = latentSemantics(
    wordingOf(texts, options.languages),
    rank,
    seededRandom(options.seed),
  );
  const languages = texts.map(({ language }) => language);
  const byWording = centreByLanguage(wording, languages, () => null);
  const said = joinVectors(meant.vectors, byWording, meant.wordingWeight);
  const coded = byCodes(texts, options.seed);
  // How people coded a text says as much of it as how it is worded: neither decides alone.
  const joined = normaliseRows(coded ? joinVectors(said, coded, meant.wordingWeight) : said);
  return {
    vectors: normaliseRows(reduceDimensions(joined, DIMS_MAX, seededRandom(options.seed))),
    ids: [...meant.ids, WORDING_ID, ...(coded ? [CODES_ID] : [])],
  };
}

/** Codes as the words of a text, rare ones telling more; null where no two texts share one that tells them from others. */
function byCodes(texts: readonly ThemeText[], seed: number): Vectors | null {
  const matrix = tfidf(texts.map(({ codes = [] }) => codes));
  if (matrix.columns === 0) return null;
  return latentSemantics(matrix, Math.min(RANK_MAX, matrix.columns), seededRandom(seed));
}

/** Texts by meaning alone, as points. */
export interface MeantTexts {
  /** n rows; the scalar product of two is how near they are, up to a factor that is the same for all. */
  readonly vectors: Vectors;
  /** What the likeness of two texts' words, 0 … 1, weighs beside it: the square of this. */
  readonly wordingWeight: number;
  readonly ids: readonly string[];
}

/** By word vectors and, where nearly all texts are in its language, by a sentence encoder, side by side. */
export function meaningOf(texts: readonly ThemeText[], options: ComparingOptions): MeantTexts {
  const languages = texts.map(({ language }) => language);
  const { meaning } = options;
  const byMeaning = centreByLanguage(embedAll(texts, meaning), languages, (language) =>
    meaning.usualMean(language),
  );
  const encoder = usableEncoder(texts, options.encoded);
  if (!encoder) return { vectors: byMeaning, wordingWeight: WORDING_WEIGHT, ids: [meaning.id] };
  const byEncoder = centreByLanguage(encodedRows(texts, encoder), languages, () => null);
  return {
    vectors: joinVectors(byEncoder, byMeaning, BESIDE_ENCODER.meaning),
    wordingWeight: BESIDE_ENCODER.wording,
    ids: [encoder.id, meaning.id],
  };
}

/** The texts' own words and pieces of them, weighed by how much they tell. */
export function wordingOf(
  texts: readonly ThemeText[],
  languages: ComparingOptions['languages'],
): SparseMatrix {
  const words = texts.map(({ text, language }) => contentStems(text, languages[language]));
  return joinColumns(tfidf(words), tfidf(eachInPieces(words), PIECES_WEIGHT));
}

/** One text after the other, as all pieces of all texts are many; those of a word are made once. */
function* eachInPieces(words: readonly (readonly string[])[]): Generator<readonly string[]> {
  const made = new Map<string, readonly string[]>();
  for (const own of words) {
    yield own.flatMap((word) => {
      const pieces = made.get(word) ?? piecesOf(word);
      made.set(word, pieces);
      return pieces;
    });
  }
}

/** The encoder, where it reads enough of these texts to be compared by; else null. */
export function usableEncoder(
  texts: readonly ThemeText[],
  encoded: EncodedTexts | null,
): EncodedTexts | null {
  const read = texts.filter(({ id }) => encoded?.rows.has(id)).length;
  return read > 0 && read >= texts.length * ENCODED_SHARE_MIN ? encoded : null;
}

function encodedRows(texts: readonly ThemeText[], { dims, rows }: EncodedTexts): Vectors {
  const data = new Float32Array(texts.length * dims);
  texts.forEach(({ id }, row) => data.set(rows.get(id) ?? [], row * dims));
  return normaliseRows({ rows: texts.length, dims, data });
}

function embedAll(texts: readonly ThemeText[], meaning: TextVectors): Vectors {
  const { dims } = meaning;
  const data = new Float32Array(texts.length * dims);
  texts.forEach(({ text, language }, row) => data.set(meaning.embed(text, language), row * dims));
  return { rows: texts.length, dims, data };
}
