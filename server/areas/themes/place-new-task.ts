import { type PlacedApart, placeNew, type TextInTheme } from '../../../core/themes/place-new.ts';
import { type QuantisedTexts, toEncodedTexts } from '../../../core/themes/quantised.ts';
import type { ThemeText } from '../../../core/themes/types.ts';
import { allLanguages } from '../../language/language.ts';
import { loadWordVectors } from '../../language/word-vectors.ts';

/** Places new texts among those of the last run in a worker thread, with the real stemmers. */
export function placeNewTask({
  placed,
  added,
  encoded,
  apart,
}: {
  readonly placed: readonly TextInTheme[];
  readonly added: readonly ThemeText[];
  readonly encoded: QuantisedTexts | null;
  readonly apart: PlacedApart;
}): ReadonlyMap<string, string> {
  const options = {
    languages: allLanguages(),
    meaning: loadWordVectors(),
    encoded: encoded && toEncodedTexts(encoded),
  };
  return placeNew(placed, added, options, apart);
}
