import { placeNew, type TextInTheme } from '../../../core/themes/place-new.ts';
import { type QuantisedTexts, toEncodedTexts } from '../../../core/themes/quantised.ts';
import type { ThemeText } from '../../../core/themes/types.ts';
import { allLanguages } from '../../language/language.ts';
import { loadWordVectors } from '../../language/word-vectors.ts';

/** Places new texts among those of the last run in a worker thread, with the real stemmers. */
export function placeNewTask({
  placed,
  added,
  encoded,
}: {
  readonly placed: readonly TextInTheme[];
  readonly added: readonly ThemeText[];
  readonly encoded: QuantisedTexts | null;
}): ReadonlyMap<string, string> {
  return placeNew(placed, added, {
    languages: allLanguages(),
    meaning: loadWordVectors(),
    encoded: encoded && toEncodedTexts(encoded),
  });
}
