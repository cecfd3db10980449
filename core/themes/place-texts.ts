import type { Language } from '../kernel/language.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { seededRandom } from '../kernel/random.ts';
import { centreByLanguage } from './centre.ts';
import { featuresOf } from './features.ts';
import { latentSemantics } from './lsa.ts';
import { joinColumns, tfidf } from './tfidf.ts';
import type { TextVectors, ThemeText } from './types.ts';
import { joinVectors, normaliseRows, type Vectors } from './vectors.ts';

/** Pieces of words weigh less than whole words, which mean more. */
const PIECES_WEIGHT = 0.7;
const RANK_MAX = 96;
/** Meaning ties the languages together; wording, which differs by language, weighs less. */
const WORDING_WEIGHT = 0.7;

/** What texts are placed by. */
export interface PlacingOptions {
  readonly languages: Readonly<Record<LanguageCode, Language>>;
  readonly meaning: TextVectors;
  readonly seed: number;
}

/**
 * Places texts by meaning (word vectors) and by wording (latent semantics of this very corpus), side by side.
 * Each half is centred on each language's own mean, so that the language itself pulls nothing together.
 *
 * @returns n rows of length 1, or 0 where nothing is known of a text.
 */
export function placeTexts(texts: readonly ThemeText[], options: PlacingOptions): Vectors {
  const languages = texts.map(({ language }) => language);
  const { meaning } = options;
  const byMeaning = centreByLanguage(embedAll(texts, meaning), languages, (language) =>
    meaning.usualMean(language),
  );
  const byWording = centreByLanguage(wordingOf(texts, options), languages, () => null);
  return normaliseRows(joinVectors(byMeaning, byWording, WORDING_WEIGHT));
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
