import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { placePassage } from '../../../core/suggestions/place-passage.ts';
import { languageTools } from '../../language/language.ts';
import { ENCODER_DIMS, encodeTexts } from '../../language/sentence-encoder.ts';
import { loadWordVectors } from '../../language/word-vectors.ts';

let meaning: ReturnType<typeof loadWordVectors> | null = null;

/**
 * Places passages by meaning and wording; a task for a worker, where the word vectors stay loaded.
 *
 * @param withEncoder - Place them by the sentence encoder too: another space.
 * @returns Rows of equal length, a byte for each dimension, in order.
 */
export async function placePassages({
  texts,
  withEncoder,
}: {
  readonly texts: readonly { readonly text: string; readonly language: LanguageCode }[];
  readonly withEncoder: boolean;
}): Promise<Int8Array> {
  meaning ??= loadWordVectors();
  const vectors = meaning;
  const encoded = withEncoder ? await encodeTexts({ texts: texts.map(({ text }) => text) }) : null;
  const places = texts.map(({ text, language }, row) =>
    placePassage(text, {
      language: languageTools(language),
      meaning: vectors,
      encoded: encoded?.subarray(row * ENCODER_DIMS, (row + 1) * ENCODER_DIMS) ?? null,
    }),
  );
  const dims = places[0]?.length ?? 0;
  const rows = new Int8Array(places.length * dims);
  places.forEach((place, row) => rows.set(place, row * dims));
  return rows;
}
