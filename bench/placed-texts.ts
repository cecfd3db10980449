import { placePassages } from '../server/areas/suggestions/place-passages.ts';
import { detectLanguage } from '../server/language/detect.ts';
import { hasEncoder } from '../server/language/sentence-encoder.ts';
import { ENCODED_SHARE_MIN } from '../core/themes/types.ts';
import type { LanguageCode } from '../core/kernel/languages.ts';
import { keptBytes } from './theme-sets.ts';

/** A text as the product places it. */
export interface PlacedText {
  readonly text: string;
  readonly language: LanguageCode;
  readonly place: Int8Array;
}

/** Places texts as the product does: with the sentence encoder where nearly all are English. */
export async function placedTexts(words: readonly string[]): Promise<PlacedText[]> {
  const texts = words.map((text) => ({ text, language: detectLanguage(text) }));
  const english = texts.filter(({ language }) => language === 'en').length;
  const withEncoder = hasEncoder() && english >= texts.length * ENCODED_SHARE_MIN;
  const bytes = await keptBytes(`passages-${String(withEncoder)}`, words, () =>
    placePassages({ texts, withEncoder }),
  );
  const dims = bytes.length / words.length;
  return texts.map((text, row) => ({ ...text, place: bytes.slice(row * dims, (row + 1) * dims) }));
}
