import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type LanguageCode } from '../../core/kernel/languages.ts';
import type { TextVectors } from '../../core/themes/types.ts';
import { shippedFolder } from '../shipped.ts';
import { parseVectorFile, type VectorFile } from './vector-file.ts';
import { readOwnWords } from './own-words.ts';
import { unit, WordLookup } from './word-lookup.ts';

/** How much common words are damped: a ÷ (a + p). */
const DAMPING = 1e-4;
const WORDS = /\p{L}+(?:['’-]\p{L}+)*/gu;

/**
 * Word vectors of the three languages in one space, from the files that ship with the product. A text is the sum of
 * its words' vectors, common words damped. Loads 19 MB on the first call; meant for a worker.
 *
 * @see Arora, Liang, Ma (2017): A simple but tough-to-beat baseline for sentence embeddings.
 */
export function loadWordVectors(): TextVectors {
  const lookups = loadWordLookups();
  const { dims } = lookups.en;
  return {
    id: 'static-2',
    dims,
    embed(text, language) {
      const sum = new Float32Array(dims);
      for (const word of text.toLowerCase().match(WORDS) ?? []) {
        // Words of another language of the project are said too: basket, quote.
        const known = lookups[language].find(word) ?? lookups.en.find(word);
        if (!known) continue;
        const weight = DAMPING / (DAMPING + known.probability);
        known.vector.forEach((value, dim) => {
          sum[dim] = (sum[dim] ?? 0) + weight * value;
        });
      }
      return unit(sum);
    },
    usualMean: (language) =>
      Float32Array.from(
        (language === 'en' ? lookups.sv.meanEnglish : lookups[language].mean) ?? [],
      ),
  };
}

export type WordLookups = Readonly<Record<LanguageCode, WordLookup>>;

let kept: WordLookups | null = null;

/** Looks up words of each language. Loads 19 MB on the first call and keeps them; meant for a worker. */
export function loadWordLookups(): WordLookups {
  kept ??= loadAll();
  return kept;
}

function loadAll(): WordLookups {
  const files = { en: readVectors('en'), sv: readVectors('sv'), da: readVectors('da') };
  const own = readOwnWords(new WordLookup(files.en));
  const entries = LANGUAGES.map((code) => [code, new WordLookup(files[code], own[code])] as const);
  return Object.fromEntries(entries) as Record<LanguageCode, WordLookup>;
}

function readVectors(code: LanguageCode): VectorFile {
  const folder = shippedFolder('server/language/vectors');
  return parseVectorFile(readFileSync(path.join(folder, `${code}.nvec`)));
}
