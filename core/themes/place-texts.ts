import type { Language } from '../kernel/language.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { seededRandom } from '../kernel/random.ts';
import { centreByLanguage } from './centre.ts';
import { featuresOf } from './features.ts';
import { latentSemantics } from './lsa.ts';
import { reduceDimensions } from './reduce.ts';
import { joinColumns, tfidf } from './tfidf.ts';
import {
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
/** What texts are placed by. */
export interface PlacingOptions {
  readonly languages: Readonly<Record<LanguageCode, Language>>;
  readonly meaning: TextVectors;
  /** Null where there is no encoder. */
  readonly encoded: EncodedTexts | null;
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
 * Places texts by meaning (word vectors), by wording (latent semantics of this very corpus) and, where nearly all of
 * them are in its language, by a sentence encoder, side by side. Each part is centred on each language's own mean,
 * so that the language itself pulls nothing together.
 */
export function placeTexts(texts: readonly ThemeText[], options: PlacingOptions): PlacedTexts {
  const languages = texts.map(({ language }) => language);
  const { meaning } = options;
  const byMeaning = centreByLanguage(embedAll(texts, meaning), languages, (language) =>
    meaning.usualMean(language),
  );
  const byWording = centreByLanguage(wordingOf(texts, options), languages, () => null);
  const encoder = usableEncoder(texts, options.encoded);
  const reduced = (vectors: Vectors): Vectors =>
    normaliseRows(reduceDimensions(normaliseRows(vectors), DIMS_MAX, seededRandom(options.seed)));
  if (!encoder) {
    return {
      vectors: reduced(joinVectors(byMeaning, byWording, WORDING_WEIGHT)),
      ids: [meaning.id, WORDING_ID],
    };
  }
  const byEncoder = centreByLanguage(encodedRows(texts, encoder), languages, () => null);
  const both = joinVectors(byEncoder, byMeaning, BESIDE_ENCODER.meaning);
  return {
    vectors: reduced(joinVectors(both, byWording, BESIDE_ENCODER.wording)),
    ids: [encoder.id, meaning.id, WORDING_ID],
  };
}

function usableEncoder(
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

function wordingOf(texts: readonly ThemeText[], { languages, seed }: PlacingOptions): Vectors {
  const features = texts.map(({ text, language }) => featuresOf(text, languages[language]));
  const words = features.map((feature) => feature.words);
  const pieces = features.map((feature) => feature.pieces);
  const matrix = joinColumns(tfidf(words), tfidf(pieces, PIECES_WEIGHT));
  const rank = Math.min(RANK_MAX, Math.max(2, Math.floor(texts.length / 2)));
  return latentSemantics(matrix, rank, seededRandom(seed));
}
